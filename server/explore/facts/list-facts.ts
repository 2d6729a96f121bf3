import type { FactsAnswer, FactsRequest } from "../../model/api/facts.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";
import { factSentence } from "../fact-sentence.ts";
import type { Library } from "../library.ts";
import { atOneRevision } from "../one-revision.ts";
import { showFact } from "../show-statement.ts";

function namedIn({ entity, sharedWith, attributedTo }: FactRecord): string[] {
  return [entity, ...sharedWith, ...(attributedTo === null ? [] : [attributedTo])];
}

/**
 * Figures and statements, each once: a joint total is one item, whichever of its sharers is asked about, and nothing is
 * added up. @throws {InvalidCursorError}
 */
export async function listFacts(
  request: FactsRequest,
  store: GraphStore,
  library: Library,
  options?: ReadOptions,
): Promise<Seen<FactsAnswer>> {
  return atOneRevision(store, options, "Name an entity or a property.", async (reading) => {
    const { items, total, nextCursor } = await reading.take(store.facts(request, reading.options));
    const summary = await reading.summaries(items.flatMap(namedIn));
    const show = await library.shower(reading.revision, reading.options);
    const time = timeQuestion(request);
    const listed = items.map((fact) => {
      const entity = summary(fact.entity);
      const sharedWith = fact.sharedWith.map(summary);
      const attributedTo = fact.attributedTo === null ? null : summary(fact.attributedTo);
      const names = {
        entity: entity.name,
        sharedWith: sharedWith.map(({ name }) => name),
        speaker: attributedTo?.name ?? null,
      };
      return {
        fact: showFact(fact, show),
        entity,
        sharedWith,
        attributedTo,
        held: heldThen(boundsOf(fact), time),
        sentence: factSentence(fact, names),
      };
    });
    return { items: listed, total, nextCursor };
  });
}
