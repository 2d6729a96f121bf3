import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { connectedComponents } from "graphology-components";
import { coreNumber } from "graphology-cores";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import pageRankModule from "graphology-metrics/centrality/pagerank.js";
import { singleSourceLength } from "graphology-shortest-path/unweighted.js";
import type { Pairs } from "./pairs.ts";
import { randomFrom, SEED } from "./random.ts";

/** A slice as a graph of graphology, and graphology's algorithms over it; entities by number. */

/** Most pairs handed to it: it keeps objects for each. */
export const LIBRARY_PAIRS = 100_000;

interface EdgeAttributes {
  readonly [name: string]: unknown;
  readonly weight: number;
}

type LibraryGraph = UndirectedGraph<Record<string, never>, EdgeAttributes>;

// These packages are CommonJS whose one export is the function itself; their types call it `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pageRankModule as unknown as typeof pageRankModule.default;
// Its types name a parameter that the package has already bound.
const coreNumberOf = coreNumber as unknown as (graph: LibraryGraph) => Record<string, number>;

export const DAMPING = 0.85;
export const RANK_TOLERANCE = 1e-10;
export const RANK_ITERATIONS = 500;

/** @param own weight of each entity's ties to itself, as where several were made one */
function libraryGraph({ nodes, a, b, weight }: Pairs, own: Float64Array | null = null): LibraryGraph {
  const graph: LibraryGraph = new UndirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(String(node));
  for (let pair = 0; pair < a.length; pair++)
    graph.addEdge(String(a[pair]), String(b[pair]), { weight: weight[pair] ?? 1 });
  if (own !== null)
    for (const [node, inner] of own.entries())
      if (inner > 0) graph.addEdge(String(node), String(node), { weight: inner });
  return graph;
}

function byNumber(nodes: number, values: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from({ length: nodes }, (_, node) => values[String(node)] ?? 0);
}

/** From 0 to 1: the part of all shortest paths between others that leads through each. */
export function exactBetweenness(pairs: Pairs): Float64Array {
  // Without an attribute to weigh by, every pair counts as one step, however many ties there are between the two.
  return byNumber(pairs.nodes, betweenness(libraryGraph(pairs), { getEdgeWeight: null, normalized: true }));
}

/** Sums to 1. */
export function libraryPageRank(pairs: Pairs): Float64Array {
  const options = {
    alpha: DAMPING,
    tolerance: RANK_TOLERANCE,
    maxIterations: RANK_ITERATIONS,
    getEdgeWeight: "weight",
  };
  return byNumber(pairs.nodes, pagerank(libraryGraph(pairs), options));
}

/** The greatest k for which each belongs to a group where everybody is paired with k others of it. */
export function libraryCores(pairs: Pairs): Float64Array {
  return byNumber(pairs.nodes, coreNumberOf(libraryGraph(pairs)));
}

/** Groups that hang together, in no order. */
export function libraryComponents(pairs: Pairs): number[][] {
  return connectedComponents(libraryGraph(pairs)).map((component) => component.map(Number));
}

/** A community for each entity, by number. */
export function louvainCommunities(pairs: Pairs, own: Float64Array | null = null): Uint32Array {
  if (pairs.a.length === 0) return Uint32Array.from({ length: pairs.nodes }, (_, node) => node);
  const found = louvain(libraryGraph(pairs, own), { rng: randomFrom(SEED), getEdgeWeight: "weight" });
  return Uint32Array.from({ length: pairs.nodes }, (_, node) => found[String(node)] ?? 0);
}

/** Steps from each of `sources` to all that it reaches: their number, their sum, the greatest. */
export function libraryDistances(
  pairs: Pairs,
  sources: Iterable<number>,
): { readonly reached: number; readonly sum: number; readonly longest: number } {
  const graph = libraryGraph(pairs);
  let [reached, sum, longest] = [0, 0, 0];
  for (const source of sources)
    for (const steps of Object.values(singleSourceLength(graph, String(source)))) {
      if (steps === 0) continue;
      reached++;
      sum += steps;
      longest = Math.max(longest, steps);
    }
  return { reached, sum, longest };
}
