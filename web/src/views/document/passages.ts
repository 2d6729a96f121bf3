import type { DocumentAnswer, EntitySummary, NetworkAnswer, NetworkEdge, ShownEvidence } from "#model/api/answers.ts";
import type { FactsAnswer } from "#model/api/facts.ts";

/** A document as an outline: its passages in order, each with what it states. */

type FactItem = FactsAnswer["items"][number];

export interface Passage {
  /** From 1. */
  readonly number: number;
  readonly evidence: ShownEvidence;
  /** What it says in our words, each once. */
  readonly claims: readonly NonNullable<ShownEvidence["claim"]>[];
  readonly entities: readonly EntitySummary[];
  readonly ties: readonly NetworkEdge[];
  readonly facts: readonly FactItem[];
  /** Ids of everything it is about, to be drawn. */
  readonly about: readonly string[];
}

type Draft = Pick<Passage, "evidence"> & { claims: Passage["claims"][number][]; records: string[] };

function placeOf(evidence: ShownEvidence): string {
  return "row" in evidence ? `row ${evidence.row}` : `${evidence.start} ${evidence.end}`;
}

function orderOf(evidence: ShownEvidence): number {
  return "row" in evidence ? evidence.row : evidence.start;
}

function drafts(statements: DocumentAnswer["statements"]): Draft[] {
  const found = new Map<string, Draft>();
  for (const { id, evidence } of statements)
    for (const piece of evidence) {
      const place = placeOf(piece);
      const draft = found.get(place) ?? { evidence: piece, claims: [], records: [] };
      found.set(place, draft);
      draft.records.push(id);
      if (piece.claim !== null && !draft.claims.some(({ en }) => en === piece.claim?.en))
        draft.claims.push(piece.claim);
    }
  return [...found.values()].sort((a, b) => orderOf(a.evidence) - orderOf(b.evidence));
}

/** @param network the ties that the document states among those it mentions */
export function passagesOf(answer: DocumentAnswer, network: NetworkAnswer, facts: readonly FactItem[]): Passage[] {
  const entityById = new Map<string, EntitySummary>(answer.mentioned.map((entity) => [entity.id, entity]));
  const tieById = new Map<string, NetworkEdge>(network.edges.map((tie) => [tie.id, tie]));
  const factById = new Map<string, FactItem>(facts.map((item) => [item.fact.id, item]));
  return drafts(answer.statements).map(({ evidence, claims, records }, index) => {
    const entities = records.flatMap((id) => entityById.get(id) ?? []);
    const ties = records.flatMap((id) => tieById.get(id) ?? []);
    const told = records.flatMap((id) => factById.get(id) ?? []);
    const about = [
      ...ties.flatMap(({ from, to }) => [from, to]),
      ...told.map(({ entity }) => entity.id),
      ...entities.map(({ id }) => id),
    ];
    return { number: index + 1, evidence, claims, entities, ties, facts: told, about: [...new Set<string>(about)] };
  });
}
