import { z } from "zod";
import { DocumentRecord } from "./document.ts";
import { EntityRecord } from "./entity.ts";
import { FactRecord } from "./fact.ts";
import { ContradictionRecord, SameAsCandidateRecord } from "./judgment.ts";
import { RelationRecord } from "./relation.ts";

/** The six records that carry the whole graph, in and out, one a line of NDJSON. */
export const AtlasRecord = z.discriminatedUnion("record", [
  DocumentRecord,
  EntityRecord,
  RelationRecord,
  FactRecord,
  SameAsCandidateRecord,
  ContradictionRecord,
]);
export type AtlasRecord = z.infer<typeof AtlasRecord>;
export type RecordType = AtlasRecord["record"];

/** In the order an export gives them: by name. */
export const RECORD_TYPES = [
  "contradiction",
  "document",
  "entity",
  "fact",
  "relation",
  "same-as-candidate",
] as const satisfies readonly RecordType[];

/** Export order: by record type, then by id, both by code unit. */
export function compareRecords(
  a: { readonly record: string; readonly id: string },
  b: { readonly record: string; readonly id: string },
): number {
  if (a.record !== b.record) return a.record < b.record ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The one spelling of a record: its fields in the order of its schema. Two equal records give equal lines. */
export function recordLine(record: AtlasRecord): string {
  return JSON.stringify(AtlasRecord.parse(record));
}

/** Every document a record cites. */
export function citedDocuments(record: AtlasRecord): string[] {
  if (record.record === "document") return [];
  return [...new Set(record.evidence.map((piece) => piece.document))];
}
