import type { Neighborhoods } from "./pairs.ts";

/** Measures of slices too large for a graph library, over arrays: linear in the ties for each source. */

/** Components by number, each entity's; numbered in the order of their first entities. */
export function components({ nodes, starts, neighbors }: Neighborhoods): { of: Uint32Array; count: number } {
  const of = new Uint32Array(nodes).fill(nodes);
  const open = new Uint32Array(nodes);
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (of[root] !== nodes) continue;
    let [first, last] = [0, 0];
    open[last++] = root;
    of[root] = count;
    while (first < last) {
      const node = open[first++] ?? 0;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const neighbor = neighbors[at] ?? 0;
        if (of[neighbor] !== nodes) continue;
        of[neighbor] = count;
        open[last++] = neighbor;
      }
    }
    count++;
  }
  return { of, count };
}

/** Breadth first from one entity. */
export interface Reach {
  /** Steps to each entity; -1: not reached. */
  readonly steps: Int32Array;
  /** Whom it reached, nearest first; only the first {@link reached} count. */
  readonly order: Uint32Array;
  readonly reached: number;
}

class BreadthFirst {
  readonly #graph: Neighborhoods;
  readonly #steps: Int32Array;
  readonly #order: Uint32Array;

  constructor(graph: Neighborhoods) {
    this.#graph = graph;
    this.#steps = new Int32Array(graph.nodes);
    this.#order = new Uint32Array(graph.nodes);
  }

  /** The answer is overwritten by the next. */
  from(source: number): Reach {
    const { starts, neighbors } = this.#graph;
    const [steps, order] = [this.#steps.fill(-1), this.#order];
    let [first, reached] = [0, 1];
    order[0] = source;
    steps[source] = 0;
    while (first < reached) {
      const node = order[first++] ?? 0;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const neighbor = neighbors[at] ?? 0;
        if (steps[neighbor] !== -1) continue;
        steps[neighbor] = (steps[node] ?? 0) + 1;
        order[reached++] = neighbor;
      }
    }
    return { steps, order, reached };
  }
}

/**
 * Betweenness from some sources (Brandes, A faster algorithm for betweenness centrality, 2001), as if they stood for all
 * (Brandes and Pich, Centrality estimation in large networks, 2007); from 0 to 1. With all entities as sources it is exact.
 */
export function sampledBetweenness(graph: Neighborhoods, sources: Uint32Array): Float64Array {
  const { nodes, starts, neighbors } = graph;
  const [total, dependency, paths] = [new Float64Array(nodes), new Float64Array(nodes), new Float64Array(nodes)];
  const search = new BreadthFirst(graph);
  for (const source of sources) {
    const { steps, order, reached } = search.from(source);
    for (let place = 0; place < reached; place++) {
      dependency[order[place] ?? 0] = 0;
      paths[order[place] ?? 0] = 0;
    }
    paths[source] = 1;
    for (let place = 1; place < reached; place++) {
      const node = order[place] ?? 0;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const before = neighbors[at] ?? 0;
        if (steps[before] === (steps[node] ?? 0) - 1) paths[node] = (paths[node] ?? 0) + (paths[before] ?? 0);
      }
    }
    for (let place = reached - 1; place > 0; place--) {
      const node = order[place] ?? 0;
      const share = (1 + (dependency[node] ?? 0)) / (paths[node] ?? 1);
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const before = neighbors[at] ?? 0;
        if (steps[before] === (steps[node] ?? 0) - 1)
          dependency[before] = (dependency[before] ?? 0) + (paths[before] ?? 0) * share;
      }
      total[node] = (total[node] ?? 0) + (dependency[node] ?? 0);
    }
  }
  const scale = nodes <= 2 || sources.length === 0 ? 0 : nodes / sources.length / ((nodes - 1) * (nodes - 2));
  return total.map((value) => value * scale);
}

/** Steps from each of the sources to all that it reaches. */
export function distancesFrom(
  graph: Neighborhoods,
  sources: Iterable<number>,
): { readonly reached: number; readonly sum: number; readonly longest: number; readonly farthest: number } {
  const search = new BreadthFirst(graph);
  let [reached, sum, longest, farthest] = [0, 0, 0, 0];
  for (const source of sources) {
    const found = search.from(source);
    const last = found.order[found.reached - 1] ?? source;
    if ((found.steps[last] ?? 0) > longest) [longest, farthest] = [found.steps[last] ?? 0, last];
    for (let place = 1; place < found.reached; place++) sum += found.steps[found.order[place] ?? 0] ?? 0;
    reached += found.reached - 1;
  }
  return { reached, sum, longest, farthest };
}
