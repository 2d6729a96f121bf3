import type { PathsRequest } from "../../model/api/requests.ts";
import type { GraphStore, ReadOptions, Seen, StoredPath } from "../../store/graph-store.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import { pathTests } from "../../store/topology/path-tests.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { readAtOneRevision } from "../at-one-revision.ts";
import { bestPaths, type WeighedPath } from "./best-first.ts";
import { STEP_WEIGHTS, strengthWeights } from "./tie-weights.ts";

/**
 * Paths that no engine is asked for: the strongest, and those that pass stops in an order. They are found on the shape
 * of the graph, which is the same for both engines, and then read like any other path.
 */
export interface RankedPath {
  readonly path: StoredPath;
  /** Points, as `tie-weights.ts` counts them. */
  readonly cost: number;
}

/** @throws {EntityNotFoundError} for an end or a stop */
export async function rankedPaths(
  request: PathsRequest,
  store: GraphStore,
  options?: ReadOptions,
): Promise<Seen<RankedPath[]>> {
  return readAtOneRevision<FoundPath[], RankedPath[]>({
    store,
    options,
    narrow: "Ask for fewer hops or paths, or name relation types.",
    look: (topology, visit) => search(topology, request, visit),
    shows: (found) => ({
      entities: found.flatMap(({ entities }) => entities),
      relations: found.flatMap(({ relations }) => relations),
    }),
    answer: (found, records) =>
      found.map(({ entities, relations, cost }) => ({
        cost,
        path: { entities: entities.map(records.entity), relations: relations.map(records.relation) },
      })),
  });
}

interface FoundPath {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly cost: number;
}

async function search(topology: Topology, request: PathsRequest, visit: Visit): Promise<FoundPath[]> {
  const stops = [request.from, ...request.via, request.to].map((id) => nodeOf(topology, id));
  const ends = new Set(stops);
  const { tie, between } = await pathTests(topology, request, visit);
  const isStrongest = request.order === "strongest";
  const ground = {
    topology,
    weights: isStrongest ? strengthWeights(topology) : STEP_WEIGHTS,
    outOnly: request.direction === "out",
    maxHops: request.maxHops,
    tie,
    mayPass: (node: number) => !ends.has(node) && (between?.(node) ?? true),
  };
  const found = await bestPaths(ground, { stops, limit: request.limit, onlyBest: !isStrongest }, visit);
  return found.map((path) => named(topology, stops[0] ?? 0, path));
}

function named(topology: Topology, start: number, { entries, cost }: WeighedPath): FoundPath {
  const { nodes, ties } = topology;
  return {
    entities: [start, ...entries.map((entry) => topology.otherEnd(entry))].map((node) => nodes.id(node)),
    relations: entries.map((entry) => ties.ids.get(entry >>> 1)),
    cost,
  };
}
