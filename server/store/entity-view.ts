import type { EntitySummary, RelationCount } from "../model/api/answers.ts";
import type { DocumentRecord } from "../model/records/document.ts";
import type { EntityRecord } from "../model/records/entity.ts";
import type { FactRecord } from "../model/records/fact.ts";
import { citedDocuments } from "../model/records/index.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../model/records/judgment.ts";
import type { EntityView } from "./graph-store.ts";
import { documentKnownDay, withFirstKnown } from "./known.ts";
import { byId, compareCounts, compareFacts } from "./ordering.ts";

/** What an engine finds of one entity, in any order. */
export interface EntityFindings {
  readonly entity: EntityRecord;
  /** About it or shared with it. */
  readonly facts: readonly FactRecord[];
  readonly candidates: readonly SameAsCandidateRecord[];
  readonly contradictions: readonly ContradictionRecord[];
}

/** Documents that the entity and its facts cite. */
export function documentsOf({ entity, facts }: Pick<EntityFindings, "entity" | "facts">): string[] {
  return [...new Set([entity, ...facts].flatMap(citedDocuments))];
}

/**
 * Ids that the facts, candidates and contradictions name beside the entity itself: whom a figure is about or shared
 * with, whose word it is, the other side. Some may be relations or facts; only entities go into `mentioned`.
 */
export function mentionedIds({ entity, facts, candidates, contradictions }: EntityFindings): string[] {
  const ids = new Set<string>();
  for (const fact of facts) {
    ids.add(fact.entity);
    for (const sharer of fact.sharedWith) ids.add(sharer);
    if (fact.attributedTo !== null) ids.add(fact.attributedTo);
  }
  for (const { a, b } of candidates) ids.add(a).add(b);
  for (const { between } of contradictions) for (const side of between) ids.add(side);
  ids.delete(entity.id);
  return [...ids].sort();
}

/** All of a view but what ties and other entities have a part in. */
export type StatedOfEntity = Omit<EntityView, "degree" | "counts" | "mentioned">;

/** @param documents the records of {@link documentsOf} */
export function statedOf(findings: EntityFindings, documents: readonly DocumentRecord[]): StatedOfEntity {
  const documentDays = new Map(documents.map((document) => [document.id as string, documentKnownDay(document)]));
  return {
    entity: withFirstKnown(findings.entity, documentDays),
    facts: findings.facts.map((fact) => withFirstKnown(fact, documentDays)).sort(compareFacts),
    documents: [...documents].sort(byId),
    candidates: [...findings.candidates].sort(byId),
    contradictions: [...findings.contradictions].sort(byId),
  };
}

/** @param mentioned summaries of those of {@link mentionedIds} that are entities */
export function entityView(
  stated: StatedOfEntity,
  counts: readonly RelationCount[],
  mentioned: readonly EntitySummary[],
): EntityView {
  return {
    ...stated,
    degree: counts.reduce((sum, { count }) => sum + count, 0),
    counts: [...counts].sort(compareCounts),
    mentioned: [...mentioned].sort(byId),
  };
}
