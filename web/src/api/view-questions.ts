import { queryOptions } from "@tanstack/react-query";
import { NeighborsAnswer, NetworkAnswer, RelationsAnswer, type ShownRelation } from "#model/api/answers.ts";
import { BoundariesAnswer } from "#model/api/boundaries.ts";
import { FactsAnswer } from "#model/api/facts.ts";
import { HierarchyAnswer } from "#model/api/hierarchy.ts";
import { PositionsAnswer } from "#model/api/positions.ts";
import { MAX_RELATIONS } from "#model/api/requests.ts";
import type { Clocks, Filters } from "../app/atlas-state.ts";
import { ask } from "./client.ts";

/** What only the other views ask; apart from questions.ts, so that the first page need not carry their schemas. */

/** The API's largest page. */
const MOST = 500;

/** The time asked about, and how ties are to have stood then: not named, as any that may have held. */
export interface AskedTime {
  readonly clocks: Clocks;
  readonly held: Filters["held"];
}

const MAY_HAVE_HELD: Filters["held"] = ["holds", "may-hold"];

function timeParameters({ clocks, held }: AskedTime) {
  if (clocks.at === null) return { knownOn: clocks.knownOn };
  return { at: clocks.at, knownOn: clocks.knownOn, held: held.length > 0 ? held : MAY_HAVE_HELD };
}

export function hierarchyQuestion(id: string, time: AskedTime) {
  return queryOptions({
    queryKey: ["hierarchy", id, time],
    queryFn: ({ signal }) => ask(`/hierarchy/${id}`, timeParameters(time), HierarchyAnswer, signal),
  });
}

const WITHIN = ["PART_OF", "LOCATED_IN", "SETTLED_IN"];

/** What an entity lies in or is part of (`out`), or what lies in it (`in`). */
export function withinQuestion(id: string, direction: "out" | "in", time: AskedTime) {
  return queryOptions({
    queryKey: ["within", id, direction, time],
    queryFn: ({ signal }) =>
      ask(
        `/entities/${id}/neighbors`,
        { type: WITHIN, direction, limit: MOST, ...timeParameters(time) },
        NeighborsAnswer,
        signal,
      ),
  });
}

export function positionsQuestion(ids: readonly string[]) {
  const id = [...ids].sort();
  return queryOptions({
    queryKey: ["positions", id],
    queryFn: ({ signal }) => ask("/positions", { id }, PositionsAnswer, signal),
    enabled: id.length > 0,
  });
}

/** The operator's own lines; they change with the server's start. */
export const boundariesQuestion = queryOptions({
  queryKey: ["boundaries"],
  queryFn: ({ signal }) => ask("/boundaries", {}, BoundariesAnswer, signal),
});

/** The figures and statements of one document. */
export function factsOfQuestion(document: string) {
  return queryOptions({
    queryKey: ["facts-of", document],
    queryFn: ({ signal }) => ask("/facts", { document, limit: MOST }, FactsAnswer, signal),
  });
}

/** The ties among some entities that one document states. */
export function tiesOfDocumentQuestion(document: string, ids: readonly string[]) {
  const seed = [...ids].sort();
  return queryOptions({
    queryKey: ["ties-of", document, seed],
    queryFn: ({ signal }) => ask("/network", { seed, document }, NetworkAnswer, signal),
    enabled: seed.length > 0,
  });
}

/** Ties with their evidence, whatever their number: as many questions as it takes. */
export async function tellTies(ids: readonly string[]): Promise<ShownRelation[]> {
  const found: ShownRelation[] = [];
  for (let at = 0; at < ids.length; at += MAX_RELATIONS) {
    const { items } = await ask("/relations", { id: ids.slice(at, at + MAX_RELATIONS) }, RelationsAnswer);
    found.push(...items);
  }
  return found;
}

/** Ids of the documents that some ties rest on. */
export function sourcesQuestion(ids: readonly string[]) {
  const sorted = [...ids].sort();
  return queryOptions({
    queryKey: ["sources-of", sorted],
    queryFn: async () => {
      const ties = await tellTies(sorted);
      return [...new Set<string>(ties.flatMap(({ evidence }) => evidence.map(({ document }) => document)))];
    },
    enabled: sorted.length > 0,
  });
}
