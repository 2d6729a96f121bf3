import type { Filters } from "../model/api/filters.ts";
import { type Day, dayBounds, type PartialDate } from "../model/dates.ts";
import { type HoldingBounds, hasHappened, heldWithin, holdingBounds } from "../model/held.ts";
import type { EntityRecord } from "../model/records/entity.ts";
import type { FactRecord } from "../model/records/fact.ts";
import { citedDocuments } from "../model/records/index.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { Held } from "../model/vocabulary/statements.ts";
import { firstKnownDay } from "./known.ts";

/**
 * What both engines keep beside each tie, entity and fact, so that `at`, `held`, `knownOn` and `document` are
 * plain comparisons of integers. Derived from the record and from the dates of the documents it cites: when
 * those dates change (`JudgedChangeSet.redated`), `knownDay` of every record that cites them is derived again.
 */
export interface TimeColumns extends HoldingColumns {
  /** First day by which some cited document had said it. */
  readonly knownDay: number;
  /** Known day of each of `documents`, in their order; `null` where there is but one. */
  readonly documentDays: readonly number[] | null;
}

/** The part of {@link TimeColumns} that the record alone decides. */
export interface HoldingColumns {
  /** Days since 1970, as `HoldingBounds` explains; open sides are the ends of the 32-bit integers. */
  readonly possibleFrom: number;
  readonly certainFrom: number;
  readonly certainTo: number;
  readonly possibleTo: number;
  /** Ids of the cited documents, in order. */
  readonly documents: readonly string[];
  /** What the four days come from, of {@link sightingsOf}; `null` where one document says all there is. */
  readonly sightings: readonly number[] | null;
}

/** Stand for "no bound": they compare with every real day as the infinities do. */
export const OPEN_PAST = -2_147_483_648;
export const OPEN_FUTURE = 2_147_483_647;

function clamp(day: Day): number {
  return Math.max(OPEN_PAST, Math.min(OPEN_FUTURE, day));
}

/** What has dates of its own. */
export type Dated = RelationRecord | EntityRecord | FactRecord;

export function holdingColumns(record: Dated): HoldingColumns {
  const documents = citedDocuments(record).sort();
  return { ...clamped(boundsOf(record)), documents, sightings: documents.length < 2 ? null : sightingsOf(record) };
}

/**
 * First and last day of the record's end, then of each date on which it held for certain, two numbers each: as much as
 * it takes to tell the four days again without the dates that nobody could know yet.
 */
function sightingsOf(record: Dated): number[] {
  const { status, validFrom, validTo, observed } = datesOf(record);
  const dates = [...observed, ...[validFrom, validTo].filter((date) => date !== null)];
  const days = (date: PartialDate | null) => {
    const { earliest, latest } = date === null ? { earliest: null, latest: null } : dayBounds(date);
    return [clamp(earliest ?? -Infinity), clamp(latest ?? Infinity)];
  };
  return [days(validTo), ...(hasHappened(status) ? dates.map(days) : [])].flat();
}

function clamped({ possibleFrom, certainFrom, certainTo, possibleTo }: HoldingBounds): HoldingBounds {
  return {
    possibleFrom: clamp(possibleFrom),
    certainFrom: clamp(certainFrom),
    certainTo: clamp(certainTo),
    possibleTo: clamp(possibleTo),
  };
}

/** An entity or a fact is never `observed` by itself; its own dates, or its period, are all that is known. */
export function boundsOf(record: Dated): HoldingBounds {
  return holdingBounds(datesOf(record));
}

function datesOf(record: Dated) {
  if (record.record === "relation") return record;
  const { from, to } =
    record.record === "entity"
      ? { from: record.validFrom, to: record.validTo }
      : { from: record.period?.from ?? null, to: record.period?.to ?? null };
  return { status: record.status, validFrom: from, validTo: to, observed: [] };
}

export function timeColumns(record: Dated, documentDays: ReadonlyMap<string, Day>): TimeColumns {
  const holding = holdingColumns(record);
  const days = holding.documents.map((id) => clamp(documentDays.get(id) ?? Infinity));
  return {
    ...holding,
    knownDay: clamp(firstKnownDay(record, documentDays)),
    documentDays: days.length < 2 ? null : days,
  };
}

/** The time filters of a question as day numbers. */
export interface TimeQuestion {
  /** First and last day of `at`; `null` when the question names no time. */
  readonly at: { readonly first: number; readonly last: number } | null;
  /** How a record must stand at `at`; `null`: any way. Without `at`, `held` asks nothing. */
  readonly held: ReadonlySet<Held> | null;
  /** Last day by which it must have been known; `OPEN_FUTURE`: no limit. */
  readonly knownBy: number;
}

export function timeQuestion({ at, held, knownOn }: Pick<Filters, "at" | "held" | "knownOn">): TimeQuestion {
  const bounds = at === undefined ? null : dayBounds(at);
  return {
    at: bounds && { first: clamp(bounds.earliest ?? -Infinity), last: clamp(bounds.latest ?? Infinity) },
    held: bounds === null || held.length === 0 ? null : new Set(held),
    knownBy: knownOn === undefined ? OPEN_FUTURE : clamp(dayBounds(knownOn).latest ?? Infinity),
  };
}

/** How a record stands at the time asked about; `null` when none is. */
export function heldThen(bounds: HoldingBounds, { at }: TimeQuestion): Held | null {
  // As the engines compare them, so that what is shown is what was filtered by.
  return at === null ? null : heldWithin(clamped(bounds), at.first, at.last);
}
