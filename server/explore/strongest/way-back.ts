import type { Test } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import { Heap } from "./heap.ts";
import type { Weights } from "./tie-weights.ts";

/** What the search may walk on. */
export interface Ground {
  readonly topology: Topology;
  readonly weights: Weights;
  /** Whether ties are followed only the way they are written. */
  readonly outOnly: boolean;
  /** Most ties between one stop and the next. */
  readonly maxHops: number;
  readonly tie: Test;
  /** Whether an entity may be passed: an end or a stop never is. */
  mayPass(node: number): boolean;
}

interface Label {
  readonly node: number;
  readonly hops: number;
  readonly cost: number;
}

/**
 * How cheaply entities lead to a goal: Dijkstra's algorithm walked backward from it over pairs of entity and hops, only
 * as far as someone asks (Silver, Cooperative pathfinding, 2005, calls this reverse resumable A*). What is settled is
 * exact; of the rest it is known that it costs no less than what comes next.
 */
export class WayBack {
  readonly #ground: Ground;
  readonly #goal: number;
  readonly #open = new Heap<Label>((a, b) => a.cost < b.cost || (a.cost === b.cost && a.hops < b.hops));
  /** By entity: hops and cost in turn, each with fewer hops and a greater cost than the one before. */
  readonly #settled = new Map<number, number[]>();

  constructor(ground: Ground, goal: number) {
    this.#ground = ground;
    this.#goal = goal;
    this.#open.push({ node: goal, hops: 0, cost: 0 });
  }

  /**
   * What it costs at least to reach the goal from an entity that is passed, within so many hops; `Infinity`: it cannot
   * be reached. Counts leaving `node`, and not entering it.
   */
  atLeast(node: number, hops: number): number {
    return this.#exact(node, hops) ?? this.#open.first?.cost ?? Infinity;
  }

  isExact(node: number, hops: number): boolean {
    return this.#open.size === 0 || this.#exact(node, hops) !== null;
  }

  #exact(node: number, hops: number): number | null {
    const labels = this.#settled.get(node) ?? [];
    for (let at = 0; at < labels.length; at += 2) if ((labels[at] ?? 0) <= hops) return labels[at + 1] ?? null;
    return null;
  }

  /** Settles what comes next. @returns row entries looked at */
  grow(): number {
    const next = this.#open.pop();
    if (next === undefined || this.#exact(next.node, next.hops) !== null) return 1;
    const labels = this.#settled.get(next.node);
    if (labels === undefined) this.#settled.set(next.node, [next.hops, next.cost]);
    else labels.push(next.hops, next.cost);
    return next.hops < this.#ground.maxHops ? this.#relax(next) : 1;
  }

  #relax({ node, hops, cost }: Label): number {
    const { topology, weights, outOnly, tie: passes, mayPass } = this.#ground;
    const { rows } = topology;
    const end = rows.end(node);
    for (let at = rows.begin(node); at < end; at++) {
      const entry = rows.entries[at] ?? 0;
      const tie = entry >>> 1;
      // Seen from this end, a tie that is followed as it is written comes in.
      if (outOnly && (entry & 1) === 0) continue;
      const before = rows.ends[at] ?? 0;
      if (this.#exact(before, hops + 1) !== null || !mayPass(before) || !(passes?.(tie) ?? true)) continue;
      const entering = node === this.#goal ? 0 : weights.passing(entry);
      const leaving = weights.passing(entry ^ 1);
      this.#open.push({ node: before, hops: hops + 1, cost: cost + entering + weights.tie(at) + leaving });
    }
    return end - rows.begin(node) + 1;
  }
}
