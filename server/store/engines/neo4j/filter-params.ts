import { z } from "zod";
import type { Filters } from "../../../model/api/filters.ts";
import { OPEN_FUTURE, type TimeQuestion, timeQuestion } from "../../tie-columns.ts";

/** The filters of a question as the parameters of `cypher/parts/`. `null` asks nothing. */

const words = z.array(z.string()).nullable();
const day = z.int().nullable();

/** Of `parts/held`. */
export const TimeParams = { atFirst: day, atLast: day, knownBy: day };
/** Of `parts/stated-filter`. */
export const StatedFilterParams = { status: words, document: words, held: words, ...TimeParams };
/** Of `parts/stated-filter` and `parts/entity-filter`. */
export const FilterParams = { kind: words, party: words, place: words, ...StatedFilterParams };

function named(values: readonly string[]): string[] | null {
  return values.length === 0 ? null : [...values];
}

export function timeParams({ at, knownBy }: TimeQuestion) {
  return {
    atFirst: at?.first ?? null,
    atLast: at?.last ?? null,
    knownBy: knownBy === OPEN_FUTURE ? null : knownBy,
  };
}

export function filterParams(filters: Filters) {
  const time = timeQuestion(filters);
  return {
    kind: named(filters.kind),
    party: named(filters.party),
    place: named(filters.place),
    status: named(filters.status),
    document: named(filters.document),
    held: time.held === null ? null : [...time.held],
    ...timeParams(time),
  };
}

/** Whether the filters look into records; types are counted by the store itself. */
export function looksIntoRecords(filters: Filters): boolean {
  const { atFirst: _first, atLast: _last, ...judging } = filterParams(filters);
  return Object.values(judging).some((value) => value !== null);
}
