import { intersect } from "../index/postings.ts";
import type { NameRow, SearchIndex } from "../index/search-index.ts";
import { allSyllables, readings, syllableSplits } from "../text/pinyin.ts";
import type { Candidates, MatchKind } from "./candidates.ts";
import { wordStarts } from "./han.ts";
import type { Query } from "./query.ts";
import { type BandName, scoreOf } from "./scores.ts";

/** More letters are no name in pinyin. */
const MAX_LETTERS = 80;
const MOST_INITIALS = 2_000;

/** Names of which the letters are the pinyin, the initials, or a mixture of both, from their beginning or within. */
export function matchPinyin(index: SearchIndex, query: Query, candidates: Candidates): void {
  const { letters } = query;
  if (letters.length < 2 || letters.length > MAX_LETTERS) return;
  matchSpelled(index, letters, candidates);
  for (const parts of syllableSplits(letters, true)) matchSyllables(index, parts, candidates);
  matchInitials(index, letters, candidates);
  if (letters.length >= 4) matchMixed(index, letters, candidates);
}

function offer(
  index: SearchIndex,
  candidates: Candidates,
  rowNumber: number,
  how: MatchKind,
  band: BandName,
  units: number,
): void {
  const row = index.rows[rowNumber];
  if (row === undefined) return;
  const standing = index.entities[row.entity]?.standing ?? 0;
  candidates.offer(rowNumber, how, scoreOf(band, row, { cover: units / row.units.length, standing }));
}

/** Long pinyin can be taken apart in too many ways to try them all; as it is usually read it is one string. */
function matchSpelled(index: SearchIndex, letters: string, candidates: Candidates): void {
  const typed = letters.replaceAll("v", "u");
  if (typed.length < MIN_SPELLED) return;
  index.spelled.visitPrefix(typed, MOST_INITIALS, (rowNumber, text) => {
    const row = index.rows[rowNumber];
    if (row === undefined) return;
    const whole = text.length === typed.length;
    const cover = typed.length / text.length;
    const standing = index.entities[row.entity]?.standing ?? 0;
    candidates.offer(rowNumber, "pinyin", scoreOf(whole ? "pinyinWhole" : "pinyinPrefix", row, { cover, standing }));
  });
}
const MIN_SPELLED = 4;

/** Rows of which it is known where their words begin: the dictionary is slow beside everything else here. */
const wordsOfRows = new WeakMap<NameRow, readonly number[]>();

/** Two or three syllables within a name mean something only where a word begins. */
export function beginsWord(index: SearchIndex, rowNumber: number, unit: number): boolean {
  const row = index.rows[rowNumber];
  if (row === undefined || row.units.length !== row.han.length) return true;
  const known = wordsOfRows.get(row);
  const starts = known ?? wordStarts(row.han);
  if (known === undefined) wordsOfRows.set(row, starts);
  return starts.includes(unit);
}

function matchSyllables(index: SearchIndex, parts: readonly string[], candidates: Candidates): void {
  for (const row of rowsWithSyllables(index, parts)) {
    const units = index.rows[row]?.units ?? [];
    const at = placeOf(units, parts);
    if (at < 0) continue;
    const complete = (units[at + parts.length - 1] ?? []).includes(parts.at(-1) ?? "");
    const whole = at === 0 && parts.length === units.length && complete;
    const band = whole ? "pinyinWhole" : at === 0 ? "pinyinPrefix" : "pinyinWithin";
    if (band === "pinyinWithin" && !(complete && parts.length >= 2 && beginsWord(index, row, at))) continue;
    offer(index, candidates, row, "pinyin", band, parts.length);
  }
}

/** Rows that may hold the syllables one after the other; the last may be the beginning of one. */
export function rowsWithSyllables(index: SearchIndex, parts: readonly string[]): Uint32Array {
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) return index.syllables.of(`^${last}`);
  if (parts.length === 2) {
    const lists = completions(last).map((syllable) => index.syllables.of(`${parts[0]} ${syllable}`));
    return lists.length === 1 && lists[0] !== undefined ? lists[0] : union(lists);
  }
  return intersect(parts.slice(1, -1).map((part, at) => index.syllables.of(`${parts[at]} ${part}`)));
}

function union(lists: readonly Uint32Array[]): Uint32Array {
  const rows = new Set<number>();
  for (const list of lists) for (const row of list) rows.add(row);
  return Uint32Array.from(rows).sort();
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

/** Where the parts stand one after the other; -1 where they do not. The last may be the beginning of a reading. */
export function placeOf(units: NameRow["units"], parts: readonly string[], from = 0): number {
  for (let at = from; at + parts.length <= units.length; at++) {
    const fits = parts.every((part, index) => {
      const unit = units[at + index] ?? [];
      return unit.includes(part) || (index === parts.length - 1 && unit.some((reading) => reading.startsWith(part)));
    });
    if (fits) return at;
  }
  return -1;
}

const INITIALS_ONLY = /^[a-hj-tw-z0-9]+$/;

function matchInitials(index: SearchIndex, letters: string, candidates: Candidates): void {
  if (!INITIALS_ONLY.test(letters)) return;
  for (const typed of new Set([letters, letters.replace(/([zcs])h/g, "$1")])) {
    if (typed.length < 2) continue;
    index.initials.visitPrefix(typed, MOST_INITIALS, (row, key) => {
      const band = key.length === typed.length ? "initialsWhole" : "initialsPrefix";
      offer(index, candidates, row, "initials", band, typed.length);
    });
  }
}

/** Most ways of taking letters apart into syllables and initials that are followed up. */
const MOST_MIXED = 40;

/** "jihuasys": some syllables whole, of others the first letter. */
function matchMixed(index: SearchIndex, letters: string, candidates: Candidates): void {
  for (const parts of mixedSplits(letters)) {
    const initials = parts.map((part) => part[0]).join("");
    index.initials.visitPrefix(initials, MOST_INITIALS, (row) => {
      const units = index.rows[row]?.units ?? [];
      const fits = parts.every((part, at) => (units[at] ?? []).some((reading) => fitsPart(reading, part)));
      if (fits) offer(index, candidates, row, "pinyin", "pinyinMixed", parts.length);
    });
  }
}

function fitsPart(reading: string, part: string): boolean {
  return reading === part || (part.length === 1 && reading.startsWith(part));
}

/** Ways with at least one whole syllable and one bare initial, at least half of the letters being in syllables. */
function mixedSplits(letters: string): string[][] {
  const known = allSyllables();
  const splits: string[][] = [];
  let steps = 0;
  const walk = (at: number, parts: string[], inSyllables: number): void => {
    if (splits.length >= MOST_MIXED || steps++ > 4000) return;
    if (at === letters.length) {
      if (inSyllables * 2 >= letters.length && inSyllables < letters.length && parts.length >= 2) splits.push(parts);
      return;
    }
    for (let length = Math.min(6, letters.length - at); length >= 1; length--) {
      const part = letters.slice(at, at + length);
      if (length >= 2 && known.has(part)) walk(at + length, [...parts, part], inSyllables + length);
      if (length === 1 && INITIALS_ONLY.test(part)) walk(at + 1, [...parts, part], inSyllables);
    }
  };
  walk(0, [], 0);
  return splits;
}

/** Fewer characters sound like too much: 十堰市 is no 实验室. */
const MIN_HOMOPHONE = 3;
const MIN_HOMOPHONE_PREFIX = 4;

/** Names that sound as the query's Han does, though written otherwise: 纪华实验室. Only ever behind what is written so. */
export function matchHomophones(index: SearchIndex, query: Query, candidates: Candidates): void {
  if (query.han.length < MIN_HOMOPHONE || query.parts.some((part) => part.script !== "han")) return;
  const parts = readings(query.han).map((unit) => unit[0] ?? "");
  if (parts.includes("")) return;
  const letters = parts.join("");
  index.keys.visitEqual(letters, (row) => offerSpelled(index, candidates, row));
  index.spelled.visitPrefix(letters, MOST_INITIALS, (row) => {
    const units = index.rows[row]?.units ?? [];
    if (!parts.every((part, at) => units[at]?.[0] === part)) return;
    const whole = units.length === parts.length;
    if (!whole && parts.length < MIN_HOMOPHONE_PREFIX) return;
    offer(index, candidates, row, "pinyin", whole ? "homophoneWhole" : "homophonePrefix", parts.length);
  });
}

/** 胡学军 finds Hu Xuejun, of whom no Chinese name is known. */
function offerSpelled(index: SearchIndex, candidates: Candidates, rowNumber: number): void {
  const row = index.rows[rowNumber];
  if (row === undefined) return;
  const standing = index.entities[row.entity]?.standing ?? 0;
  candidates.offer(rowNumber, "pinyin", scoreOf("homophoneWhole", row, { cover: 1, standing }));
}
