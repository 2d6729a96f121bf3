import type { ChangeKind } from "../../model/api/changes.ts";
import type { Day } from "../../model/dates.ts";
import type { HoldingBounds } from "../../model/held.ts";
import { OPEN_FUTURE, OPEN_PAST } from "../../store/tie-columns.ts";

/** A change and the days between which it took place. */
export interface Span {
  readonly change: ChangeKind;
  /** `-Infinity`: no source says since when at the earliest. */
  readonly first: Day;
  readonly last: Day;
}

/** First and last day asked about. */
export interface Window {
  readonly first: Day;
  readonly last: Day;
}

/** How something lasts: `deed` and `event` take place, the others begin and end. Nobody sees an entity by itself. */
export type Lasting = "deed" | "state" | "event" | "thing";

/**
 * What became of something that has happened, as far as its dates tell. What began before some day, and no source says
 * when, stands at that day; where only a sighting says so, it is `first-seen`.
 */
export function validSpans(bounds: HoldingBounds, lasting: Lasting): Span[] {
  const { possibleFrom, certainFrom, certainTo, possibleTo } = open(bounds);
  const isBegun = Number.isFinite(possibleFrom);
  const isEnded = Number.isFinite(possibleTo);
  if (lasting === "deed" || lasting === "event") {
    const change = isBegun || isEnded ? "happened" : "first-seen";
    return between(change, possibleFrom, isEnded ? possibleTo : certainFrom);
  }
  // A thing without a beginning is known to have been there by its end alone, which is no sighting.
  const added =
    isBegun || lasting === "state" ? between(isBegun ? "added" : "first-seen", possibleFrom, certainFrom) : [];
  const ended = isEnded ? between("ended", Math.min(Math.max(certainTo, possibleFrom), possibleTo), possibleTo) : [];
  const [begins, ends] = [added[0], ended[0]];
  // One date for both: it lasted no longer than that date can mean.
  if (begins?.change === "added" && ends?.first === begins.first && ends.last === begins.last)
    return [{ ...begins, change: "happened" }];
  return [...added, ...ended];
}

/** None where it never came for certain. A source may speak of something before the day it gives for it. */
function between(change: ChangeKind, first: Day, last: Day): Span[] {
  return Number.isFinite(last) ? [{ change, first, last: Math.max(first, last) }] : [];
}

function open({ possibleFrom, certainFrom, certainTo, possibleTo }: HoldingBounds): HoldingBounds {
  const day = (bound: Day) => (bound === OPEN_PAST ? -Infinity : bound === OPEN_FUTURE ? Infinity : bound);
  return {
    possibleFrom: day(possibleFrom),
    certainFrom: day(certainFrom),
    certainTo: day(certainTo),
    possibleTo: day(possibleTo),
  };
}

/** Whether a change took place within a window: for certain, possibly, or (`null`) not. */
export function within({ first, last }: Span, window: Window): "certain" | "possible" | null {
  // Open at its beginning, it stands where it had come for certain: else it would be listed in every year before.
  if (!Number.isFinite(first)) return last >= window.first && last <= window.last ? "possible" : null;
  if (first > window.last || last < window.first) return null;
  return first >= window.first && last <= window.last ? "certain" : "possible";
}

/** Where a change stands among others: the first day on which it can have been, else the last. */
export function dayOf({ first, last }: Span): Day {
  return Number.isFinite(first) ? first : last;
}
