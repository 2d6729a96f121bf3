import type { DocumentReference, EntityAnswer } from "../model/api/answers.ts";
import type { DocumentRecord } from "../model/records/document.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../model/records/judgment.ts";
import type { EntityView } from "../store/graph-store.ts";
import type { ShowEvidence } from "./library.ts";
import { showEntity, showFact, untagged } from "./show-statement.ts";

function refer({ id, title, publisher, published, asOf }: DocumentRecord): DocumentReference {
  return { id, title, publisher, published, asOf };
}

function showCandidate(candidate: SameAsCandidateRecord, view: EntityView, show: ShowEvidence) {
  const otherId = candidate.a === view.entity.id ? candidate.b : candidate.a;
  const other = view.mentioned.find(({ id }) => id === otherId);
  if (other === undefined) throw new RangeError(`the view of "${view.entity.id}" does not mention "${otherId}"`);
  return { ...untagged(candidate), evidence: show(candidate.evidence), other };
}

function showContradiction(contradiction: ContradictionRecord, show: ShowEvidence) {
  return { ...untagged(contradiction), evidence: show(contradiction.evidence) };
}

/** Everything one entity's page shows. */
export function showEntityView(view: EntityView, show: ShowEvidence): EntityAnswer {
  return {
    entity: showEntity(view.entity, view.degree, show),
    facts: view.facts.map((fact) => showFact(fact, show)),
    counts: [...view.counts],
    documents: view.documents.map(refer),
    candidates: view.candidates.map((candidate) => showCandidate(candidate, view, show)),
    contradictions: view.contradictions.map((contradiction) => showContradiction(contradiction, show)),
    mentioned: [...view.mentioned],
  };
}
