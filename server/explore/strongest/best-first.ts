import type { Visit } from "../../store/topology/visit.ts";
import { Heap } from "./heap.ts";
import { type Sides, sidesOf } from "./sides.ts";
import { type Steps, stepAlong } from "./steps.ts";
import { compareLeads, entriesOf, type Lead, startOf, type Trail, visits } from "./trail.ts";
import { type Ground, WayBack } from "./way-back.ts";

/** A path that was found: entries of rows from its start on, one a hop. */
export interface WeighedPath {
  readonly entries: readonly number[];
  readonly cost: number;
}

export interface BestPathsQuestion {
  /** From one end over all stops to the other, no two alike. */
  readonly stops: readonly number[];
  readonly limit: number;
  /** Only paths that cost no more than the best. */
  readonly onlyBest: boolean;
}

/** Steps of the way back, at least, before the trail at hand is looked at again. */
const LABELS_A_TURN = 32;

/**
 * Row entries that may be looked at on guesses. Trails are many more than entities, so a search that has not come to
 * its end by then is told exactly how far each entity is from its goal before it goes on from there.
 */
const GUESSES = 20_000;

/**
 * The best paths without a repeated entity, best first, equals in the order of their relation ids: best-first search
 * (Hart, Nilsson and Raphael, A formal basis for the heuristic determination of minimum cost paths, 1968) over
 * beginnings of paths, as the k shortest loopless paths of Yen (Finding the k shortest loopless paths in a network,
 * 1971) ask for. The estimate of what is left never exceeds it, and the way back grows no faster than the search
 * forward. Both pay for passing an entity before they look at its ties, and pay the more the more there are, so that
 * only what lies between the ends is looked at, however large the graph.
 */
export async function bestPaths(ground: Ground, question: BestPathsQuestion, visit: Visit): Promise<WeighedPath[]> {
  const { stops } = question;
  const waysBack = stops.slice(1).map((goal) => new WayBack(ground, goal));
  if (waysBack.length === 1) return new BestFirst(ground, question, waysBack, [0]).run(visit);
  // What the legs after a leg cost at least: each of them at its best.
  const after = waysBack.map(() => 0);
  for (let leg = waysBack.length - 1; leg >= 0; leg--) {
    const alone = { stops: stops.slice(leg, leg + 2), limit: 1, onlyBest: true };
    const [best] = await new BestFirst(ground, alone, waysBack.slice(leg, leg + 1), [0]).run(visit);
    if (best === undefined) return [];
    if (leg > 0) after[leg - 1] = (after[leg] ?? 0) + best.cost;
  }
  return new BestFirst(ground, question, waysBack, after).run(visit);
}

class BestFirst {
  readonly #ground: Ground;
  readonly #question: BestPathsQuestion;
  readonly #sides: Sides;
  /** To the stop at the end of each leg. */
  readonly #waysBack: readonly WayBack[];
  /** What the legs after each leg cost at least. */
  readonly #after: readonly number[];
  readonly #open: Heap<Lead>;
  /** The greatest of the best costs found so far, as many as are asked for. */
  readonly #best = new Heap<number>((a, b) => a > b);
  /** Row entries looked at on the way there and on the way back. */
  #forward = 0;
  #backward = 0;

  constructor(ground: Ground, question: BestPathsQuestion, waysBack: readonly WayBack[], after: readonly number[]) {
    this.#ground = ground;
    this.#question = question;
    this.#sides = sidesOf(ground.topology);
    this.#waysBack = waysBack;
    this.#after = after;
    this.#open = new Heap((a, b) => compareLeads(ground.topology, a, b) < 0);
  }

  async run(visit: Visit): Promise<WeighedPath[]> {
    const found: WeighedPath[] = [];
    this.#open.push({ trail: startOf(this.#question.stops[0] ?? 0), side: -1, atLeast: 0 });
    for (let lead = this.#open.pop(); lead !== undefined; lead = this.#open.pop()) {
      if (lead.atLeast > this.#worst()) break;
      const { trail } = lead;
      if (trail.leg === this.#waysBack.length) {
        found.push({ entries: entriesOf(trail), cost: trail.cost });
        if (found.length === this.#question.limit) break;
      } else if (visit.isDue(this.#goOn(lead))) await visit.pause();
    }
    return found;
  }

  /** Goes on from here, or puts the lead back with what is known of it by now. @returns row entries looked at */
  #goOn(lead: Lead): number {
    const { trail, side } = lead;
    if (trail.hops > 0) {
      const atLeast = this.#atLeast(trail, side);
      if (atLeast > lead.atLeast) return this.#put({ trail, side, atLeast });
      if (side !== -1 && this.#isWorthGrowing(trail, side)) return this.#grow(lead);
    }
    return side === -1 ? this.#branch(trail) : this.#expand(trail, side);
  }

  #isWorthGrowing(trail: Trail, side: number): boolean {
    if (this.#forward <= GUESSES && this.#backward > this.#forward) return false;
    return !this.#wayBack(trail).isExact(side, this.#hopsLeft(trail));
  }

  #grow(lead: Lead): number {
    const wayBack = this.#wayBack(lead.trail);
    let looked = 0;
    for (let label = LABELS_A_TURN + (this.#open.size >>> 1); label > 0; label--) looked += wayBack.grow();
    this.#backward += looked;
    this.#put(lead);
    return looked;
  }

  #wayBack({ leg }: Trail): WayBack {
    return this.#waysBack[leg] as WayBack;
  }

  #hopsLeft({ hops }: Trail): number {
    return this.#ground.maxHops - hops;
  }

  #atLeast(trail: Trail, side: number): number {
    const wayBack = this.#waysBack[trail.leg];
    if (wayBack === undefined) return trail.cost;
    const before = trail.cost + (this.#after[trail.leg] ?? 0);
    const hops = this.#hopsLeft(trail);
    // The start of a leg is not passed, so the way back knows nothing of it.
    if (trail.hops === 0) return before;
    return (
      before +
      (side === -1 ? wayBack.atLeast(trail.node, hops) : this.#leaving(trail, side) + wayBack.around(side, hops))
    );
  }

  /** What it costs to leave the last entity of a trail, where it is passed. */
  #leaving({ hops }: Trail, side: number): number {
    return hops === 0 ? 0 : this.#ground.weights.passing(side);
  }

  /** @returns row entries looked at: the lead itself */
  #put(lead: Lead): number {
    if (lead.atLeast < Infinity && lead.atLeast <= this.#worst()) this.#open.push(lead);
    return 1;
  }

  /** Above it nothing can be among the answers any more. */
  #worst(): number {
    return this.#best.size < this.#kept ? Infinity : (this.#best.first ?? Infinity);
  }

  #note(cost: number): void {
    this.#best.push(cost);
    if (this.#best.size > this.#kept) this.#best.pop();
  }

  get #kept(): number {
    return this.#question.onlyBest ? 1 : this.#question.limit;
  }

  /** A trail that nothing still to be found begins better than: straight to the goal, or on by one of its sides. */
  #branch(trail: Trail): number {
    const { before } = trail;
    if (before !== null && this.#ground.weights.mergesParallel) {
      before.followed ??= new Set();
      if (before.followed.has(trail.node)) return 1;
      before.followed.add(trail.node);
    }
    let looked = 1;
    const { first } = this.#sides;
    const wayBack = this.#wayBack(trail);
    const goal = this.#question.stops[trail.leg + 1] ?? 0;
    const arriving: Steps = new Map();
    for (let side = first[trail.node] ?? 0; side < (first[trail.node + 1] ?? 0); side++) {
      if (wayBack.straight(side) < Infinity) looked += this.#look(trail, side, (node) => node === goal, arriving);
      if (this.#hopsLeft(trail) > 1) this.#put({ trail, side, atLeast: this.#atLeast(trail, side) });
    }
    this.#follow(trail, arriving, true);
    return looked;
  }

  #expand(trail: Trail, side: number): number {
    const next: Steps = new Map();
    const { mayPass } = this.#ground;
    const looked = this.#look(trail, side, (node) => mayPass(node) && !visits(trail, node), next);
    this.#follow(trail, next, false);
    return looked;
  }

  /** @returns row entries looked at */
  #look(trail: Trail, side: number, mayEnter: (node: number) => boolean, steps: Steps): number {
    const looked = stepAlong(this.#ground, this.#sides, side, mayEnter, this.#leaving(trail, side), steps);
    this.#forward += looked;
    return looked;
  }

  #follow(before: Trail, steps: Steps, arrives: boolean): void {
    const depth = before.depth + 1;
    const [leg, hops] = arrives ? [before.leg + 1, 0] : [before.leg, before.hops + 1];
    for (const [node, alike] of steps)
      for (const { entry, cost: step } of alike) {
        const entering = arrives ? 0 : this.#ground.weights.passing(this.#sides.of[entry ^ 1] ?? 0);
        const cost = before.cost + step + entering;
        if (cost > this.#worst()) continue;
        const trail: Trail = { node, entry, before, leg, hops, depth, cost, followed: null };
        if (leg === this.#waysBack.length) this.#note(cost);
        this.#put({ trail, side: -1, atLeast: this.#atLeast(trail, -1) });
      }
  }
}
