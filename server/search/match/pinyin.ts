import { intersect, union } from "../index/postings.ts";
import { type NameRow, pairKey, type SearchIndex } from "../index/search-index.ts";
import { allSyllables, readings } from "../text/pinyin.ts";
import { visitBeginning } from "./beginnings.ts";
import type { Candidates } from "./candidates.ts";
import { INITIALS_ONLY, mixedSplits } from "./mixed-splits.ts";
import type { Query } from "./query.ts";
import { MIN_PHRASE_COVER } from "./scores.ts";
import { wordStarts } from "./word-starts.ts";

/** More letters are no name in pinyin. */
const MAX_LETTERS = 80;
/** Names with the same syllables that are looked at one by one, the likeliest first. */
const MOST_VERIFIED = 1_500;
const MIN_SPELLED = 3;

/** Names of which the letters are the pinyin, the initials, or a mixture of both, from their beginning or within. */
export function matchPinyin(index: SearchIndex, query: Query, candidates: Candidates): void {
  const { letters } = query;
  if (letters.length < 2 || letters.length > MAX_LETTERS) return;
  matchSpelled(index, letters, candidates);
  matchInitials(index, letters, candidates);
  if (candidates.full) return;
  for (const parts of query.splits) matchSyllables(index, parts, candidates);
  if (letters.length >= 4) matchMixed(index, letters, candidates);
}

/** Long pinyin can be taken apart in too many ways to try them all; as it is usually read it is one string. */
function matchSpelled(index: SearchIndex, letters: string, candidates: Candidates): void {
  const typed = letters.replaceAll("v", "u");
  if (typed.length < MIN_SPELLED) return;
  visitBeginning(index, index.spelled, typed, "pinyinPrefix", candidates, (row, length) => {
    const band = length === typed.length ? "pinyinWhole" : "pinyinPrefix";
    candidates.offer(row, "pinyin", band, typed.length / length);
  });
}

/** Other readings than the usual, and names that hold the syllables within. */
function matchSyllables(index: SearchIndex, parts: readonly string[], candidates: Candidates): void {
  for (const rowNumber of rowsWithSyllables(index, parts).subarray(0, MOST_VERIFIED)) {
    const row = index.rows[rowNumber];
    const at = row === undefined ? -1 : placeOf(row.units, parts);
    if (row === undefined || at < 0) continue;
    const complete = (row.units[at + parts.length - 1] ?? []).includes(parts.at(-1) ?? "");
    const cover = parts.length / row.units.length;
    if (at === 0)
      candidates.offer(rowNumber, "pinyin", complete && cover === 1 ? "pinyinWhole" : "pinyinPrefix", cover);
    else if (complete && parts.length >= 2 && beginsWord(row, at))
      candidates.offer(rowNumber, "pinyin", cover >= MIN_PHRASE_COVER ? "pinyinPhrase" : "pinyinWithin", cover);
  }
}

/** A few syllables within a name mean something only where a word begins. */
function beginsWord(row: NameRow, unit: number): boolean {
  return row.units.length !== row.han.length || wordStarts(row.han).includes(unit);
}

/** Rows that may hold the syllables one after the other; the last may be the beginning of one. */
function rowsWithSyllables(index: SearchIndex, parts: readonly string[]): Uint32Array {
  const [first = "", last = ""] = parts;
  if (parts.length === 1) return index.syllables.of(pairKey(first));
  if (parts.length === 2)
    return union(completions(last).map((syllable) => index.syllables.of(pairKey(first, syllable))));
  return rowsWithAllSyllables(index, parts.slice(0, -1));
}

/** Rows that hold each two neighboring syllables next to each other; of two syllables: that hold them. */
export function rowsWithAllSyllables(index: SearchIndex, parts: readonly string[]): Uint32Array {
  return intersect(parts.slice(1).map((part, at) => index.syllables.of(pairKey(parts[at] ?? "", part))));
}

const completed = new Map<string, readonly string[]>();

/** Syllables that begin so, itself among them. */
function completions(beginning: string): readonly string[] {
  const known = completed.get(beginning);
  if (known !== undefined) return known;
  const found = [...allSyllables()].filter((syllable) => syllable.startsWith(beginning));
  completed.set(beginning, found);
  return found;
}

/** Where the parts stand one after the other, at `from` or later; -1 where they do not. The last may be unfinished. */
export function placeOf(units: NameRow["units"], parts: readonly string[], from = 0): number {
  for (let at = from; at + parts.length <= units.length; at++) if (standsAt(units, parts, at)) return at;
  return -1;
}

function standsAt(units: NameRow["units"], parts: readonly string[], at: number): boolean {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? "";
    const unit = units[at + index] ?? [];
    const unfinished = index === parts.length - 1 && unit.some((reading) => reading.startsWith(part));
    if (!unfinished && !unit.includes(part)) return false;
  }
  return true;
}

function matchInitials(index: SearchIndex, letters: string, candidates: Candidates): void {
  if (!INITIALS_ONLY.test(letters)) return;
  for (const typed of new Set([letters, letters.replace(/([zcs])h/g, "$1")])) {
    if (typed.length < 2) continue;
    visitBeginning(index, index.initials, typed, "initialsPrefix", candidates, (row, length) => {
      const band = length === typed.length ? "initialsWhole" : "initialsPrefix";
      candidates.offer(row, "initials", band, typed.length / length);
    });
  }
}

/** "jihuasys": some syllables whole, of others the first letter. */
function matchMixed(index: SearchIndex, letters: string, candidates: Candidates): void {
  for (const parts of mixedSplits(letters)) {
    const initials = parts.map((part) => part[0]).join("");
    index.initials.visitPrefix(initials, MOST_VERIFIED, (row) => {
      const units = index.rows[row]?.units ?? [];
      const fits = parts.every((part, at) => (units[at] ?? []).some((reading) => fitsPart(reading, part)));
      if (fits) candidates.offer(row, "pinyin", "pinyinMixed", parts.length / units.length);
    });
  }
}

function fitsPart(reading: string, part: string): boolean {
  return reading === part || (part.length === 1 && reading.startsWith(part));
}

/** Fewer characters sound like too much, but for people's names: 十堰市 is no 实验室. */
const MIN_HOMOPHONE = 3;
const MIN_HOMOPHONE_PREFIX = 4;

/**
 * Names that sound as the query's Han does, though written otherwise: 纪华实验室, or 胡学军 for Hu Xuejun, of whom
 * no Chinese name is known. Only ever behind what is written so.
 */
export function matchHomophones(index: SearchIndex, query: Query, candidates: Candidates): void {
  if (query.han.length < 2 || query.parts.some((part) => part.script !== "han")) return;
  const parts = readings(query.han).map((unit) => unit[0] ?? "");
  if (parts.includes("")) return;
  const letters = parts.join("");
  const isShort = parts.length < MIN_HOMOPHONE;
  index.keys.visitEqual(letters, (row) => {
    const kind = index.entities[index.columns.entity[row] ?? 0]?.kind;
    if (!isShort || kind === "Official" || kind === "Person") candidates.offer(row, "pinyin", "homophoneWhole", 1);
  });
  if (isShort) return;
  index.spelled.visitPrefix(letters, MOST_VERIFIED, (row) => {
    const units = index.rows[row]?.units ?? [];
    if (!parts.every((part, at) => units[at]?.[0] === part)) return;
    const whole = units.length === parts.length;
    if (!whole && parts.length < MIN_HOMOPHONE_PREFIX) return;
    candidates.offer(row, "pinyin", whole ? "homophoneWhole" : "homophonePrefix", parts.length / units.length);
  });
}
