import type { NetworkAnswer } from "../../model/api/answers.ts";
import { Filters } from "../../model/api/filters.ts";
import { DEFAULT_DRAWN, type NetworkRequest } from "../../model/api/requests.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { timeQuestion } from "../../store/tie-columns.ts";
import { tieTest } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { readAtOneRevision } from "../at-one-revision.ts";
import { networkEdge } from "./network-edge.ts";
import { bestConnected, type Picked, surroundings } from "./pick-nodes.ts";

/** Entities and the ties among them, few enough to be drawn. */

/** Most ties one drawing carries; where more would be among its entities, the least of these are left out. */
export const MOST_EDGES = 20_000;

interface Drawing {
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
  readonly omitted: number;
}

export async function drawNetwork(
  request: NetworkRequest,
  store: GraphStore,
  read?: ReadOptions,
): Promise<Seen<NetworkAnswer>> {
  if (isPlain(request)) return drawSeeds(request, store, read);
  const time = timeQuestion(request);
  return readAtOneRevision({
    store,
    options: read,
    narrow: "Draw fewer entities, or name relation types.",
    look: (topology, visit) => draw(topology, request, visit),
    shows: ({ nodes, ties }: Drawing) => ({ entities: nodes, relations: ties }),
    answer: ({ nodes, ties, omitted }, records) => ({
      nodes: nodes.map(records.entity),
      edges: ties.map((id) => networkEdge(records.relation(id), time)),
      omitted,
    }),
  });
}

/** Nothing but some entities and all ties among them: any engine answers that without a look at the whole graph. */
function isPlain({ seed, limit, ...rest }: NetworkRequest): boolean {
  const { type, status, document, held, knownOn } = rest;
  const keepsAllTies = [type, status, document, held].every((values) => values.length === 0) && knownOn === undefined;
  return seed.length > 0 && limit === undefined && keepsAllTies;
}

async function drawSeeds(request: NetworkRequest, store: GraphStore, read?: ReadOptions): Promise<Seen<NetworkAnswer>> {
  const seeds = [...new Set<string>(request.seed)];
  const time = timeQuestion(request);
  const [nodes, ties] = await Promise.all([store.summaries(seeds, read), store.relationsAmong(seeds, read)]);
  return {
    // Of two reads the older one: a tag must not promise what only one of them saw.
    revision: Math.min(nodes.revision, ties.revision),
    value: {
      nodes: [...nodes.value],
      edges: ties.value.map((tie) => networkEdge(tie, time)),
      omitted: seeds.length - nodes.value.length,
    },
  };
}

async function draw(topology: Topology, request: NetworkRequest, visit: Visit): Promise<Drawing> {
  const filters = Filters.strip().parse(request);
  const asked = [...new Set<string>(request.seed)].sort();
  const seeds = asked.map((id) => topology.nodes.find(id)).filter((node) => node !== null);
  const picked = await pick(topology, request, seeds, filters, visit);
  const { nodes, ties } = await tiesWithin(topology, picked.nodes, seeds.length, filters, visit);
  return {
    nodes: nodes.map((node) => topology.nodes.id(node)),
    ties,
    omitted: picked.total - nodes.length + asked.length - seeds.length,
  };
}

async function pick(
  topology: Topology,
  { seed, limit, reach }: NetworkRequest,
  seeds: readonly number[],
  filters: Filters,
  visit: Visit,
): Promise<Picked> {
  if (seed.length === 0) return bestConnected(topology, filters, limit ?? DEFAULT_DRAWN, visit);
  if (limit === undefined) return { nodes: seeds, total: seeds.length };
  return surroundings(topology, seeds, { filters, reach, limit }, visit);
}

/** Entities in their order, as many as have no more than {@link MOST_EDGES} ties among them, and those ties by id. */
async function tiesWithin(
  topology: Topology,
  picked: readonly number[],
  seeds: number,
  filters: Filters,
  visit: Visit,
): Promise<{ nodes: number[]; ties: string[] }> {
  const { rows, ties } = topology;
  const { passes } = tieTest(topology, filters);
  const drawn = new Set<number>();
  const found: number[] = [];
  for (const node of picked) {
    const before = found.length;
    drawn.add(node);
    for (let at = rows.begin(node); at < rows.end(node); at++) {
      const tie = (rows.entries[at] ?? 0) >>> 1;
      if (drawn.has(rows.ends[at] ?? 0) && (passes === null || passes(tie))) found.push(tie);
    }
    if (found.length > MOST_EDGES && drawn.size > seeds) {
      found.length = before;
      drawn.delete(node);
      break;
    }
    if (visit.isDue(rows.length(node) + 1)) await visit.pause();
  }
  return { nodes: [...drawn], ties: found.map((tie) => ties.ids.get(tie)).sort() };
}
