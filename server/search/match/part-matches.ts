import damerauLevenshtein from "talisman/metrics/damerau-levenshtein.js";
import type { SearchIndex } from "../index/search-index.ts";
import { isPinyin } from "../text/pinyin.ts";
import { stemOf } from "../text/spelling.ts";
import { madeOfPieces, rowsWithChars, rowsWithHan } from "./han.ts";
import { placeOf, rowsWithAllSyllables } from "./pinyin.ts";
import type { QueryPart } from "./query.ts";

/** How a part of a query was found in a name, best first. */
export const PART_WAYS = ["word", "prefix", "stem", "pieces", "pinyin", "typo"] as const;
export type PartWay = (typeof PART_WAYS)[number];

export interface PartMatch {
  readonly rows: Uint32Array;
  readonly way: PartWay;
  /** What of the part counts as covered, 0 to 1. */
  readonly quality: number;
  /** Characters of the name that it stands for, where they are not those of the part: of pinyin, one a syllable. */
  readonly size?: number;
}

const MOST_PREFIX_TERMS = 4_000;

export interface PartOptions {
  /** Whether the query has no other part. */
  readonly alone: boolean;
  readonly forms: boolean;
  /** Typing mistakes cost the most and mean the least. */
  readonly typos: boolean;
}

/** Rows that hold the part, best ways first. */
export function partMatches(index: SearchIndex, part: QueryPart, { alone, forms, typos }: PartOptions): PartMatch[] {
  if (part.script === "han") return hanMatches(index, part);
  const matches: PartMatch[] = [{ rows: index.words.of(part.canonical), way: "word", quality: 1 }];
  if (forms) matches.push(...formMatches(index, part));
  // Alone, pinyin is looked for in whole names, and more strictly.
  if (!alone) matches.push(...spelledMatches(index, part.splits));
  if (typos) matches.push(...typoMatches(index, part, alone));
  return matches;
}

/** Below so many names that hold a run as it is, those made of its pieces are looked for too. */
const FEW = 20;

function hanMatches(index: SearchIndex, part: QueryPart): PartMatch[] {
  const run = part.written;
  const whole: PartMatch = { rows: rowsWithHan(index, run), way: "word", quality: 1 };
  if (run.length < 4 || whole.rows.length >= FEW) return [whole];
  const rows = rowsWithChars(index, run).filter((row) => madeOfPieces(index.rows[row]?.han ?? "", run));
  return [whole, { rows, way: "pieces", quality: 0.8 }];
}

function formMatches(index: SearchIndex, part: QueryPart): PartMatch[] {
  const matches: PartMatch[] = [];
  const terms = new Set<number>();
  if (part.written.length >= 3 || part.open)
    index.spellings.visitPrefix(part.written, MOST_PREFIX_TERMS, (term) => terms.add(term));
  for (const term of terms) matches.push({ rows: rowsOf(index, term), way: "prefix", quality: 0.85 });
  for (const term of index.stems.of(stemOf(part.canonical)))
    if (!terms.has(term)) matches.push({ rows: rowsOf(index, term), way: "stem", quality: 0.85 });
  return matches;
}

function rowsOf(index: SearchIndex, term: number): Uint32Array {
  return index.words.of(index.terms[term] ?? "");
}

/** The letters as pinyin of at least two characters, anywhere in a name. */
export function spelledMatches(index: SearchIndex, splits: readonly (readonly string[])[]): PartMatch[] {
  return splits
    .filter((parts) => parts.length >= 2)
    .map((parts) => {
      const rows = rowsWithAllSyllables(index, parts);
      const verified = parts.length === 2 ? rows : rows.filter((row) => standsIn(index, row, parts));
      return { rows: verified, way: "pinyin", quality: 0.75, size: parts.length };
    });
}

function standsIn(index: SearchIndex, row: number, parts: readonly string[]): boolean {
  return placeOf(index.rows[row]?.units ?? [], parts) >= 0;
}

/** Letters that may be wrong in a word of this length; short words turn into others too easily. */
function mistakesAllowed(length: number): 0 | 1 | 2 {
  return length < 3 ? 0 : length < 9 ? 1 : 2;
}

/**
 * Whether one word may be the other mistyped: short ones only by a swap, and two mistakes never in the first letter.
 * @param least letters of a word that is not short: one more where nothing else is said
 */
function isLikely(written: string, word: string, distance: number, least: number): boolean {
  const swapped = written.length === word.length && [...written].sort().join("") === [...word].sort().join("");
  if (written.length < least) return swapped;
  const sameStart = word[0] === written[0];
  return distance === 1 ? sameStart || swapped || written.length >= 6 : sameStart;
}

function typoMatches(index: SearchIndex, part: QueryPart, alone: boolean): PartMatch[] {
  const { written } = part;
  const allowed = mistakesAllowed(written.length);
  if (allowed === 0 || !/^[a-z]+$/.test(written)) return [];
  const near: { term: number; distance: number }[] = [];
  for (const { word, term } of index.near.of(written)) {
    // Damerau's distance, which people's fingers follow, counts a swap of neighbors as one mistake.
    const distance = damerauLevenshtein(written, word);
    if (distance > 0 && distance <= allowed && isLikely(written, word, distance, alone ? 5 : 4))
      near.push({ term, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .map(({ term, distance }) => ({ rows: rowsOf(index, term), way: "typo", quality: 0.8 - 0.15 * distance }));
}

/** A whole word in pinyin that stands alone is another name, not a misspelled one: "huaxing" is not "huaxin". */
export function mayBeMistyped(parts: readonly QueryPart[]): boolean {
  const [only] = parts;
  return parts.length !== 1 || only === undefined || only.script === "han" || !isPinyin(only.written);
}
