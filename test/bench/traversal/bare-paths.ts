import type { Topology } from "../../../server/store/topology/topology.ts";

/** A step of a path: the row's entry, and the node it leads to. */
export interface Step {
  readonly entry: number;
  readonly end: number;
}

/**
 * Shortest paths by the arrays of the topology alone: breadth first from both ends over marks that are never cleared,
 * no filter, no clock, no order among paths.
 */
export class BarePaths {
  readonly #topology: Topology;
  readonly #marks: readonly [Uint32Array, Uint32Array];
  readonly #depths: readonly [Uint8Array, Uint8Array];
  #asked = 0;

  constructor(topology: Topology) {
    this.#topology = topology;
    const nodes = topology.nodes.capacity;
    this.#marks = [new Uint32Array(nodes), new Uint32Array(nodes)];
    this.#depths = [new Uint8Array(nodes), new Uint8Array(nodes)];
  }

  find(from: number, to: number, limit: number): Step[][] {
    this.#asked++;
    const frontiers: [number[], number[]] = [[from], [to]];
    const reach: [number, number] = [0, 0];
    this.#mark(0, from, 0);
    this.#mark(1, to, 0);
    for (;;) {
      const near = frontiers[0].length <= frontiers[1].length ? 0 : 1;
      const reached = this.#grow(near, frontiers[near], ++reach[near]);
      if (reached.length === 0) return [];
      frontiers[near] = reached;
      const met = reached.filter((node) => this.#depth(1 - near, node) !== null);
      if (met.length > 0) return this.#paths(met, from, to, limit);
    }
  }

  #mark(side: 0 | 1, node: number, depth: number): void {
    this.#marks[side][node] = this.#asked;
    this.#depths[side][node] = depth;
  }

  #depth(side: number, node: number): number | null {
    const marks = side === 0 ? this.#marks[0] : this.#marks[1];
    const depths = side === 0 ? this.#depths[0] : this.#depths[1];
    return marks[node] === this.#asked ? (depths[node] ?? 0) : null;
  }

  #grow(side: 0 | 1, frontier: readonly number[], depth: number): number[] {
    const { rows } = this.#topology;
    const { ends } = rows;
    const marks = this.#marks[side];
    const reached: number[] = [];
    for (const node of frontier) {
      const end = rows.end(node);
      for (let at = rows.begin(node); at < end; at++) {
        const next = ends[at] ?? 0;
        if (marks[next] === this.#asked) continue;
        this.#mark(side, next, depth);
        reached.push(next);
      }
    }
    return reached;
  }

  #paths(met: readonly number[], from: number, to: number, limit: number): Step[][] {
    const found: Step[][] = [];
    for (const node of met)
      for (const before of this.#chains(0, node, from, limit - found.length))
        for (const after of this.#chains(1, node, to, limit - found.length))
          if (found.length < limit) found.push([...before, ...after]);
    return found;
  }

  /** Ways from where the two sides met to a side's end, in the order in which they are walked from `from` to `to`. */
  #chains(side: 0 | 1, node: number, target: number, limit: number): Step[][] {
    if (node === target) return [[]];
    const { rows } = this.#topology;
    const wanted = (this.#depth(side, node) ?? 0) - 1;
    const found: Step[][] = [];
    for (let at = rows.begin(node); at < rows.end(node) && found.length < limit; at++) {
      const next = rows.ends[at] ?? 0;
      if (this.#depth(side, next) !== wanted) continue;
      const step = { entry: rows.entries[at] ?? 0, end: side === 0 ? node : next };
      for (const rest of this.#chains(side, next, target, limit - found.length))
        found.push(side === 0 ? [...rest, step] : [step, ...rest]);
    }
    return found;
  }
}
