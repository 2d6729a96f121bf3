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

/** Where the words of a Chinese name begin, as far as ICU's dictionary knows them. */
export function wordStarts(name: string): number[] {
  return Array.from(segmenter.segment(name), (segment) => segment.index);
}

/** How much of a name its contraction speaks for; best first. */
export type Contraction = "complete" | "but-the-last" | "partial";

/**
 * Whether `short` is made the way Chinese shortens names: it begins as the name does, goes on with first characters
 * of later words, and may close with the last character of all. 北大 and 中科院 speak for every word of the name,
 * 华科 for all but the 大学 at its end, 佛山高新区 for some; `null` when it is no contraction.
 */
export function contractionOf(name: string, short: string): Contraction | null {
  if (name[0] !== short[0] || short.length < 2 || short.length >= name.length || name.includes(short)) return null;
  const starts = wordStarts(name);
  if (starts.length < 2) return null;
  let best: Contraction | null = null;
  const walk = (place: number, next: number, spoken: ReadonlySet<number>): void => {
    if (next === short.length) {
      best = better(best, judged(spoken.size, starts.length, spoken.has(starts.length - 1)));
      return;
    }
    for (let at = place; at < name.length; at++) {
      if (name[at] !== short[next]) continue;
      const closes = at === name.length - 1 && next === short.length - 1;
      if (at === place || starts.includes(at) || closes)
        walk(at + 1, next + 1, new Set([...spoken, wordAt(starts, at)]));
    }
  };
  walk(1, 1, new Set([0]));
  return best;
}

function wordAt(starts: readonly number[], place: number): number {
  return starts.findLastIndex((start) => start <= place);
}

function judged(spoken: number, words: number, withLast: boolean): Contraction {
  if (spoken === words) return "complete";
  return spoken === words - 1 && !withLast && spoken >= 2 ? "but-the-last" : "partial";
}

const CONTRACTIONS: readonly Contraction[] = ["complete", "but-the-last", "partial"];
function better(a: Contraction | null, b: Contraction): Contraction {
  return a !== null && CONTRACTIONS.indexOf(a) <= CONTRACTIONS.indexOf(b) ? a : b;
}

/** Pairs of neighbors, or the character itself where it stands alone. */
export function pairsOf(run: string): string[] {
  const grams = hanGrams(run);
  return grams.length === 1 ? grams : grams.filter((gram) => [...gram].length === 2);
}
