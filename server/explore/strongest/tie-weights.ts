import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import type { Certainty, Status } from "../../model/vocabulary/statements.ts";
import type { StampTable } from "../../store/topology/stamps.ts";
import { TYPE_COUNT, typeCode } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import { sidesOf } from "./sides.ts";

/**
 * What a path costs: the less, the stronger. Every part is a whole number of points, so that sums are exact, compare
 * alike on every engine, and can be checked by hand. A step costs {@link STEP}; doubt about the tie comes on top of
 * it, and so does every entity that is only passed, the more the more ties of the same type it has: what a hundred
 * share joins no two of them in particular (Adamic and Adar, Friends and neighbors on the Web, 2003, for the logarithm).
 */
export interface Weights {
  /** Of the tie at this place of a row. */
  tie(at: number): number;
  /** Of passing an entity at one side of it: once when it is entered, once when left. */
  passing(side: number): number;
  /** What the cheapest tie of a side costs. */
  least(side: number): number;
  /** Whether the cheapest of parallel ties stands for all of them. */
  readonly mergesParallel: boolean;
}

export const STEP = 1_000;

/** Divided by the number of independent sources: the second halves the doubt, and no number ends it. */
export const SOURCE_DOUBT = 1_000;

export const CERTAINTY_COST: Readonly<Record<Certainty, number>> = { stated: 0, inferred: 1_000 };

/**
 * What has not happened comes after a way over what has: of 250 pairs of the Foshan graph none is told a plan first where
 * there is such a way, which at 2,000 were 24. It is no bar without end, or two that plan something together would first
 * be told that both are in one city.
 */
export const STATUS_COST: Readonly<Record<Status, number>> = {
  actual: 0,
  "in-progress": 500,
  planned: 12_000,
  target: 13_000,
  hoped: 14_000,
};

/** Types that say where, or in what field, and not who works with whom. */
export const SETTING_TYPES = [
  "APPLIES_TO",
  "HELD_AT",
  "LOCATED_IN",
  "TARGETS_INDUSTRY",
] as const satisfies RelationType[];
export const SETTING_COST = 1_000;

/** Times the binary logarithm of how many ties of the type the passed entity has. */
export const PASSING_COST = 500;

const settingCosts = new Int32Array(TYPE_COUNT);
for (const type of SETTING_TYPES) settingCosts[typeCode(type)] = SETTING_COST;

function stampCosts(stamps: StampTable): Int32Array {
  return Int32Array.from({ length: stamps.capacity }, (_, code) => {
    const doubt = Math.round(SOURCE_DOUBT / Math.max(1, stamps.sources(code)));
    return STEP + doubt + CERTAINTY_COST[stamps.certainty(code)] + STATUS_COST[stamps.status(code)];
  });
}

/** How strong ties are. */
export function strengthWeights(topology: Topology): Weights {
  const { types, stamps } = topology.rows;
  const { byStamp, passing, least } = costsOf(topology);
  return {
    tie: (at) => (byStamp[stamps[at] ?? 0] ?? STEP) + (settingCosts[types[at] ?? 0] ?? 0),
    passing: (side) => passing[side] ?? 0,
    least: (side) => least[side] ?? 0,
    mergesParallel: true,
  };
}

/** Every tie as good as any other: the fewest steps win. */
export const STEP_WEIGHTS: Weights = { tie: () => STEP, passing: () => 0, least: () => STEP, mergesParallel: false };

/** @param count of ties of one type at one entity */
function passingCost(count: number): number {
  return Math.round(PASSING_COST * Math.log2(Math.max(1, count)));
}

interface Costs {
  readonly version: number;
  /** What a tie costs by what its record says, but for its type. */
  readonly byStamp: Int32Array;
  /** By side. */
  readonly passing: Uint16Array;
  /** By side. */
  readonly least: Uint16Array;
}

/** Of the shape that was last asked about, until it changes. */
const kept = new WeakMap<Topology, Costs>();

/** Some 20 ms for a million ties, once a revision: asked for each anew they would cost far more. */
function costsOf(topology: Topology): Costs {
  const { version, rows } = topology;
  const known = kept.get(topology);
  if (known?.version === version) return known;
  const { count, begins, ends } = sidesOf(topology);
  const byStamp = stampCosts(topology.stamps);
  const costs = { version, byStamp, passing: new Uint16Array(count), least: new Uint16Array(count) };
  for (let side = 0; side < count; side++) {
    const [begin = 0, end = 0] = [begins[side], ends[side]];
    let least = Infinity;
    for (let at = begin; at < end; at++) least = Math.min(least, byStamp[rows.stamps[at] ?? 0] ?? STEP);
    costs.passing[side] = passingCost(end - begin);
    costs.least[side] = least + (settingCosts[rows.types[begin] ?? 0] ?? 0);
  }
  kept.set(topology, costs);
  return costs;
}
