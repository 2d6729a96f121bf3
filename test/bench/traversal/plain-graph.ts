import { MultiDirectedGraph } from "graphology";
import { Heap } from "../../../server/explore/strongest/heap.ts";
import { sidesOf } from "../../../server/explore/strongest/sides.ts";
import { strengthWeights } from "../../../server/explore/strongest/tie-weights.ts";
import { typeName } from "../../../server/store/topology/ties.ts";
import type { Topology } from "../../../server/store/topology/topology.ts";

/**
 * The floor: the same questions answered by graphology in this process, from ids, kinds and types alone. No record is
 * read, no filter looked at, nothing explained and nothing sent.
 */
interface NodeSaid {
  readonly kind: string;
}
interface TieSaid {
  readonly type: string;
  /** As `tie-weights.ts` counts: of the tie, and of passing either end. */
  readonly cost: number;
  readonly passingFrom: number;
  readonly passingTo: number;
}
export type PlainGraph = MultiDirectedGraph<NodeSaid, TieSaid>;

export function plainGraph(topology: Topology): PlainGraph {
  const { nodes, ties, rows } = topology;
  const graph: PlainGraph = new MultiDirectedGraph();
  const weights = strengthWeights(topology);
  const sides = sidesOf(topology);
  for (const node of nodes.sorted()) graph.addNode(nodes.id(node), { kind: nodes.kind(node) });
  for (const node of nodes.sorted())
    for (let at = rows.begin(node); at < rows.end(node); at++) {
      const entry = rows.entries[at] ?? 0;
      if ((entry & 1) === 1) continue;
      graph.addEdgeWithKey(ties.ids.get(entry >>> 1), nodes.id(node), nodes.id(rows.ends[at] ?? 0), {
        type: typeName(rows.types[at] ?? 0),
        cost: weights.tie(at),
        passingFrom: weights.passing(sides.of[entry] ?? 0),
        passingTo: weights.passing(sides.of[entry | 1] ?? 0),
      });
    }
  return graph;
}

export function entityOf(graph: PlainGraph, id: string): unknown {
  const counts = new Map<string, number>();
  graph.forEachEdge(id, (_edge, { type }, from) => {
    const key = `${type} ${from === id ? "out" : "in"}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return { ...graph.getNodeAttributes(id), counts };
}

export function neighborsOf(graph: PlainGraph, id: string, limit: number): unknown {
  const found: { type: string; edge: string; end: string }[] = [];
  graph.forEachEdge(id, (edge, { type }, from, to) => {
    found.push({ type, edge, end: from === id ? to : from });
  });
  const isBefore = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return found.sort((a, b) => isBefore(a.type, b.type) || isBefore(a.edge, b.edge)).slice(0, limit);
}

export function listOf(graph: PlainGraph, kind: string, limit: number): unknown {
  return graph
    .filterNodes((_, said) => said.kind === kind)
    .sort()
    .slice(0, limit);
}

/** Breadth first from both ends, the smaller frontier first; the first `limit` paths in any order, as nodes. */
export function shortestIn(graph: PlainGraph, from: string, to: string, limit: number): string[][] {
  const sides = [new Map([[from, 0]]), new Map([[to, 0]])] as const;
  const frontiers: [string[], string[]] = [[from], [to]];
  const depths: [number, number] = [0, 0];
  for (;;) {
    const near = frontiers[0].length <= frontiers[1].length ? 0 : 1;
    const [mine, theirs] = [sides[near], sides[near === 0 ? 1 : 0]];
    const depth = ++depths[near];
    const reached: string[] = [];
    for (const node of frontiers[near])
      graph.forEachNeighbor(node, (next) => {
        if (mine.has(next)) return;
        mine.set(next, depth);
        reached.push(next);
      });
    frontiers[near] = reached;
    if (reached.length === 0) return [];
    const met = reached.filter((node) => theirs.has(node));
    if (met.length > 0) return joined(graph, sides, met, limit);
  }
}

function joined(
  graph: PlainGraph,
  sides: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>],
  met: readonly string[],
  limit: number,
): string[][] {
  const paths: string[][] = [];
  for (const node of met)
    for (const before of waysBack(graph, sides[0], node, limit - paths.length))
      for (const after of waysBack(graph, sides[1], node, limit - paths.length))
        if (paths.length < limit) paths.push([...before, node, ...after.reverse()]);
  return paths;
}

/** Chains from a side's end up to `node`, without it. */
function waysBack(graph: PlainGraph, hops: ReadonlyMap<string, number>, node: string, limit: number): string[][] {
  const depth = hops.get(node) ?? 0;
  if (depth === 0) return [[]];
  const ways: string[][] = [];
  graph.forEachNeighbor(node, (earlier) => {
    if (ways.length >= limit || hops.get(earlier) !== depth - 1) return;
    for (const way of waysBack(graph, hops, earlier, limit - ways.length)) ways.push([...way, earlier]);
  });
  return ways;
}

/** The strongest path: Dijkstra over the product's costs. */
export function strongestIn(graph: PlainGraph, from: string, to: string): unknown {
  const best = new Map([[from, 0]]);
  const open = new Heap<{ node: string; cost: number }>((a, b) => a.cost < b.cost);
  open.push({ node: from, cost: 0 });
  for (let at = open.pop(); at !== undefined && at.node !== to; at = open.pop()) {
    const { node, cost } = at;
    if (cost > (best.get(node) ?? Infinity)) continue;
    graph.forEachEdge(node, (_edge, said, source, target) => {
      const leaves = source === node;
      const next = leaves ? target : source;
      const left = node === from ? 0 : leaves ? said.passingFrom : said.passingTo;
      const entered = next === to ? 0 : leaves ? said.passingTo : said.passingFrom;
      const total = cost + said.cost + left + entered;
      if (total >= (best.get(next) ?? Infinity)) return;
      best.set(next, total);
      open.push({ node: next, cost: total });
    });
  }
  return best.get(to);
}

export function commonOf(graph: PlainGraph, one: string, other: string): unknown {
  const near = new Set(graph.neighbors(one));
  return graph.neighbors(other).filter((node) => near.has(node));
}

export function networkOf(graph: PlainGraph, seed: string, limit: number): unknown {
  const drawn = new Set([seed, ...graph.neighbors(seed)].slice(0, limit));
  const edges: string[] = [];
  for (const node of drawn)
    graph.forEachOutEdge(node, (edge, _said, _from, to) => {
      if (drawn.has(to)) edges.push(edge);
    });
  return { nodes: [...drawn], edges: edges.sort() };
}
