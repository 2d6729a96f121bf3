import { intersect } from "../index/postings.ts";
import type { NameRow, SearchIndex } from "../index/search-index.ts";
import type { Candidates } from "./candidates.ts";
import { rowsWithHan } from "./han.ts";
import { rowsWithAllSyllables } from "./pinyin.ts";
import { MAX_PARTS, type Query } from "./query.ts";
import type { BandName } from "./scores.ts";

/** A character as it is written, or the syllable it is read as. */
interface Sign {
  readonly text: string;
  readonly written: boolean;
}

const MOST_READINGS = 16;
/** Names that are looked at sign by sign, the likeliest first. */
const MOST_VERIFIED = 1_500;

/** Names typed half in characters and half in pinyin, as an input method leaves them: "季hua实验室". */
export function matchHalfSpelled(index: SearchIndex, query: Query, candidates: Candidates): void {
  const { parts } = query;
  const runs = parts.filter((part) => part.script === "han").map((part) => part.written);
  if (runs.length === 0 || runs.length === parts.length || parts.length > MAX_PARTS) return;
  let ways: Sign[][] = [[]];
  for (const part of parts) {
    const readings =
      part.script === "han" ? [signs([...part.written], true)] : part.splits.map((split) => signs(split, false));
    ways = ways.flatMap((way) => readings.map((reading) => [...way, ...reading])).slice(0, MOST_READINGS);
  }
  const withRuns = ways.length === 0 ? [] : runs.map((run) => rowsWithHan(index, run));
  for (const way of ways) {
    const syllables = neighbors(way).map((pair) => rowsWithAllSyllables(index, pair));
    for (const row of intersect([...withRuns, ...syllables]).subarray(0, MOST_VERIFIED))
      offer(index, row, way, candidates);
  }
}

function signs(texts: readonly string[], written: boolean): Sign[] {
  return texts.map((text) => ({ text, written }));
}

/** Each two syllables that follow each other. */
function neighbors(way: readonly Sign[]): [string, string][] {
  return way.flatMap((sign, at): [string, string][] => {
    const next = way[at + 1];
    return next === undefined || sign.written || next.written ? [] : [[sign.text, next.text]];
  });
}

function offer(index: SearchIndex, rowNumber: number, way: readonly Sign[], candidates: Candidates): void {
  const row = index.rows[rowNumber];
  if (row === undefined || row.units.length !== row.han.length) return;
  const place = row.units.findIndex((_, at) => way.every((sign, next) => fits(row, at + next, sign)));
  if (place < 0) return;
  const whole = way.length === row.units.length;
  const band: BandName = whole ? "pinyinWhole" : place === 0 ? "pinyinPrefix" : "pinyinWithin";
  candidates.offer(rowNumber, "pinyin", band, way.length / row.units.length);
}

function fits(row: NameRow, at: number, { text, written }: Sign): boolean {
  return written ? row.han[at] === text : (row.units[at] ?? []).includes(text);
}
