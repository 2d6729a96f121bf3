/** Text as the checks compare it: small letters, no marks, single spaces; hyphens and quotes tell nothing apart. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’'"“”]/gu, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

/** Latin words and numbers, in order. */
export function latinWords(text: string): string[] {
  return plain(text).match(/[a-z0-9]+/g) ?? [];
}

/** Every run of `length` words, joined by spaces. */
export function wordRuns(words: readonly string[], length: number): string[] {
  const runs: string[] = [];
  for (let at = 0; at + length <= words.length; at++) runs.push(words.slice(at, at + length).join(" "));
  return runs;
}
