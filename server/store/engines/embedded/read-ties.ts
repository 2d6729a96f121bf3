import type { NeighborsRequest, ShortestPathsRequest } from "../../../model/api/requests.ts";
import { InvalidCursorError } from "../../../model/errors.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import { RELATION_TYPES, type RelationType } from "../../../model/vocabulary/relation-types.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import type { Known, Neighbor, Page, ReadOptions, Seen, StoredPath } from "../../graph-store.ts";
import { byId } from "../../ordering.ts";
import { ReadGuard } from "../../read-guard.ts";
import { tiesAmong } from "../../topology/among.ts";
import { nodeTest, tieTest } from "../../topology/filters.ts";
import { nodeOf } from "../../topology/look-at-shape.ts";
import { type NeighborsSlice, neighborsSlice } from "../../topology/neighbors.ts";
import { pathTests } from "../../topology/path-tests.ts";
import { type EntryPath, shortestEntryPaths } from "../../topology/shortest-paths.ts";
import { typeName } from "../../topology/ties.ts";
import { traverse } from "../../topology/visit.ts";
import { type Graph, inChunks, required, seen, summariesById, tiesById } from "./graph.ts";

const NARROW_NEIGHBORS = "Name relation types, or drop the place.";
const NARROW_PATHS = "Ask for fewer hops, or name relation types.";

export async function readNeighbors(
  graph: Graph,
  request: NeighborsRequest,
  options?: ReadOptions,
): Promise<Seen<Page<Neighbor>>> {
  const guard = new ReadGuard(options, NARROW_NEIGHBORS);
  const after = afterKey(decodeCursor("neighbors", request, 2));
  return traverse(
    graph,
    guard,
    async (topology, visit) =>
      neighborsSlice(
        topology,
        {
          node: nodeOf(topology, request.id),
          direction: request.direction,
          tie: tieTest(topology, request),
          neighbor: await nodeTest(topology, request, visit),
          after,
          limit: request.limit,
        },
        visit,
      ),
    (slice) => seen(graph, neighborsPage(graph, request, slice)),
  );
}

function neighborsPage(
  graph: Graph,
  request: NeighborsRequest,
  { entries, total, more }: NeighborsSlice,
): Page<Neighbor> {
  const { ties, nodes, stamps } = graph.topology;
  const { time } = tieTest(graph.topology, request);
  const tieIds = entries.map((entry) => ties.ids.get(entry >>> 1));
  const relations = tiesById(graph, tieIds);
  const ends = entries.map((entry) => nodes.id(graph.topology.otherEnd(entry)));
  const entities = summariesById(graph, ends);
  const last = entries.at(-1);
  return {
    items: entries.map((entry, place) => ({
      entity: required(entities, ends[place] ?? ""),
      relation: required(relations, tieIds[place] ?? ""),
      held: stamps.held(ties.stamp(entry >>> 1), time),
    })),
    total,
    nextCursor:
      more && last !== undefined
        ? encodeCursor("neighbors", request, [typeName(ties.type(last >>> 1)), ties.ids.get(last >>> 1)])
        : null,
  };
}

function afterKey(key: readonly string[] | null): { type: RelationType; id: string } | null {
  if (key === null) return null;
  const type = RELATION_TYPES.find((name) => name === key[0]);
  const id = key[1];
  if (type === undefined || id === undefined) throw new InvalidCursorError();
  return { type, id };
}

export async function readShortestPaths(
  graph: Graph,
  request: ShortestPathsRequest,
  options?: ReadOptions,
): Promise<Seen<StoredPath[]>> {
  const guard = new ReadGuard(options, NARROW_PATHS);
  return traverse(
    graph,
    guard,
    async (topology, visit) => {
      const question = {
        from: nodeOf(topology, request.from),
        to: nodeOf(topology, request.to),
        maxHops: request.maxHops,
        limit: request.limit,
        outOnly: request.direction === "out",
        ...(await pathTests(topology, request, visit)),
      };
      return shortestEntryPaths(topology, question, visit);
    },
    (paths) => seen(graph, storedPaths(graph, request.from, paths)),
  );
}

function storedPaths(graph: Graph, from: string, paths: readonly EntryPath[]): StoredPath[] {
  const { ties, nodes } = graph.topology;
  // Paths that are as short as each other share most of their ties.
  const steps = new Map<number, { readonly tie: string; readonly end: string }>();
  for (const path of paths)
    for (const entry of path)
      if (!steps.has(entry))
        steps.set(entry, { tie: ties.ids.get(entry >>> 1), end: nodes.id(graph.topology.otherEnd(entry)) });
  const relations = tiesById(graph, new Set(Array.from(steps.values(), ({ tie }) => tie)));
  const entities = summariesById(graph, [...new Set([from, ...Array.from(steps.values(), ({ end }) => end)])]);
  return paths.map((path) => {
    const taken = path.map((entry) => required(steps, entry));
    return {
      entities: [required(entities, from), ...taken.map(({ end }) => required(entities, end))],
      relations: taken.map(({ tie }) => required(relations, tie)),
    };
  });
}

export async function readRelationsAmong(
  graph: Graph,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<RelationRecord[]>> {
  const guard = new ReadGuard(options, "Ask about fewer entities at a time.");
  return traverse(
    graph,
    guard,
    async (topology, visit) => {
      const nodes = ids.map((id) => topology.nodes.find(id)).filter((node) => node !== null);
      const tieIds = await tiesAmong(topology, nodes, visit);
      return inChunks(tieIds, visit, (some) => {
        const relations = graph.records.byIds("relation", some);
        return some.map((id) => required(relations, id));
      });
    },
    (relations) => seen(graph, relations),
  );
}

export async function readRelations(
  graph: Graph,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<Known<RelationRecord>[]>> {
  const guard = new ReadGuard(options, "Ask for fewer ties at a time.");
  return traverse(
    graph,
    guard,
    (_, visit) => inChunks([...new Set(ids)].sort(), visit, (some) => [...tiesById(graph, some).values()]),
    (relations) => seen(graph, relations.sort(byId)),
  );
}
