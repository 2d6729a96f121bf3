import type { SearchIndex } from "../index/search-index.ts";
import { visitBeginning } from "./beginnings.ts";
import type { Candidates } from "./candidates.ts";
import type { Query } from "./query.ts";
import { equalBand } from "./scores.ts";

/** Fewer letters in small type are the beginning of a word, and not an acronym. */
const MIN_ACRONYM = 4;

/** Names equal to the query, or beginning with it. */
export function matchWholeNames(index: SearchIndex, query: Query, candidates: Candidates): void {
  if (query.key === "") return;
  visitBeginning(index, index.keys, query.key, "prefix", candidates, (row, length) => {
    if (length === query.key.length) offerEqual(index, row, candidates);
    else candidates.offer(row, "prefix", "prefix", query.key.length / length);
  });
  if (query.shortKey !== query.key && query.shortKey.length >= 2)
    index.keys.visitEqual(query.shortKey, (row) => offerEqual(index, row, candidates));
  if (query.parts.length === 1 && (query.inCapitals || query.letters.length >= MIN_ACRONYM))
    index.acronyms.visitEqual(query.letters, (row) => {
      candidates.offer(row, "initials", query.inCapitals ? "acronymInCapitals" : "acronym", 1);
    });
}

function offerEqual(index: SearchIndex, row: number, candidates: Candidates): void {
  const band = equalBand(index.columns, row);
  candidates.offer(row, band === "exact" ? "exact" : "alias", band, 1);
}
