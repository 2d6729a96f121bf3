import { type Day, dayBounds, type PartialDate } from "./dates.ts";
import type { Held, Status } from "./vocabulary/statements.ts";

/**
 * When a tie can, and must, have held. Four days say all that partial dates leave open; both engines store
 * them beside the tie and compare them, so that the two can never reason differently.
 *
 * One tie is one uninterrupted holding. What was seen in March and again in September held in between; where
 * a source leaves that open, the curator writes two ties.
 */
export interface HoldingBounds {
  /** First day it can have held. `-Infinity`: no lower bound is known. */
  readonly possibleFrom: Day;
  /** Day by which it had begun for certain. `Infinity`: it never certainly began. */
  readonly certainFrom: Day;
  /** Day up to which it certainly went on. `-Infinity`: never certain. */
  readonly certainTo: Day;
  /** Last day it can have held. `Infinity`: no upper bound is known. */
  readonly possibleTo: Day;
}

interface Dated {
  readonly status: Status;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  readonly observed: readonly PartialDate[];
}

/** Whether something has come of it; the rest can be placed in time, but is never certain to hold, nor told as done. */
export function hasHappened(status: Status): boolean {
  return status === "actual" || status === "in-progress";
}

export function holdingBounds(tie: Dated): HoldingBounds {
  const start = tie.validFrom === null ? null : dayBounds(tie.validFrom);
  const end = tie.validTo === null ? null : dayBounds(tie.validTo);
  const possibleFrom = start?.earliest ?? -Infinity;
  const possibleTo = end?.latest ?? Infinity;
  if (!hasHappened(tie.status)) return { possibleFrom, certainFrom: Infinity, certainTo: -Infinity, possibleTo };

  // A day known only as "some day of 2021" has come for certain by its last day, and not before its first.
  let certainFrom = start?.latest ?? Infinity;
  let certainTo = end?.earliest ?? -Infinity;
  const seen = tie.observed.map(dayBounds);
  for (const bounds of [...seen, ...(start ? [start] : []), ...(end ? [end] : [])]) {
    certainFrom = Math.min(certainFrom, bounds.latest ?? Infinity);
    certainTo = Math.max(certainTo, bounds.earliest ?? -Infinity);
  }
  return { possibleFrom, certainFrom, certainTo, possibleTo };
}

/** How a tie stands at some time within `at`. Nothing is dropped for being unknown: that is `may-hold`. */
export function heldAt(bounds: HoldingBounds, at: PartialDate): Held {
  const { earliest, latest } = dayBounds(at);
  return heldWithin(bounds, earliest ?? -Infinity, latest ?? Infinity);
}

/** {@link heldAt} over day numbers, for engines that have them at hand. */
export function heldWithin(bounds: HoldingBounds, first: Day, last: Day): Held {
  if (bounds.possibleFrom > last) return "not-yet";
  if (bounds.possibleTo < first) return "ended";
  return bounds.certainFrom <= last && bounds.certainTo >= first ? "holds" : "may-hold";
}
