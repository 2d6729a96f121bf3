import type { NameRow, SearchIndex } from "../index/search-index.ts";
import { syllableSplits } from "../text/pinyin.ts";
import type { Candidates } from "./candidates.ts";
import { rowsWithHan } from "./han.ts";
import { MAX_PARTS, type Query } from "./query.ts";
import { type BandName, scoreOf } from "./scores.ts";

/** A character as it is written, or the syllable it is read as. */
interface Sign {
  readonly text: string;
  readonly written: boolean;
}

const MOST_READINGS = 16;

/** Names typed half in characters and half in pinyin, as an input method leaves them: "季hua实验室". */
export function matchHalfSpelled(index: SearchIndex, query: Query, candidates: Candidates): void {
  const { parts } = query;
  const runs = parts.filter((part) => part.script === "han").map((part) => part.written);
  const longest = runs.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined || runs.length === parts.length || parts.length > MAX_PARTS) return;
  let ways: Sign[][] = [[]];
  for (const part of parts) {
    const readings = part.script === "han" ? [signs(part.written, true)] : spelled(part.written);
    ways = ways.flatMap((way) => readings.map((reading) => [...way, ...reading])).slice(0, MOST_READINGS);
  }
  for (const rowNumber of ways.length === 0 ? [] : rowsWithHan(index, longest)) {
    const row = index.rows[rowNumber];
    if (row === undefined || row.units.length !== row.han.length) continue;
    for (const way of ways) offer(index, rowNumber, row, way, candidates);
  }
}

function signs(characters: string, written: boolean): Sign[] {
  return Array.from(characters, (text) => ({ text, written }));
}

function spelled(letters: string): Sign[][] {
  return syllableSplits(letters, false).map((split) => split.map((text) => ({ text, written: false })));
}

function offer(
  index: SearchIndex,
  rowNumber: number,
  row: NameRow,
  way: readonly Sign[],
  candidates: Candidates,
): void {
  const place = row.units.findIndex((_, at) => way.every((sign, next) => fits(row, at + next, sign)));
  if (place < 0) return;
  const whole = way.length === row.units.length;
  const band: BandName = whole ? "pinyinWhole" : place === 0 ? "pinyinPrefix" : "pinyinWithin";
  const standing = index.entities[row.entity]?.standing ?? 0;
  candidates.offer(rowNumber, "pinyin", scoreOf(band, row, { cover: way.length / row.units.length, standing }));
}

function fits(row: NameRow, at: number, { text, written }: Sign): boolean {
  return written ? row.han[at] === text : (row.units[at] ?? []).includes(text);
}
