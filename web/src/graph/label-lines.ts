/**
 * Names as the map writes them under a node: short lines of even width. Cytoscape wraps at spaces only, which
 * leaves a Chinese name in one line, so the lines are made here, where the layout can also learn their size.
 */

/** Widths in units of one Latin letter; a Han character is two. */
const LINE_WIDTH = 20;
const MOST_LINES = 3;

/** Pixels of one unit and of one line, at the map's own scale of 1. */
export const LABEL_SIZE = 13;
const UNIT_WIDTH = 6.6;
const LINE_HEIGHT = 15.5;

function isWide(character: string): boolean {
  return character >= "⺀";
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** Words with the space before them; each Han character, with the punctuation after it, is a word. */
function words(name: string): string[] {
  return name.match(/\s*(?:[⺀-鿿豈-﫿＀-￯][，。、）》”]*|[^\s⺀-鿿豈-﫿＀-￯]+)/gu) ?? [name];
}

function wrap(name: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(name)) {
    if (line !== "" && widthOf(line + word) > width) {
      lines.push(line);
      line = word.trimStart();
    } else line += line === "" ? word.trimStart() : word;
  }
  return line === "" ? lines : [...lines, line];
}

/** As few lines as fit, and those as even as can be: no single character is left for the last. */
export function labelLines(name: string): string[] {
  const lines = wrap(name, LINE_WIDTH);
  if (lines.length <= MOST_LINES) {
    for (let width = Math.ceil(widthOf(name) / lines.length); width < LINE_WIDTH; width += 1) {
      const even = wrap(name, width);
      if (even.length === lines.length) return even;
    }
    return lines;
  }
  const kept = lines.slice(0, MOST_LINES);
  return kept.with(-1, `${(kept.at(-1) ?? "").replace(/[\s,(（“"-]+$/u, "")}…`);
}

export function labelBox(lines: readonly string[]): { width: number; height: number } {
  return { width: Math.max(0, ...lines.map(widthOf)) * UNIT_WIDTH, height: lines.length * LINE_HEIGHT };
}
