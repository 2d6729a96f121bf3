import { type Filters, NO_FILTERS } from "../../../server/model/api/filters.ts";
import type { ShortestPathsRequest } from "../../../server/model/api/requests.ts";
import type { EntityId } from "../../../server/model/records/shared.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import type { Topology } from "../../../server/store/topology/topology.ts";
import { type Draw, seeded } from "./draw.ts";

/** What the questions are asked about, chosen by one seeded draw so that answers are of equal size in every graph. */
export interface Samples {
  /** With `ORDINARY_TIES` ties each, or as near to it as the graph has. */
  readonly ordinary: readonly string[];
  /** With `PAGE` ties each, or as near as can be: as many rows as a hub's page. */
  readonly pageful: readonly string[];
  readonly hubs: readonly string[];
  /** Three hops apart, and by several ways. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Share a few neighbors. */
  readonly sharing: readonly (readonly [string, string])[];
  readonly medianDegree: number;
}

/** About the median of the large graphs (9 and 12). */
const ORDINARY_TIES = 10;
export const PAGE = 50;
const COUNT = 10;
const HUBS = 5;
const HOPS = 3;
/** As many as a question for paths asks for when it does not say. */
export const WAYS = 10;

export async function drawSamples(store: GraphStore): Promise<Samples> {
  const { value: topology } = await store.topology();
  const byDegree = connected(topology);
  const draw = seeded(1);
  const ordinary = near(topology, byDegree, ORDINARY_TIES);
  return {
    ordinary,
    pageful: near(topology, byDegree, PAGE),
    hubs: byDegree.slice(-HUBS).map((node) => topology.nodes.id(node)),
    pairs: await pairsApart(store, topology, byDegree, draw),
    sharing: pairsSharing(topology, byDegree, draw),
    medianDegree: topology.rows.length(byDegree[byDegree.length >>> 1] ?? 0),
  };
}

/** Nodes with ties, the least connected first. */
function connected({ nodes, rows }: Topology): number[] {
  return Array.from(nodes.sorted())
    .filter((node) => rows.length(node) > 0)
    .sort((a, b) => rows.length(a) - rows.length(b));
}

function near({ nodes, rows }: Topology, byDegree: readonly number[], ties: number): string[] {
  const off = (node: number) => Math.abs(rows.length(node) - ties);
  return [...byDegree]
    .sort((a, b) => off(a) - off(b))
    .slice(0, COUNT)
    .map((node) => nodes.id(node));
}

const ASKED: Omit<ShortestPathsRequest, "from" | "to" | keyof Filters> = {
  maxHops: HOPS,
  limit: WAYS,
  direction: "any",
  avoidType: [],
  avoidId: [],
};

/** Ends have a few ties of their own, so that a question for all ways has some to find. */
async function pairsApart(
  store: GraphStore,
  { nodes, rows }: Topology,
  byDegree: readonly number[],
  draw: Draw,
): Promise<[string, string][]> {
  const ends = byDegree.filter((node) => rows.length(node) >= 3 && rows.length(node) <= 2 * ORDINARY_TIES);
  const found: { pair: [string, string]; ways: number }[] = [];
  const wanted = () => found.filter(({ ways }) => ways === WAYS).length < COUNT;
  for (let tries = 0; wanted() && tries < 2_000; tries++) {
    const [from, to] = [nodes.id(draw.from(ends)), nodes.id(draw.from(ends))];
    if (from === to) continue;
    const { value } = await store.shortestPaths({
      ...NO_FILTERS,
      ...ASKED,
      from: from as EntityId,
      to: to as EntityId,
    });
    if (value[0]?.relations.length === HOPS) found.push({ pair: [from, to], ways: value.length });
  }
  return found
    .sort((a, b) => b.ways - a.ways)
    .slice(0, COUNT)
    .map(({ pair }) => pair);
}

function pairsSharing({ nodes, rows }: Topology, byDegree: readonly number[], draw: Draw): [string, string][] {
  const ends = byDegree.filter((node) => rows.length(node) >= 3 && rows.length(node) <= 4 * ORDINARY_TIES);
  const around = (node: number) => new Set(rows.ends.subarray(rows.begin(node), rows.end(node)));
  const found: { pair: [string, string]; shared: number }[] = [];
  for (let tries = 0; found.length < COUNT * 20 && tries < 20_000; tries++) {
    const one = draw.from(ends);
    const between = draw.from([...around(one)]);
    const other = draw.from([...around(between)]);
    if (one === other || rows.length(other) > 4 * ORDINARY_TIES) continue;
    const near = around(one);
    const shared = [...around(other)].filter((node) => near.has(node)).length;
    if (shared > 0) found.push({ pair: [nodes.id(one), nodes.id(other)], shared });
  }
  return found
    .sort((a, b) => Math.abs(a.shared - SHARED) - Math.abs(b.shared - SHARED))
    .slice(0, COUNT)
    .map(({ pair }) => pair);
}

const SHARED = 3;
