import type { SearchIndex } from "../index/search-index.ts";
import type { Candidates } from "./candidates.ts";
import { rowsWithChars, rowsWithHan } from "./han.ts";
import type { Query } from "./query.ts";
import type { BandName } from "./scores.ts";
import { wordStarts } from "./word-starts.ts";

/** Longest Han that can be a contraction: 国家自然科学基金委员会 is not shortened to more. */
const MAX_CONTRACTION = 6;
/** What stands in more than this share of names is a word of its own, 大学, and no contraction of 大连学院. */
const COMMON_SHARE = 0.01;
const MIN_COMMON = 8;
/** Longer, what stands literally in some name is meant literally. */
const MAX_OVER_LITERAL = 3;
/** Two characters that speak for some words of a name only could be those of many, but for its first two: 南航. */
const MIN_PARTIAL = 3;
/** Names that are taken apart into words for one query. */
const MOST_NAMES = 300;

const BANDS: Record<Contraction, BandName> = {
  complete: "contraction",
  "but-the-last": "looseContraction",
  "first-two": "partialContraction",
  partial: "partialContraction",
};

/** 北大, 哈工大, 中科院: the way Chinese shortens names that state no abbreviation. */
export function matchContractions(index: SearchIndex, query: Query, candidates: Candidates): void {
  const [only] = query.parts;
  if (query.parts.length !== 1 || only === undefined || only.script === "word") return;
  const short = only.written;
  if (short.length < 2 || short.length > MAX_CONTRACTION) return;
  const literal = rowsWithHan(index, short).length;
  if (literal > Math.max(MIN_COMMON, COMMON_SHARE * index.rows.length)) return;
  const names = rowsWithChars(index, short).filter((row) => index.rows[row]?.han[0] === short[0]);
  for (const row of names.subarray(0, MOST_NAMES)) {
    const { han } = index.rows[row] ?? { han: "" };
    const made = contractionOf(han, short);
    if (made === null || (made === "partial" && short.length < MIN_PARTIAL)) continue;
    const band = literal > 0 && short.length > MAX_OVER_LITERAL ? "partialContraction" : BANDS[made];
    candidates.offer(row, "initials", band, short.length / han.length);
  }
}

/** How much of a name its contraction speaks for; best first. */
export type Contraction = "complete" | "but-the-last" | "first-two" | "partial";

/**
 * Whether `short` is made the way Chinese shortens names: it begins as the name does, goes on with first characters
 * of later words, and may close with the last character of all. 北大 and 中科院 speak for every word of the name,
 * 华科 for all but the 大学 at its end, 佛山高新区 for some; `null` when it is no contraction.
 */
function contractionOf(name: string, short: string): Contraction | null {
  if (name[0] !== short[0] || short.length < 2 || short.length >= name.length || name.includes(short)) return null;
  const starts = wordStarts(name);
  if (starts.length < 2) return null;
  let best: Contraction | null = null;
  const walk = (place: number, next: number, spoken: ReadonlySet<number>): void => {
    if (next === short.length) {
      best = better(best, judged(spoken, starts.length));
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

/** @param spoken numbers of the words that are spoken for */
function judged(spoken: ReadonlySet<number>, words: number): Contraction {
  if (spoken.size === words) return "complete";
  if (spoken.size === words - 1 && !spoken.has(words - 1) && spoken.size >= 2) return "but-the-last";
  return spoken.size === 2 && spoken.has(1) ? "first-two" : "partial";
}

const CONTRACTIONS: readonly Contraction[] = ["complete", "but-the-last", "first-two", "partial"];
function better(a: Contraction | null, b: Contraction): Contraction {
  return a !== null && CONTRACTIONS.indexOf(a) <= CONTRACTIONS.indexOf(b) ? a : b;
}
