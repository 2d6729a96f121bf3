import { type Day, dayBounds, type PartialDate } from "../model/dates.ts";
import type { HoldingBounds } from "../model/held.ts";
import { citedDocuments } from "../model/records/index.ts";
import { type Dated, type HoldingColumns, OPEN_FUTURE, OPEN_PAST } from "./tie-columns.ts";

/**
 * The graph as it could be known on a day. What two documents state is known by the first alone until the second comes.
 * A record does not say which of them gave a date; but no document can have seen what came after it, so whatever lies
 * after the last of the documents known by that day is left out, and nothing is claimed of it.
 */

/**
 * @param days known days of the documents a record cites, at least one
 * @returns the last of them by `knownBy` (where all are later: the first of all), `null` where none is later
 */
export function lastSpoken(days: readonly Day[], knownBy: Day): Day | null {
  const spoken = days.filter((day) => day <= knownBy);
  if (spoken.length === days.length) return null;
  return spoken.length === 0 ? Math.min(...days) : Math.max(...spoken);
}

type Sighted = Omit<HoldingColumns, "documents">;

/**
 * The four days as they could be known by `spoken`, of {@link lastSpoken}: those of {@link recordAsKnown}.
 * `cypher/parts/held.cypher` says the same.
 */
export function boundsAsKnown({ sightings, ...bounds }: Sighted, spoken: Day): HoldingBounds {
  if (sightings === null) return bounds;
  let [certainFrom, certainTo] = [OPEN_FUTURE, OPEN_PAST];
  for (let at = 2; at < sightings.length; at += 2) {
    const [first, last] = [sightings[at] ?? OPEN_FUTURE, sightings[at + 1] ?? OPEN_FUTURE];
    if (first > spoken) continue;
    certainFrom = Math.min(certainFrom, last);
    certainTo = Math.max(certainTo, first);
  }
  return {
    possibleFrom: bounds.possibleFrom > spoken ? OPEN_PAST : bounds.possibleFrom,
    certainFrom,
    certainTo,
    possibleTo: (sightings[0] ?? OPEN_PAST) > spoken ? OPEN_FUTURE : bounds.possibleTo,
  };
}

/**
 * The record as it could be known by a day: without the evidence of documents that came later, without dates that they
 * alone can have given, and without what is said in our own words of all of it. Where no document came later than others,
 * the same.
 * @param documentDays known day of every document it cites
 */
export function recordAsKnown<Stated extends Dated>(
  record: Stated,
  documentDays: ReadonlyMap<string, Day>,
  knownBy: Day,
): Stated {
  const dayOf = (id: string) => documentDays.get(id) ?? Infinity;
  const documents = citedDocuments(record);
  const spoken = documents.length < 2 ? null : lastSpoken(documents.map(dayOf), knownBy);
  if (spoken === null) return record;
  const evidence = record.evidence.filter(({ document }) => dayOf(document) <= spoken);
  return { ...record, ...ownPart(record, spoken, (id) => dayOf(id) <= spoken), evidence };
}

function ownPart(record: Dated, spoken: Day, isKnown: (document: string) => boolean): Partial<Dated> {
  const by = (date: PartialDate) => (dayBounds(date).earliest ?? -Infinity) <= spoken;
  const bound = (date: PartialDate | null) => (date === null || !by(date) ? null : date);
  if (record.record === "fact") {
    const { period } = record;
    return { period: period && { from: bound(period.from), to: bound(period.to) } };
  }
  const valid = { validFrom: bound(record.validFrom), validTo: bound(record.validTo) };
  if (record.record === "relation") return { ...valid, observed: record.observed.filter(by), amount: null, note: null };
  const aliases = record.aliases.filter((alias) => alias.in === null || isKnown(alias.in));
  return { ...valid, aliases, summary: null, declaredMembers: null };
}
