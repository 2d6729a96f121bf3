import { DAMPING, RANK_ITERATIONS, RANK_TOLERANCE } from "./library-graph.ts";
import type { Neighborhoods } from "./pairs.ts";

/** The library's measures once more, for slices too large for it. */

/** PageRank by the power method, as the library has it: sums to 1. */
export function pageRank({ nodes, starts, neighbors, weights }: Neighborhoods): Float64Array {
  const strength = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++)
      strength[node] = (strength[node] ?? 0) + (weights[at] ?? 0);
  let ranks = new Float64Array(nodes).fill(1 / nodes);
  for (let iteration = 0; iteration < RANK_ITERATIONS; iteration++) {
    const next = new Float64Array(nodes);
    let idle = 0;
    for (let node = 0; node < nodes; node++) {
      const rank = ranks[node] ?? 0;
      if (strength[node] === 0) idle += rank;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const to = neighbors[at] ?? 0;
        next[to] = (next[to] ?? 0) + (DAMPING * rank * (weights[at] ?? 0)) / (strength[node] ?? 1);
      }
    }
    let change = 0;
    for (let node = 0; node < nodes; node++) {
      next[node] = (next[node] ?? 0) + (1 - DAMPING + DAMPING * idle) / nodes;
      change += Math.abs((next[node] ?? 0) - (ranks[node] ?? 0));
    }
    ranks = next;
    if (change < nodes * RANK_TOLERANCE) break;
  }
  return ranks;
}

/** Core numbers in linear time (Batagelj and Zaversnik, An O(m) algorithm for cores decomposition of networks, 2003). */
export function coreNumbers({ nodes, starts, neighbors }: Neighborhoods): Float64Array {
  const cores = Uint32Array.from({ length: nodes }, (_, node) => (starts[node + 1] ?? 0) - (starts[node] ?? 0));
  const order = Uint32Array.from({ length: nodes }, (_, node) => node).sort(
    (a, b) => (cores[a] ?? 0) - (cores[b] ?? 0),
  );
  const places = new Uint32Array(nodes);
  for (const [place, node] of order.entries()) places[node] = place;
  // First place of those with each degree.
  const bins = new Uint32Array((cores[order[nodes - 1] ?? 0] ?? 0) + 2);
  for (const degree of cores) bins[degree + 1] = (bins[degree + 1] ?? 0) + 1;
  for (let degree = 1; degree < bins.length; degree++) bins[degree] = (bins[degree] ?? 0) + (bins[degree - 1] ?? 0);
  for (const node of order)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const neighbor = neighbors[at] ?? 0;
      const degree = cores[neighbor] ?? 0;
      if (degree <= (cores[node] ?? 0)) continue;
      const first = bins[degree] ?? 0;
      const [other, place] = [order[first] ?? 0, places[neighbor] ?? 0];
      [order[first], order[place]] = [neighbor, other];
      [places[neighbor], places[other]] = [first, place];
      bins[degree] = first + 1;
      cores[neighbor] = degree - 1;
    }
  return Float64Array.from(cores);
}
