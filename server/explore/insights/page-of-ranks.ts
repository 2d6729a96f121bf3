import { InvalidCursorError } from "../../model/errors.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";

/** A stretch of a ranking. Ranks hang on the whole graph, so a cursor is good for the revision it was given out at. */
export interface RankPage {
  readonly begin: number;
  readonly end: number;
  readonly nextCursor: string | null;
}

/** @throws {InvalidCursorError} when the graph has changed since, too */
export function pageOfRanks(
  verb: string,
  request: { readonly limit: number; readonly cursor?: string | undefined },
  revision: number,
  total: number,
): RankPage {
  const [seen = String(revision), place = "0"] = decodeCursor(verb, request, 2) ?? [];
  const begin = Number(place);
  if (seen !== String(revision) || !Number.isSafeInteger(begin) || begin < 0 || begin > total)
    throw new InvalidCursorError();
  const end = Math.min(total, begin + request.limit);
  return { begin, end, nextCursor: end < total ? encodeCursor(verb, request, [seen, String(end)]) : null };
}
