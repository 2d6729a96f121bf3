import type { Day } from "../../../model/dates.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import type { EntityRecord } from "../../../model/records/entity.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import { type AtlasRecord, citedDocuments, type RecordType } from "../../../model/records/index.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../../../model/records/judgment.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import { firstPositions } from "../../citations.ts";
import { documentKnownDay } from "../../known.ts";
import { references } from "../../references.ts";
import { partyOf } from "../../summaries.ts";
import { timeColumns } from "../../tie-columns.ts";
import { sourcesOf } from "../../topology/stamp-of.ts";
import { placeIn } from "./full-text.ts";
import type { RecordLabel } from "./slots.ts";

/**
 * A record as properties of a node or of a relationship: `json` holds it exactly, the rest is for queries, by this
 * engine and by people. Every property is named each time, `null` where there is nothing, so that writing a record
 * over another leaves nothing of the other behind.
 */
export type Properties = Readonly<Record<string, unknown>>;

/** Records that are nodes and no entities. */
export type OtherRecord = Exclude<AtlasRecord, RelationRecord | EntityRecord>;

export const LABEL_OF = {
  contradiction: "Contradiction",
  document: "Document",
  entity: "Entity",
  fact: "Fact",
  "same-as-candidate": "SameAsCandidate",
} as const satisfies Record<Exclude<RecordType, "relation">, RecordLabel>;

/** What every record carries. `names`, for the full-text indexes: all it refers to but the ends of a tie, which it joins. */
function common(record: AtlasRecord) {
  const named = references(record).filter(({ field }) => field !== "from" && field !== "to");
  return { id: record.id, names: [...new Set(named.map(({ id }) => id))], json: JSON.stringify(record) };
}

/** For the full-text indexes: where in which documents it is stated. */
function citedPlaces({ evidence }: EntityRecord | FactRecord | RelationRecord): string[] {
  return Array.from(firstPositions(evidence), ([id, position]) => placeIn(id, position));
}

function ofDocument(record: DocumentRecord): Properties {
  const { title, publisher, published, asOf, language, sha256, characters, url } = record;
  return {
    ...common(record),
    title,
    publisher,
    published,
    asOfEarliest: asOf.earliest,
    asOfLatest: asOf.latest,
    language,
    sha256,
    characters,
    url,
    knownDay: documentKnownDay(record),
  };
}

function ofEntity(record: EntityRecord, documentDays: ReadonlyMap<string, Day>): Properties {
  const { kind, name, aliases, summary, status, validFrom, validTo, coordinates, sameAs, declaredMembers } = record;
  return {
    ...common(record),
    ...timeColumns(record, documentDays),
    citations: citedPlaces(record),
    sources: sourcesOf(record),
    kind,
    nameEn: name.en,
    nameZh: name.zh,
    aliases: aliases.map(({ value }) => value),
    summaryEn: summary?.en ?? null,
    summaryZh: summary?.zh ?? null,
    // The party it speaks for, which may be its kind's; its own stands in `json`.
    party: partyOf(record),
    status,
    validFrom,
    validTo,
    latitude: coordinates?.lat ?? null,
    longitude: coordinates?.lng ?? null,
    sameAs,
    declaredMembers,
  };
}

function ofFact(record: FactRecord, documentDays: ReadonlyMap<string, Day>): Properties {
  const { entity, property, value, unit, comparator, period, scope, status, certainty, attributedTo } = record;
  return {
    ...common(record),
    ...timeColumns(record, documentDays),
    citations: citedPlaces(record),
    entity,
    property,
    value,
    unit,
    comparator,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    scope,
    status,
    certainty,
    attributedTo,
    sharedWith: record.sharedWith,
    doubtful: record.doubtful,
  };
}

function ofCandidate(record: SameAsCandidateRecord): Properties {
  const { a, b, verdict, reason } = record;
  return { ...common(record), a, b, verdict, reason, documents: citedDocuments(record).sort() };
}

function ofContradiction(record: ContradictionRecord): Properties {
  const { between, kind, note } = record;
  return { ...common(record), a: between[0], b: between[1], kind, note, documents: citedDocuments(record).sort() };
}

/** @param documentDays `documentKnownDay` of what the record cites */
export function relationProperties(record: RelationRecord, documentDays: ReadonlyMap<string, Day>): Properties {
  const { from, to, status, validFrom, validTo, observed, role, amount, certainty, attributedTo, note } = record;
  const { id, names, json } = common(record);
  const time = timeColumns(record, documentDays);
  // Named one by one: spread into each other they took half the time of a load of a million ties.
  return {
    id,
    names,
    json,
    possibleFrom: time.possibleFrom,
    certainFrom: time.certainFrom,
    certainTo: time.certainTo,
    possibleTo: time.possibleTo,
    documents: time.documents,
    sightings: time.sightings,
    knownDay: time.knownDay,
    documentDays: time.documentDays,
    citations: citedPlaces(record),
    sources: sourcesOf(record),
    from,
    to,
    status,
    validFrom,
    validTo,
    observed,
    roleEn: role?.en ?? null,
    roleZh: role?.zh ?? null,
    amount: amount?.value ?? null,
    currency: amount?.currency ?? null,
    certainty,
    attributedTo,
    note,
  };
}

/** @param documentDays `documentKnownDay` of what an entity or a fact cites; others are not dated by it */
export function nodeProperties(record: OtherRecord | EntityRecord, documentDays: ReadonlyMap<string, Day>): Properties {
  switch (record.record) {
    case "document":
      return ofDocument(record);
    case "entity":
      return ofEntity(record, documentDays);
    case "fact":
      return ofFact(record, documentDays);
    case "same-as-candidate":
      return ofCandidate(record);
    case "contradiction":
      return ofContradiction(record);
  }
}

export function isTie(record: AtlasRecord): record is RelationRecord {
  return record.record === "relation";
}

export function isEntity(record: AtlasRecord): record is EntityRecord {
  return record.record === "entity";
}

export function isOther(record: AtlasRecord): record is OtherRecord {
  return !isTie(record) && !isEntity(record);
}

/** Whether its first known day is kept beside it. */
export function isDated(record: AtlasRecord): boolean {
  return isTie(record) || isEntity(record) || record.record === "fact";
}
