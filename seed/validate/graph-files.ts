import type { DocumentRecord } from "../../server/model/records/document.ts";
import type { EntityRecord } from "../../server/model/records/entity.ts";
import type { Evidence, TextEvidence } from "../../server/model/records/evidence.ts";
import { isTextEvidence } from "../../server/model/records/evidence.ts";
import type { FactRecord } from "../../server/model/records/fact.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import type { RelationRecord } from "../../server/model/records/relation.ts";
import type { LocatedRecord } from "../read-records.ts";

/** One thing found wrong, where, and by which check. */
export interface Finding {
  readonly check: string;
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly reason: string;
}

/** A graph as files hold it: every record with its place, and the records by what they are. */
export interface GraphFiles {
  readonly all: readonly LocatedRecord[];
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relations: readonly RelationRecord[];
  readonly facts: readonly FactRecord[];
}

export function graphFiles(all: readonly LocatedRecord[]): GraphFiles {
  const documents = new Map<string, DocumentRecord>();
  const entities = new Map<string, EntityRecord>();
  const relations: RelationRecord[] = [];
  const facts: FactRecord[] = [];
  for (const { record } of all) {
    if (record.record === "document") documents.set(record.id, record);
    else if (record.record === "entity") entities.set(record.id, record);
    else if (record.record === "relation") relations.push(record);
    else if (record.record === "fact") facts.push(record);
  }
  return { all, documents, entities, relations, facts };
}

export function evidenceOf(record: AtlasRecord): readonly Evidence[] {
  return record.record === "document" ? [] : record.evidence;
}

export function passagesOf(record: AtlasRecord): TextEvidence[] {
  return evidenceOf(record).filter(isTextEvidence);
}

export function finding(check: string, { file, line, record }: LocatedRecord, reason: string): Finding {
  return { check, file, line, id: record.id, reason };
}
