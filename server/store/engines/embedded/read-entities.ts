import type { EntitySummary } from "../../../model/api/answers.ts";
import type { EntitiesRequest } from "../../../model/api/requests.ts";
import { EntityNotFoundError } from "../../../model/errors.ts";
import type { EntityRecord } from "../../../model/records/entity.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import type { ContradictionRecord } from "../../../model/records/judgment.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import { documentsOf, entityView, mentionedIds, type StatedOfEntity, statedOf } from "../../entity-view.ts";
import type { EntityView, Known, Page, ReadOptions, Seen } from "../../graph-store.ts";
import { withFirstKnown } from "../../known.ts";
import { byId } from "../../ordering.ts";
import { ReadGuard } from "../../read-guard.ts";
import { entityTest } from "../../topology/filters.ts";
import type { Topology } from "../../topology/topology.ts";
import { traverse, type Visit } from "../../topology/visit.ts";
import { documentsById, type Graph, inChunks, required, seen, summariesById } from "./graph.ts";

const NARROW = "Name kinds, types, a place or a document to narrow it.";

export function readEntity(graph: Graph, id: string, options?: ReadOptions): Seen<EntityView> {
  new ReadGuard(options, NARROW);
  const { topology } = graph;
  const node = topology.nodes.find(id);
  if (node === null) throw new EntityNotFoundError(id);
  const stated = graph.kept.stated.get(id) ?? readStated(graph, id);
  const mentioned = summariesById(graph, mentionedIds(stated));
  return seen(graph, entityView(stated, topology.counts(node), [...mentioned.values()]));
}

function readStated(graph: Graph, id: string): StatedOfEntity {
  const about = graph.records.about(id);
  const findings = { ...about, contradictions: contradictionsOf(graph, id, about.facts) };
  const stated = statedOf(findings, documentsById(graph, documentsOf(findings)));
  graph.kept.stated.set(id, stated);
  return stated;
}

/** Of more contradictions than these, those that are looked for are looked for one entity at a time. */
const MOST_LISTED = 10_000;

function contradictionsOf(graph: Graph, id: string, facts: readonly FactRecord[]): ContradictionRecord[] {
  const { records, counts } = graph;
  if (counts.contradiction === 0) return [];
  if (counts.contradiction <= MOST_LISTED) {
    graph.disputed ??= records.disputed();
    // Most entities are in none.
    if (!graph.disputed.has(id)) return [];
  }
  return records.disputing(id, new Set(facts.map((fact) => fact.id)));
}

export async function readSummaries(
  graph: Graph,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<EntitySummary[]>> {
  const guard = new ReadGuard(options, "Ask for fewer entities at a time.");
  return traverse(
    graph,
    guard,
    (_, visit) => inChunks([...new Set(ids)].sort(), visit, (some) => [...summariesById(graph, some).values()]),
    (summaries) => seen(graph, summaries),
  );
}

/** Those of `ids` that exist, by id. */
export async function readEntityRecords(
  graph: Graph,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<Known<EntityRecord>[]>> {
  const guard = new ReadGuard(options, "Ask for fewer entities at a time.");
  return traverse(
    graph,
    guard,
    ({ stamps }, visit) =>
      inChunks([...new Set(ids)], visit, (some) =>
        [...graph.records.byIds("entity", some).values()].map((record) => withFirstKnown(record, stamps.documentDays)),
      ),
    (records) => seen(graph, records.sort(byId)),
  );
}

export async function readEntities(
  graph: Graph,
  request: EntitiesRequest,
  options?: ReadOptions,
): Promise<Seen<Page<EntitySummary>>> {
  const guard = new ReadGuard(options, NARROW);
  const after = decodeCursor("entities", request, 1)?.[0] ?? null;
  return traverse(
    graph,
    guard,
    (topology, visit) => list(topology, request, after, visit),
    (listed) => seen(graph, entitiesPage(graph, request, listed)),
  );
}

function entitiesPage(graph: Graph, request: EntitiesRequest, { ids, total, more }: Listed): Page<EntitySummary> {
  const summaries = summariesById(graph, ids);
  const last = ids.at(-1);
  return {
    items: ids.map((id) => required(summaries, id)),
    total,
    nextCursor: more && last !== undefined ? encodeCursor("entities", request, [last]) : null,
  };
}

interface Listed {
  readonly ids: readonly string[];
  readonly total: number;
  readonly more: boolean;
}

async function list(topology: Topology, request: EntitiesRequest, after: string | null, visit: Visit): Promise<Listed> {
  const passes = await entityTest(topology, request, visit);
  const { nodes } = topology;
  const sorted = nodes.sorted();
  const begin = after === null ? 0 : firstAfter(topology, sorted, after);
  if (passes === null) {
    const ids = Array.from(sorted.subarray(begin, begin + request.limit), (node) => nodes.id(node));
    return { ids, total: sorted.length, more: begin + ids.length < sorted.length };
  }
  const ids: string[] = [];
  let total = 0;
  let more = false;
  for (const [place, node] of sorted.entries()) {
    if (visit.isDue(1)) await visit.pause();
    if (!passes(node)) continue;
    total++;
    if (place < begin) continue;
    if (ids.length < request.limit) ids.push(nodes.id(node));
    else more = true;
  }
  return { ids, total, more };
}

function firstAfter({ nodes }: Topology, sorted: Uint32Array, id: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes.id(sorted[middle] ?? 0) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}
