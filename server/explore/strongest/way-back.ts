import type { Test } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import { Heap } from "./heap.ts";
import { LeastCosts } from "./least-costs.ts";
import { type Sides, sidesOf } from "./sides.ts";
import type { Weights } from "./tie-weights.ts";

/** What the search may walk on. */
export interface Ground {
  readonly topology: Topology;
  readonly weights: Weights;
  /** Whether ties are followed only the way they are written. */
  readonly outOnly: boolean;
  /** Most ties between one stop and the next; at most `MAX_HOPS`. */
  readonly maxHops: number;
  readonly tie: Test;
  /** Whether an entity may be passed: an end or a stop never is. */
  mayPass(node: number): boolean;
}

/** What comes next on the way back: an entity that is left for the goal, or a side of it through which it is entered. */
interface Reach {
  readonly node: number;
  /** -1: the entity. */
  readonly side: number;
  /** Ties from here to the goal. */
  readonly hops: number;
  /** From here to the goal: an entity's leaving is counted, and at a side its entering too. */
  readonly cost: number;
  /** What all that is found from here costs at least. */
  readonly atLeast: number;
}

/**
 * How cheaply entities lead to a goal: Dijkstra's algorithm walked backward from it over pairs of side and hops, only
 * as far as someone asks (Silver, Cooperative pathfinding, 2005, calls this reverse resumable A*). The ties of a side
 * are looked at only once the price of passing the entity through it is reached, and this grows with their number: an
 * entity of many ties is met early, and looked into late or never.
 */
export class WayBack {
  readonly #ground: Ground;
  readonly #sides: Sides;
  readonly #open = new Heap<Reach>((a, b) => a.atLeast < b.atLeast || (a.atLeast === b.atLeast && a.hops < b.hops));
  /** By side: the cheapest tie straight to the goal. */
  readonly #straight = new Map<number, number>();
  /** By side: from its ties on to the goal, over one entity at least. */
  readonly #around = new LeastCosts();
  /** By entity: from its leaving on. */
  readonly #nodes = new LeastCosts();

  constructor(ground: Ground, goal: number) {
    this.#ground = ground;
    this.#sides = sidesOf(ground.topology);
    const { rows } = ground.topology;
    this.#lookAt(rows.begin(goal), rows.end(goal), (node, side, tie) => {
      if (tie < this.straight(side)) this.#straight.set(side, tie);
      if (ground.mayPass(node)) this.#meet(node, side, 1, tie);
    });
  }

  /** What the cheapest tie of a side to the goal costs, without the leaving; `Infinity`: there is none. */
  straight(side: number): number {
    return this.#straight.get(side) ?? Infinity;
  }

  /**
   * What it costs at least to reach the goal over another entity, through a tie of this side, within so many hops;
   * `Infinity`: it cannot be reached. Does not count the leaving.
   */
  around(side: number, hops: number): number {
    if (hops < 2) return Infinity;
    return Math.min(this.#around.within(side, hops), this.#reached);
  }

  isExact(side: number, hops: number): boolean {
    return this.#around.within(side, hops) <= this.#reached;
  }

  /** What it costs at least to reach the goal from an entity that is passed, its leaving counted. */
  atLeast(node: number, hops: number): number {
    const { first } = this.#sides;
    let least = Infinity;
    for (let side = first[node] ?? 0; side < (first[node + 1] ?? 0); side++)
      least = Math.min(
        least,
        this.#ground.weights.passing(side) + Math.min(this.straight(side), this.around(side, hops)),
      );
    return least;
  }

  /** Whatever is not yet known costs no less. */
  get #reached(): number {
    return this.#open.first?.atLeast ?? Infinity;
  }

  /** Goes on with what comes next. @returns row entries looked at */
  grow(): number {
    const next = this.#open.pop();
    if (next === undefined) return 1;
    if (next.side !== -1) return this.#enter(next);
    // Found more cheaply since.
    if (this.#nodes.within(next.node, next.hops) < next.cost) return 1;
    this.#openSides(next);
    return 1;
  }

  #openSides({ node, hops, cost }: Reach): void {
    const { weights } = this.#ground;
    const { first } = this.#sides;
    for (let side = first[node] ?? 0; side < (first[node + 1] ?? 0); side++) {
      const entered = cost + weights.passing(side);
      this.#open.push({ node, side, hops, cost: entered, atLeast: entered + weights.least(side) });
    }
  }

  #enter({ side, hops, cost }: Reach): number {
    const [begin = 0, end = 0] = [this.#sides.begins[side], this.#sides.ends[side]];
    const { mayPass } = this.#ground;
    this.#lookAt(begin, end, (before, there, tie) => {
      if (mayPass(before) && this.#around.lower(there, hops + 1, cost + tie))
        this.#meet(before, there, hops + 1, cost + tie);
    });
    return end - begin + 1;
  }

  /** @param cost from the side's ties on */
  #meet(node: number, side: number, hops: number, cost: number): void {
    const { weights, maxHops } = this.#ground;
    // Who is so far from the goal can only be the start, and where the start is left nothing is passed.
    if (hops >= maxHops - 1) return;
    const left = cost + weights.passing(side);
    if (this.#nodes.lower(node, hops, left)) this.#open.push({ node, side: -1, hops, cost: left, atLeast: left });
  }

  /** Ties of a row that lead here: the entity at the other end, its side there, and what the tie costs. */
  #lookAt(begin: number, end: number, take: (before: number, side: number, cost: number) => void): void {
    const { topology, weights, outOnly, tie: passes } = this.#ground;
    const { entries, ends } = topology.rows;
    for (let at = begin; at < end; at++) {
      const entry = entries[at] ?? 0;
      // Seen from this end, a tie that is followed as it is written comes in.
      if (outOnly && (entry & 1) === 0) continue;
      if (passes === null || passes(entry >>> 1)) take(ends[at] ?? 0, this.#sides.of[entry ^ 1] ?? 0, weights.tie(at));
    }
  }
}
