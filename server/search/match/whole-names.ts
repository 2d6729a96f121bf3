import { NAME_RANKS, type SearchIndex } from "../index/search-index.ts";
import type { Candidates } from "./candidates.ts";
import type { Query } from "./query.ts";
import { equalBand, scoreOf } from "./scores.ts";

/** As many names with one beginning are looked at; with one letter of 67,000 entities there may be more. */
const MOST_PREFIXED = 20_000;

/** Names equal to the query, or beginning with it. */
export function matchWholeNames(index: SearchIndex, query: Query, candidates: Candidates): void {
  if (query.key === "") return;
  index.keys.visitPrefix(query.key, MOST_PREFIXED, (rowNumber, key) => {
    const row = index.rows[rowNumber];
    if (row === undefined) return;
    const standing = index.entities[row.entity]?.standing ?? 0;
    const equal = key.length === query.key.length;
    const band = equal ? equalBand(row) : "prefix";
    const how = equal ? (band === "exact" ? "exact" : "alias") : "prefix";
    candidates.offer(rowNumber, how, scoreOf(band, row, { cover: query.key.length / key.length, standing }));
  });
  if (query.shortKey !== query.key && query.shortKey.length >= 2)
    index.keys.visitEqual(query.shortKey, (row) => offerEqual(index, row, candidates));
  if (query.letters.length >= 4 && query.parts.length === 1)
    index.acronyms.visitEqual(query.letters, (row) => offerAcronym(index, row, candidates));
}

function offerEqual(index: SearchIndex, rowNumber: number, candidates: Candidates): void {
  const row = index.rows[rowNumber];
  if (row === undefined) return;
  const standing = index.entities[row.entity]?.standing ?? 0;
  const how = row.rank === NAME_RANKS.name ? "exact" : "alias";
  candidates.offer(rowNumber, how, scoreOf(equalBand(row), { ...row, shortened: true }, { cover: 1, standing }));
}

function offerAcronym(index: SearchIndex, rowNumber: number, candidates: Candidates): void {
  const row = index.rows[rowNumber];
  if (row === undefined) return;
  const standing = index.entities[row.entity]?.standing ?? 0;
  candidates.offer(rowNumber, "initials", scoreOf("acronym", row, { cover: 1, standing }));
}
