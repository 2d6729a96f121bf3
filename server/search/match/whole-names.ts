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
  if (query.parts.length === 1 && (query.inCapitals || query.letters.length >= MIN_ACRONYM))
    index.acronyms.visitEqual(query.letters, (row) => offerAcronym(index, row, query, candidates));
}

function offerEqual(index: SearchIndex, rowNumber: number, candidates: Candidates): void {
  const row = index.rows[rowNumber];
  if (row === undefined) return;
  const standing = index.entities[row.entity]?.standing ?? 0;
  const how = row.rank === NAME_RANKS.name ? "exact" : "alias";
  candidates.offer(rowNumber, how, scoreOf(equalBand(row), { ...row, shortened: true }, { cover: 1, standing }));
}

/** Fewer letters in small type are the beginning of a word, and not an acronym. */
const MIN_ACRONYM = 4;

function offerAcronym(index: SearchIndex, rowNumber: number, query: Query, candidates: Candidates): void {
  const row = index.rows[rowNumber];
  if (row === undefined) return;
  const standing = index.entities[row.entity]?.standing ?? 0;
  const band = query.inCapitals ? "acronymInCapitals" : "acronym";
  candidates.offer(rowNumber, "initials", scoreOf(band, row, { cover: 1, standing }));
}
