import { queryOptions } from "@tanstack/react-query";
import { NeighborsAnswer, NetworkAnswer, RelationsAnswer, type ShownRelation } from "#model/api/answers.ts";
import { FactsAnswer } from "#model/api/facts.ts";
import { HierarchyAnswer } from "#model/api/hierarchy.ts";
import { PositionsAnswer } from "#model/api/positions.ts";
import { MAX_RELATIONS } from "#model/api/requests.ts";
import { ask } from "./client.ts";

/** What only the other views ask; apart from questions.ts, so that the first page need not carry their schemas. */

/** The API's largest page. */
const MOST = 500;

export function hierarchyQuestion(id: string) {
  return queryOptions({
    queryKey: ["hierarchy", id],
    queryFn: ({ signal }) => ask(`/hierarchy/${id}`, {}, HierarchyAnswer, signal),
  });
}

const WITHIN = ["PART_OF", "LOCATED_IN", "SETTLED_IN"];

/** What an entity lies in or is part of (`out`), or what lies in it (`in`). */
export function withinQuestion(id: string, direction: "out" | "in") {
  return queryOptions({
    queryKey: ["within", id, direction],
    queryFn: ({ signal }) =>
      ask(`/entities/${id}/neighbors`, { type: WITHIN, direction, limit: MOST }, NeighborsAnswer, signal),
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
