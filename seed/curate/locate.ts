/**
 * Where words stand in a text, in Unicode code points: what a curator has in hand is words, what a record
 * holds is positions. White space of any length matches white space of any length, nothing else is bent.
 */
export interface Position {
  readonly start: number;
  readonly end: number;
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Every place, first to last, where `words` stand in `text`. `[]` when they stand nowhere. */
export function locate(text: string, words: string): Position[] {
  const parts = words.trim().split(/\s+/).filter(Boolean).map(escapePattern);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.join("\\s+"), "gu");
  const found: Position[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = [...text.slice(0, match.index)].length;
    found.push({ start, end: start + [...match[0]].length });
  }
  return found;
}
