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

/** A store keeps at hand what is asked for often, and gives the same record each time: it need be shown but once. */
class ShownBefore<Stated extends object, Shown> {
  readonly #by = new WeakMap<ShowEvidence, WeakMap<Stated, Shown>>();

  of(record: Stated, show: ShowEvidence, make: () => Shown): Shown {
    const kept = this.#by.get(show) ?? new WeakMap<Stated, Shown>();
    const before = kept.get(record);
    if (before !== undefined) return before;
    const shown = make();
    this.#by.set(show, kept.set(record, shown));
    return shown;
  }
}

const relations = new ShownBefore<Known<RelationRecord>, ShownRelation>();
const facts = new ShownBefore<Known<FactRecord>, ShownFact>();
const entities = new ShownBefore<Known<EntityRecord>, Omit<ShownEntity, "degree">>();

export function showRelation(relation: Known<RelationRecord>, show: ShowEvidence): ShownRelation {
  return relations.of(relation, show, () => ({ ...untagged(relation), ...sources(relation.evidence, show) }));
}

export function showFact(fact: Known<FactRecord>, show: ShowEvidence): ShownFact {
  return facts.of(fact, show, () => ({ ...untagged(fact), ...sources(fact.evidence, show) }));
}

export function showEntity(entity: Known<EntityRecord>, degree: number, show: ShowEvidence): ShownEntity {
  const shown = entities.of(entity, show, () => ({ ...untagged(entity), ...sources(entity.evidence, show) }));
  return { ...shown, degree };
}
