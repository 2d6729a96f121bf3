import { LIBRARY_PAIRS, libraryComponents, libraryDistances } from "./library-graph.ts";
import { degreesOf, type Neighborhoods, neighborhoodsOf, type Pairs, pairsOf, type Wiring } from "./pairs.ts";
import { randomFrom, SEED, shuffled } from "./random.ts";
import { components, distancesFrom } from "./walks.ts";

/** The form of a slice as a whole. */
export interface Shape {
  readonly pairs: number;
  readonly components: number;
  /** Entities without a tie. */
  readonly isolated: number;
  /** Entities in the largest component. */
  readonly largest: number;
  /** Entities by their number of ties: degree and count in turn, least first. */
  readonly degrees: readonly (readonly [degree: number, entities: number])[];
  /** Of the largest component; `null` where it is one entity. */
  readonly distances: Distances | null;
}

export interface Distances {
  readonly average: number;
  /** With a sample: at least this. */
  readonly diameter: number;
  /** Entities walked from; `null`: all. */
  readonly sample: number | null;
}

/** Steps that walking from every entity may take before a sample is taken instead. */
const EXACT_STEPS = 50_000_000;
const SAMPLE_STEPS = 100_000_000;

/** Entities to start from, so that about so many steps are taken. */
export function sampleSize(nodes: number, pairs: number, steps: number): number {
  return Math.max(16, Math.min(nodes, Math.floor(steps / Math.max(1, pairs * 2))));
}

/** Whether all entities can be started from. */
export function canBeExact({ nodes, a }: Pairs): boolean {
  return a.length <= LIBRARY_PAIRS && nodes * a.length * 2 <= EXACT_STEPS;
}

export function shapeOf(wiring: Wiring): Shape {
  const pairs = pairsOf(wiring);
  const graph = neighborhoodsOf(pairs);
  const groups = pairs.a.length <= LIBRARY_PAIRS ? libraryComponents(pairs) : largeComponents(graph);
  const largest = groups.reduce((most, group) => (group.length > most.length ? group : most), []);
  return {
    pairs: pairs.a.length,
    components: groups.length,
    isolated: groups.filter(({ length }) => length === 1).length,
    largest: largest.length,
    degrees: distribution(degreesOf(wiring)),
    distances: largest.length < 2 ? null : distancesIn(pairs, graph, largest),
  };
}

function largeComponents(graph: Neighborhoods): number[][] {
  const { of, count } = components(graph);
  const groups = Array.from({ length: count }, (): number[] => []);
  for (const [node, group] of of.entries()) groups[group]?.push(node);
  return groups;
}

function distancesIn(pairs: Pairs, graph: Neighborhoods, largest: readonly number[]): Distances {
  if (canBeExact(pairs)) {
    const { reached, sum, longest } = libraryDistances(pairs, largest);
    return { average: sum / reached, diameter: longest, sample: null };
  }
  const size = sampleSize(largest.length, pairs.a.length, SAMPLE_STEPS);
  const sources = shuffled(largest.length, randomFrom(SEED))
    .subarray(0, size)
    .map((place) => largest[place] ?? 0);
  const { reached, sum, longest, farthest } = distancesFrom(graph, sources);
  // Where one walk ended another begins: it often finds the ends that lie farthest apart.
  const { longest: again } = distancesFrom(graph, [farthest]);
  return { average: sum / reached, diameter: Math.max(longest, again), sample: size };
}

function distribution(degrees: Uint32Array): [number, number][] {
  const counts = new Map<number, number>();
  for (const degree of degrees) counts.set(degree, (counts.get(degree) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}
