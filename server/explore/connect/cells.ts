import type { Test } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { Heap } from "../strongest/heap.ts";
import { type Sides, sidesOf } from "../strongest/sides.ts";
import type { Weights } from "../strongest/tie-weights.ts";
import { type Bridge, Bridges } from "./bridges.ts";

/** What may join. */
export interface JoinGround {
  readonly topology: Topology;
  readonly weights: Weights;
  readonly tie: Test;
  /** Judges entities that were not asked about. */
  readonly between: Test;
}

interface Settled {
  /** Index of the asked entity that is nearest. */
  readonly cell: number;
  readonly cost: number;
  /** Entry of its row that leads toward it; -1: it is itself. */
  readonly entry: number;
}

interface Reached extends Settled {
  readonly node: number;
}

/**
 * Every entity goes to the nearest of those asked about (Dijkstra's algorithm from all of them at once); where two cells
 * touch, a bridge joins those in their middles. It ends once no bridge still to be found can matter.
 */
export class Cells {
  readonly #ground: JoinGround;
  readonly #sides: Sides;
  readonly #asked: ReadonlyMap<number, number>;
  readonly #settled = new Map<number, Settled>();
  readonly #open: Heap<Reached>;
  readonly #bridges: Bridges;

  /** @param asked by id, so that equals are told apart alike on every engine */
  constructor(ground: JoinGround, asked: readonly number[]) {
    this.#ground = ground;
    this.#sides = sidesOf(ground.topology);
    this.#asked = new Map(asked.map((node, cell) => [node, cell]));
    this.#open = new Heap((a, b) => this.#compare(a, b) < 0);
    this.#bridges = new Bridges(ground.topology, asked.length);
    for (const [cell, node] of asked.entries()) this.#open.push({ node, cell, cost: 0, entry: -1 });
  }

  async grow(visit: Visit): Promise<void> {
    for (let next = this.#open.pop(); next !== undefined; next = this.#open.pop()) {
      // A bridge not yet found has an end that is not yet settled, so it is at least twice as long as this is far.
      if (next.cost * 2 > this.#bridges.longest) return;
      if (this.#settled.has(next.node)) continue;
      this.#settled.set(next.node, next);
      if (visit.isDue(this.#lookAround(next))) await visit.pause();
    }
  }

  /** The bridges that join as many of those asked about as can be, at the least cost. */
  get joining(): readonly Bridge[] {
    return this.#bridges.joining;
  }

  /** Entries from an entity to the middle of its cell. */
  toMiddle(node: number): number[] {
    const entries: number[] = [];
    for (let at = this.#settled.get(node); at !== undefined && at.entry !== -1; ) {
      entries.push(at.entry);
      at = this.#settled.get(this.#ground.topology.otherEnd(at.entry));
    }
    return entries;
  }

  #lookAround({ node, cell, cost }: Reached): number {
    const { topology, tie: passes } = this.#ground;
    const { rows } = topology;
    const end = rows.end(node);
    for (let at = rows.begin(node); at < end; at++) {
      const entry = rows.entries[at] ?? 0;
      const other = rows.ends[at] ?? 0;
      const there = this.#settled.get(other);
      if (there?.cell === cell || !this.#mayEnter(other) || (passes !== null && !passes(entry >>> 1))) continue;
      const length = cost + this.cost(at, node, other);
      if (there === undefined) this.#open.push({ node: other, cell, cost: length, entry: entry ^ 1 });
      else this.#bridges.offer({ cells: [cell, there.cell], length: length + there.cost, entry });
    }
    return end - rows.begin(node) + 1;
  }

  /** Of the tie at one place of `node`'s row, with what it costs to pass those of its ends that were not asked about. */
  cost(at: number, node: number, other: number): number {
    const { topology, weights } = this.#ground;
    const entry = topology.rows.entries[at] ?? 0;
    const here = this.#asked.has(node) ? 0 : weights.passing(this.#sideOf(entry));
    return here + weights.tie(at) + (this.#asked.has(other) ? 0 : weights.passing(this.#sideOf(entry ^ 1)));
  }

  #sideOf(entry: number): number {
    return this.#sides.of[entry] ?? 0;
  }

  #mayEnter(node: number): boolean {
    return this.#asked.has(node) || (this.#ground.between?.(node) ?? true);
  }

  #compare(a: Reached, b: Reached): number {
    return a.cost - b.cost || a.cell - b.cell || this.#ground.topology.ties.ids.compare(a.entry >>> 1, b.entry >>> 1);
  }
}
