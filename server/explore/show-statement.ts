import type { ShownEntity, ShownFact, ShownRelation } from "../model/api/answers.ts";
import type { EntityRecord } from "../model/records/entity.ts";
import { type Evidence, independentSources } from "../model/records/evidence.ts";
import type { FactRecord } from "../model/records/fact.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { Known } from "../store/graph-store.ts";
import type { ShowEvidence } from "./library.ts";

/** Records as answers carry them: without their tag, with their passages and how many sources say it on their own. */

/** The record without its tag; where it stands in an answer already says what it is. */
export function untagged<Tagged extends { readonly record: string }>(tagged: Tagged): Omit<Tagged, "record"> {
  const { record: _tag, ...fields } = tagged;
  return fields;
}

function sources(evidence: readonly Evidence[], show: ShowEvidence) {
  return { evidence: show(evidence), independentSources: independentSources(evidence) };
}

export function showRelation(relation: Known<RelationRecord>, show: ShowEvidence): ShownRelation {
  return { ...untagged(relation), ...sources(relation.evidence, show) };
}

export function showFact(fact: Known<FactRecord>, show: ShowEvidence): ShownFact {
  return { ...untagged(fact), ...sources(fact.evidence, show) };
}

export function showEntity(entity: Known<EntityRecord>, degree: number, show: ShowEvidence): ShownEntity {
  return { ...untagged(entity), ...sources(entity.evidence, show), degree };
}
