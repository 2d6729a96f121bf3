import type { Topology } from "../../store/topology/topology.ts";
import { UnionFind } from "./union-find.ts";

/** A way from the middle of one cell to the middle of another, by the tie where they touch. */
export interface Bridge {
  readonly cells: readonly [number, number];
  readonly length: number;
  /** Stands in the row of an entity of the first cell. */
  readonly entry: number;
}

/** The shortest bridge between each two cells, and which of them join all cells at the least cost. */
export class Bridges {
  readonly #topology: Topology;
  readonly #cells: number;
  readonly #best = new Map<number, Bridge>();
  #joining: readonly Bridge[] | null = null;

  constructor(topology: Topology, cells: number) {
    this.#topology = topology;
    this.#cells = cells;
  }

  offer(bridge: Bridge): void {
    const [a, b] = bridge.cells;
    const pair = Math.min(a, b) * this.#cells + Math.max(a, b);
    const known = this.#best.get(pair);
    if (known !== undefined && this.#compare(known, bridge) <= 0) return;
    this.#best.set(pair, bridge);
    this.#joining = null;
  }

  /** A least spanning tree of the cells (Kruskal, On the shortest spanning subtree of a graph, 1956), or a forest. */
  get joining(): readonly Bridge[] {
    if (this.#joining !== null) return this.#joining;
    const joined = new UnionFind(this.#cells);
    const shortestFirst = [...this.#best.values()].sort((a, b) => this.#compare(a, b));
    this.#joining = shortestFirst.filter(({ cells: [a, b] }) => joined.join(a, b));
    return this.#joining;
  }

  /** Of the bridges that join all cells; `Infinity` while they do not. */
  get longest(): number {
    return this.joining.length < this.#cells - 1 ? Infinity : (this.joining.at(-1)?.length ?? 0);
  }

  #compare(a: Bridge, b: Bridge): number {
    return a.length - b.length || this.#topology.ties.ids.compare(a.entry >>> 1, b.entry >>> 1);
  }
}
