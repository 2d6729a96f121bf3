import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { Heap } from "./heap.ts";
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

/** The beginning of a path; the rest of it hangs on `before`. */
interface Trail {
  readonly node: number;
  /** Led to `node`; -1 at the start. */
  readonly entry: number;
  readonly before: Trail | null;
  /** Index of the stop that it comes from. */
  readonly leg: number;
  /** Since that stop. */
  readonly hops: number;
  /** Since the start. */
  readonly depth: number;
  readonly cost: number;
  /** Of every path that begins like this. Grows as the way back is better known. */
  atLeast: number;
}

/** Labels settled on the way back, at least, before the trail at hand is looked at again. */
const LABELS_A_TURN = 32;

/**
 * Row entries that may be looked at on guesses. Trails are many more than entities, so a search that has not come to
 * its end by then is told exactly how far each entity is from its goal before it goes on from there.
 */
const GUESSES = 100_000;

/**
 * The best paths without a repeated entity, best first, equals in the order of their relation ids: best-first search
 * (Hart, Nilsson and Raphael, A formal basis for the heuristic determination of minimum cost paths, 1968) over
 * beginnings of paths, as the k shortest loopless paths of Yen (Finding the k shortest loopless paths in a network,
 * 1971) ask for. The estimate of what is left never exceeds it, and the way back grows no faster than the search
 * forward, so that only what lies between the ends is looked at, however large the graph.
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
  /** To the stop at the end of each leg. */
  readonly #waysBack: readonly WayBack[];
  /** What the legs after each leg cost at least. */
  readonly #after: readonly number[];
  readonly #open: Heap<Trail>;
  /** The greatest of the best costs found so far, as many as are asked for. */
  readonly #best = new Heap<number>((a, b) => a > b);
  /** Row entries looked at on the way there and on the way back. */
  #forward = 0;
  #backward = 0;

  constructor(ground: Ground, question: BestPathsQuestion, waysBack: readonly WayBack[], after: readonly number[]) {
    this.#ground = ground;
    this.#question = question;
    this.#waysBack = waysBack;
    this.#after = after;
    this.#open = new Heap((a, b) => compareTrails(ground.topology, a, b) < 0);
  }

  async run(visit: Visit): Promise<WeighedPath[]> {
    const found: WeighedPath[] = [];
    const start = this.#question.stops[0] ?? 0;
    this.#open.push({ node: start, entry: -1, before: null, leg: 0, hops: 0, depth: 0, cost: 0, atLeast: 0 });
    for (let trail = this.#open.pop(); trail !== undefined; trail = this.#open.pop()) {
      if (trail.atLeast > this.#worst()) break;
      if (trail.leg === this.#waysBack.length) {
        found.push({ entries: entriesOf(trail), cost: trail.cost });
        if (found.length === this.#question.limit) break;
      } else if (visit.isDue(this.#goOn(trail))) await visit.pause();
    }
    return found;
  }

  /** Goes on from here, or puts the trail back with what is known of it by now. @returns row entries looked at */
  #goOn(trail: Trail): number {
    // The start of a leg is not passed, so the way back knows nothing of it.
    if (trail.hops === 0) return this.#expand(trail);
    const wayBack = this.#waysBack[trail.leg] as WayBack;
    const hopsLeft = this.#ground.maxHops - trail.hops;
    let looked = 1;
    if (!wayBack.isExact(trail.node, hopsLeft) && (this.#forward > GUESSES || this.#backward <= this.#forward)) {
      for (let label = LABELS_A_TURN + (this.#open.size >>> 3); label > 0; label--) looked += wayBack.grow();
      this.#backward += looked;
    } else if (this.#atLeast(trail) === trail.atLeast) return this.#expand(trail);
    trail.atLeast = this.#atLeast(trail);
    this.#put(trail);
    return looked;
  }

  #atLeast({ leg, node, hops, cost }: Pick<Trail, "leg" | "node" | "hops" | "cost">): number {
    const left = this.#waysBack[leg]?.atLeast(node, this.#ground.maxHops - hops) ?? 0;
    return cost + left + (this.#after[leg] ?? 0);
  }

  #put(trail: Trail): void {
    if (trail.atLeast < Infinity && trail.atLeast <= this.#worst()) this.#open.push(trail);
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

  #expand(trail: Trail): number {
    const { topology, outOnly, tie: passes, weights } = this.#ground;
    const { rows } = topology;
    const goal = this.#question.stops[trail.leg + 1] ?? 0;
    const next = new Map<number, { entry: number; cost: number }[]>();
    const end = rows.end(trail.node);
    for (let at = rows.begin(trail.node); at < end; at++) {
      const entry = rows.entries[at] ?? 0;
      if (outOnly && (entry & 1) === 1) continue;
      const node = rows.ends[at] ?? 0;
      if (node !== goal && !this.#mayEnter(trail, node)) continue;
      if (!(passes?.(entry >>> 1) ?? true)) continue;
      const cost = weights.tie(at) + this.#passing(trail, entry, node === goal);
      if (trail.cost + cost > this.#worst()) continue;
      const known = next.get(node);
      if (known === undefined) next.set(node, [{ entry, cost }]);
      else if (!weights.mergesParallel) known.push({ entry, cost });
      else if (this.#isBetter(entry, cost, known[0])) known[0] = { entry, cost };
    }
    for (const [node, steps] of next)
      for (const { entry, cost } of steps) this.#follow(trail, node, node === goal, entry, trail.cost + cost);
    const looked = end - rows.begin(trail.node) + 1;
    this.#forward += looked;
    return looked;
  }

  #isBetter(entry: number, cost: number, than: { entry: number; cost: number } | undefined): boolean {
    if (than === undefined || cost !== than.cost) return than === undefined || cost < than.cost;
    return this.#ground.topology.ties.ids.compare(entry >>> 1, than.entry >>> 1) < 0;
  }

  #mayEnter(trail: Trail, node: number): boolean {
    if (trail.hops + 1 >= this.#ground.maxHops || !this.#ground.mayPass(node)) return false;
    for (let at: Trail | null = trail; at !== null; at = at.before) if (at.node === node) return false;
    return true;
  }

  /** What it costs to leave the one end and to enter the other, where they are passed. */
  #passing(trail: Trail, entry: number, arrives: boolean): number {
    const { weights } = this.#ground;
    return (trail.hops === 0 ? 0 : weights.passing(entry)) + (arrives ? 0 : weights.passing(entry ^ 1));
  }

  #follow(before: Trail, node: number, arrives: boolean, entry: number, cost: number): void {
    const [leg, hops] = arrives ? [before.leg + 1, 0] : [before.leg, before.hops + 1];
    const trail: Trail = { node, entry, before, leg, hops, depth: before.depth + 1, cost, atLeast: cost };
    if (arrives) trail.atLeast = cost + (this.#after[before.leg] ?? 0);
    else trail.atLeast = this.#atLeast(trail);
    if (leg === this.#waysBack.length && cost <= this.#worst()) this.#note(cost);
    this.#put(trail);
  }
}

function entriesOf(trail: Trail): number[] {
  const entries: number[] = [];
  for (let at = trail; at.before !== null; at = at.before) entries.push(at.entry);
  return entries.reverse();
}

/** By what they cost at least, then by their relation ids from the start on: neither of two open trails begins the other. */
function compareTrails(topology: Topology, a: Trail, b: Trail): number {
  if (a.atLeast !== b.atLeast) return a.atLeast - b.atLeast;
  let [ours, theirs] = [a, b];
  while (ours.before !== null && ours.depth > theirs.depth) ours = ours.before;
  while (theirs.before !== null && theirs.depth > ours.depth) theirs = theirs.before;
  // Trails that begin alike hang on one and the same beginning.
  while (ours.before !== null && theirs.before !== null && ours.before !== theirs.before)
    [ours, theirs] = [ours.before, theirs.before];
  return topology.ties.ids.compare(ours.entry >>> 1, theirs.entry >>> 1);
}
