import type { EntityRecord } from "../../server/model/records/entity.ts";
import type { Evidence } from "../../server/model/records/evidence.ts";
import type { FactRecord } from "../../server/model/records/fact.ts";
import type { RelationRecord } from "../../server/model/records/relation.ts";
import type { DocumentId, EntityId } from "../../server/model/records/shared.ts";

/** Records as a table makes them: what a row does not say is `null`, and what it says is stated by that row. */

type Rest<Record, Said extends keyof Record> = Pick<Record, Said> & Partial<Record>;

export function rowEvidence(document: DocumentId, row: number): Evidence[] {
  return [{ document, row, claim: null }];
}

export function entityOf(said: Rest<EntityRecord, "id" | "kind" | "name" | "evidence">): EntityRecord {
  return {
    record: "entity",
    aliases: [],
    summary: null,
    party: null,
    status: "actual",
    validFrom: null,
    validTo: null,
    coordinates: null,
    sameAs: [],
    declaredMembers: null,
    ...said,
  };
}

type SaidOfFact = Rest<Omit<FactRecord, "entity" | "id" | "evidence">, "property" | "value">;

/** @param suffix makes the id, after that of the entity */
export function factOf(
  about: { readonly id: EntityId; readonly evidence: Evidence[] },
  suffix: string,
  said: SaidOfFact,
): FactRecord {
  return {
    record: "fact",
    id: `${about.id}-${suffix}`,
    entity: about.id,
    unit: null,
    comparator: "=",
    period: null,
    scope: null,
    status: "actual",
    certainty: "stated",
    attributedTo: null,
    sharedWith: [],
    doubtful: null,
    evidence: about.evidence,
    ...said,
  };
}

export function tieOf(
  said: Rest<RelationRecord, "id" | "type" | "from" | "to" | "observed" | "evidence">,
): RelationRecord {
  return {
    record: "relation",
    status: "actual",
    validFrom: null,
    validTo: null,
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: null,
    ...said,
  };
}
