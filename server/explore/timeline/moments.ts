import type { MomentKind } from "../../model/api/timeline.ts";
import type { PartialDate } from "../../model/dates.ts";
import { hasHappened } from "../../model/held.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import { SENTENCE_FORMS } from "../sentence-forms.ts";

/** One date of a record, and what it is the date of. */
export interface Moment {
  readonly what: MomentKind;
  /** `null`: no source says. */
  readonly date: PartialDate | null;
  /** The last date of what lasted; `null`: no other than `date`. */
  readonly until: PartialDate | null;
}

/** Whether a tie is a deed, done at some time, and not a state that lasts. A post is told as a deed but lasts. */
export function isDeed(type: RelationType): boolean {
  return type !== "HOLDS_ROLE" && SENTENCE_FORMS[type].tense === "deed";
}

/** Whether an entity takes place rather than lasts. */
export function takesPlace(kind: EntityKind): boolean {
  return kind === "Event";
}

interface Dates {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** One moment for both dates. */
function whole(what: MomentKind, { from, to }: Dates): Moment {
  return { what, date: from ?? to, until: from !== null && to !== from ? to : null };
}

/** Where something began, where it ended; where both are one, that it was. */
function ends({ from, to }: Dates): Moment[] {
  if (from !== null && from === to) return [whole("happened", { from, to })];
  return [
    ...(from === null ? [] : [{ what: "began" as const, date: from, until: null }]),
    ...(to === null ? [] : [{ what: "ended" as const, date: to, until: null }]),
  ];
}

export function tieMoments({ type, status, validFrom, validTo, observed }: RelationRecord): Moment[] {
  const dates = { from: validFrom, to: validTo };
  if (!hasHappened(status)) return [whole("planned", dates)];
  const isDated = validFrom !== null || validTo !== null;
  if (isDated && isDeed(type)) return [whole("happened", dates)];
  const sightings = [...new Set(observed)].filter((date) => date !== validFrom && date !== validTo);
  return [...ends(dates), ...sightings.map((date) => ({ what: "observed" as const, date, until: null }))];
}

export function factMoment({ status, period }: FactRecord): Moment {
  return whole(hasHappened(status) ? "figure" : "planned", period ?? { from: null, to: null });
}

/** @param firstKnown ISO 8601 day */
export function ownMoments(entity: EntityRecord, firstKnown: string): Moment[] {
  const { kind, status, validFrom, validTo } = entity;
  const dates = { from: validFrom, to: validTo };
  const known = { what: "first-known" as const, date: firstKnown, until: null };
  if (!hasHappened(status)) return [known, whole("planned", dates)];
  const isDated = validFrom !== null || validTo !== null;
  return [known, ...(isDated && takesPlace(kind) ? [whole("happened", dates)] : ends(dates))];
}
