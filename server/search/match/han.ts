import { intersect } from "../index/postings.ts";
import { hanGrams, type SearchIndex } from "../index/search-index.ts";

/** Rows whose Han holds `run` as it is. */
export function rowsWithHan(index: SearchIndex, run: string): Uint32Array {
  const chars = [...run];
  if (chars.length === 1) return index.han.of(run);
  const pairs = chars.slice(1).map((char, at) => index.han.of((chars[at] ?? "") + char));
  const rows = intersect(pairs);
  return chars.length === 2 ? rows : rows.filter((row) => index.rows[row]?.han.includes(run));
}

/** Rows whose Han holds every character of `run`, in any place. */
export function rowsWithChars(index: SearchIndex, run: string): Uint32Array {
  return intersect([...new Set(run)].map((char) => index.han.of(char)));
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

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Whether `short` is made the way Chinese shortens names: it begins as the name does, goes on with first characters
 * of later words, and may close with the last character of all: 北大, 哈工大, 中科院, 国科大.
 */
export function isContraction(name: string, short: string): boolean {
  if (name[0] !== short[0] || short.length < 2 || short.length >= name.length) return false;
  const starts = wordStarts(name);
  return contracts(name, short, starts, 1, 1);
}

function contracts(name: string, short: string, starts: ReadonlySet<number>, at: number, next: number): boolean {
  if (next === short.length) return true;
  for (let place = at; place < name.length; place++) {
    if (name[place] !== short[next]) continue;
    const allowed = place === at || starts.has(place) || (place === name.length - 1 && next === short.length - 1);
    if (allowed && contracts(name, short, starts, place + 1, next + 1)) return true;
  }
  return false;
}

function wordStarts(name: string): ReadonlySet<number> {
  return new Set(Array.from(segmenter.segment(name), (segment) => segment.index));
}

/** Pairs of neighbors, or the character itself where it stands alone. */
export function pairsOf(run: string): string[] {
  const grams = hanGrams(run);
  return grams.length === 1 ? grams : grams.filter((gram) => [...gram].length === 2);
}
