import { type Day, dayBounds, isoDay, type PartialDate } from "../model/dates.ts";
import type { DocumentRecord } from "../model/records/document.ts";
import type { EntityRecord } from "../model/records/entity.ts";
import type { FactRecord } from "../model/records/fact.ts";
import { citedDocuments } from "../model/records/index.ts";
import type { RelationRecord } from "../model/records/relation.ts";

/**
 * The "known" clock: the day by which a document had for certain said what it says. The date it bears, at its
 * latest; without one, the latest it can speak from. A side left open falls back to the side that is known.
 */
export function documentKnownDay(document: Pick<DocumentRecord, "published" | "asOf">): Day {
  const published = document.published === null ? null : dayBounds(document.published).latest;
  const asOf = dayBounds(document.asOf.latest);
  // A partial date leaves at most one side open, so the last of these is always there.
  return published ?? asOf.latest ?? asOf.earliest ?? Infinity;
}

/** 9999-12-31, after which no partial date begins. */
const LAST_DAY: Day = 2_932_896;

type StatedRecord = EntityRecord | RelationRecord | FactRecord;

/** The first day on which a document can have said what it says. Never after {@link documentKnownDay}. */
export function documentPossiblyKnownDay(document: Pick<DocumentRecord, "published" | "asOf">): Day {
  const said = dayBounds(document.published ?? document.asOf.latest).earliest;
  return Math.min(said ?? -Infinity, documentKnownDay(document));
}

/**
 * First day by which some document that the record cites had said it.
 * @throws {RangeError} when none of them is in `documentDays`
 */
export function firstKnownDay(record: StatedRecord, documentDays: ReadonlyMap<string, Day>): Day {
  const day = Math.min(...citedDocuments(record).map((id) => documentDays.get(id) ?? Infinity));
  if (day === Infinity) throw new RangeError(`no document that ${record.record} "${record.id}" cites is known`);
  return day;
}

/** The record with its `firstKnown` day, as every answer carries it. */
export function withFirstKnown<Stated extends StatedRecord>(
  record: Stated,
  documentDays: ReadonlyMap<string, Day>,
): Stated & { readonly firstKnown: string } {
  return { ...record, firstKnown: isoDay(firstKnownDay(record, documentDays)) };
}

/** Whether some document had said it by then. */
export function wasKnown({ firstKnown }: { readonly firstKnown: string }, knownOn: PartialDate): boolean {
  return firstKnown <= isoDay(dayBounds(knownOn).latest ?? LAST_DAY);
}
