import { intersect } from "../index/postings.ts";
import { gramKey, gramKeys, type SearchIndex } from "../index/search-index.ts";

/** Rows whose Han holds `run` as it is. */
export function rowsWithHan(index: SearchIndex, run: string): Uint32Array {
  const chars = [...run];
  if (chars.length === 1) return index.han.of(gramKey(run));
  const rows = intersect(pairKeysOf(run).map((pair) => index.han.of(pair)));
  return chars.length === 2 ? rows : rows.filter((row) => index.rows[row]?.han.includes(run));
}

/** Rows whose Han holds every character of `run`, in any place. */
export function rowsWithChars(index: SearchIndex, run: string): Uint32Array {
  return intersect([...new Set(run)].map((char) => index.han.of(gramKey(char))));
}

/** Of each two neighbors; of a single character its own. */
export function pairKeysOf(run: string): number[] {
  const chars = [...run];
  return chars.length < 2 ? gramKeys(run) : chars.slice(1).map((char, at) => gramKey(chars[at] ?? "", char));
}

/** Whether `run` is made of pieces of two characters and more that stand in `name` in the same order: 佛山实验室 in 佛山仙湖实验室. */
export function madeOfPieces(name: string, run: string): boolean {
  let from = 0;
  let at = 0;
  while (at < run.length) {
    let length = run.length - at;
    let found = -1;
    for (; length >= 2; length--) {
      found = name.indexOf(run.slice(at, at + length), from);
      if (found >= 0) break;
    }
    if (found < 0) return false;
    from = found + length;
    at += length;
  }
  return true;
}
