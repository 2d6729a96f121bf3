import { dayBounds, isoDay } from "../../model/dates.ts";
import { heldWithin } from "../../model/held.ts";
import { OPEN_FUTURE, OPEN_PAST } from "../../store/tie-columns.ts";
import type { StampTable } from "../../store/topology/stamps.ts";

/** A span of more years is a mistake, or a place that was always there. */
const MOST_YEARS = 200;

/** The years in which what bears a stamp certainly held; each stamp is asked about once. */
export class YearSpans {
  readonly #stamps: StampTable;
  readonly #known = new Map<number, readonly string[]>();

  constructor(stamps: StampTable) {
    this.#stamps = stamps;
  }

  of(stamp: number): readonly string[] {
    const before = this.#known.get(stamp);
    if (before !== undefined) return before;
    const years = this.#years(stamp);
    this.#known.set(stamp, years);
    return years;
  }

  #years(stamp: number): string[] {
    const bounds = this.#stamps.bounds(stamp);
    const { certainFrom, certainTo } = bounds;
    if (certainFrom === OPEN_FUTURE || certainTo === OPEN_PAST) return [];
    const first = Number(isoDay(Math.min(certainFrom, certainTo)).slice(0, 4));
    const last = Number(isoDay(Math.max(certainFrom, certainTo)).slice(0, 4));
    if (last - first > MOST_YEARS) return [];
    const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
    return years.filter((year) => {
      const { earliest, latest } = dayBounds(year);
      return heldWithin(bounds, earliest ?? -Infinity, latest ?? Infinity) === "holds";
    });
  }
}
