import { type MatchedNeed, MatchRequest, MOST_NEEDS } from "../../model/api/matching.ts";
import type { Method } from "../../model/api/method.ts";
import type { Library } from "../library.ts";
import { findMatches } from "../matching/find-matches.ts";
import type { Reading } from "../one-revision.ts";
import type { Sheet } from "./declaration.ts";
import type { FoundRow } from "./find-cells.ts";

/** Matches listed for one row; the matching's own answer has more. */
const MOST_LISTED = 5;

/** What could answer the rows of a page, and how that was worked out; `null`: the sheet does not ask. */
export interface Matches {
  readonly byNeed: ReadonlyMap<string, MatchedNeed>;
  readonly method: Method | null;
}

export async function readMatches(
  { rows, columns }: Sheet,
  found: readonly FoundRow[],
  reading: Reading,
  library: Library,
): Promise<Matches> {
  const kind = columns.flatMap(({ cell }) => (cell.of === "matches" ? cell.kinds : []));
  const of = rows.of === "entities" ? (rows.which.kinds ?? []) : [];
  const ids = kind.length === 0 || of.length === 0 ? [] : found.map(({ row }) => row.subject);
  const byNeed = new Map<string, MatchedNeed>();
  let method: Method | null = null;
  for (let from = 0; from < ids.length; from += MOST_NEEDS) {
    const id = ids.slice(from, from + MOST_NEEDS);
    const request = MatchRequest.parse({ id, of, kind, matches: MOST_LISTED, limit: MOST_NEEDS });
    const answer = await reading.take(findMatches(request, reading.store, library, reading.options));
    for (const one of answer.items) byNeed.set(one.need.id, one);
    method = answer.method;
  }
  return { byNeed, method };
}

/** The ties that support the matches, and what these name. */
export function statedBy({ byNeed }: Matches): { readonly relations: string[]; readonly entities: string[] } {
  const all = [...byNeed.values()].flatMap(({ matches }) => matches);
  return {
    relations: all.flatMap(({ path, stated }) => [
      ...path.map(({ relation }) => relation.id),
      ...(stated ? [stated] : []),
    ]),
    entities: all.flatMap(({ candidate, shared, path }) => [
      candidate.id,
      ...shared.map(({ entity }) => entity.id),
      ...path.flatMap(({ from, to }) => [from.id, to.id]),
    ]),
  };
}
