import { type Day, isoDay } from "../../model/dates.ts";
import { OPEN_FUTURE, OPEN_PAST } from "../../store/tie-columns.ts";
import type { StampTable } from "../../store/topology/stamps.ts";

/** Ties of one year, by both clocks. */
export interface Year {
  readonly year: number;
  /** That certainly held at some time of it. */
  readonly held: number;
  /** That a document first stated in it. */
  readonly firstKnown: number;
}

function yearOf(day: Day): number {
  return Number(isoDay(day).slice(0, 4));
}

/** Oldest first; a year in which nothing held and nothing became known is left out. */
export function yearsOf(stamps: StampTable, counts: Uint32Array, knownBy: Day): Year[] {
  const years = new Map<number, { year: number; held: number; firstKnown: number }>();
  const of = (year: number) => {
    const known = years.get(year) ?? { year, held: 0, firstKnown: 0 };
    years.set(year, known);
    return known;
  };
  for (const [stamp, count] of counts.entries()) {
    if (count === 0) continue;
    const { possibleFrom, certainFrom, certainTo, possibleTo } = stamps.boundsKnownBy(stamp, knownBy);
    // It had begun for certain by the one day and went on for certain up to the other: both years saw it, as far as
    // what else is said of it lets it have held then.
    const [first, last] = [Math.max(possibleFrom, certainFrom), Math.min(certainTo, possibleTo)];
    if (first !== OPEN_FUTURE && last !== OPEN_PAST)
      for (let year = yearOf(first); year <= yearOf(last); year++) of(year).held += count;
    const known = stamps.knownDay(stamp);
    if (known !== OPEN_FUTURE) of(yearOf(known)).firstKnown += count;
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}
