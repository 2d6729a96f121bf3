import type { Sides } from "./sides.ts";
import type { Ground } from "./way-back.ts";

/** One way on by a tie, without what it costs to enter the entity at its other end. */
interface Step {
  readonly entry: number;
  readonly cost: number;
}

/** By the entity that they lead to; the best alone where parallel ties merge. */
export type Steps = Map<number, Step[]>;

/**
 * Adds the steps along the ties of a side.
 * @param leaving what it costs to leave the side's entity
 * @returns row entries looked at
 */
export function stepAlong(
  ground: Ground,
  { begins, ends }: Sides,
  side: number,
  mayEnter: (node: number) => boolean,
  leaving: number,
  steps: Steps,
): number {
  const { outOnly, tie: passes, weights } = ground;
  const { rows } = ground.topology;
  const [begin = 0, end = 0] = [begins[side], ends[side]];
  for (let at = begin; at < end; at++) {
    const entry = rows.entries[at] ?? 0;
    const node = rows.ends[at] ?? 0;
    if ((outOnly && (entry & 1) === 1) || !mayEnter(node) || !(passes?.(entry >>> 1) ?? true)) continue;
    const step = { entry, cost: leaving + weights.tie(at) };
    const known = steps.get(node);
    if (known === undefined) steps.set(node, [step]);
    else if (!weights.mergesParallel) known.push(step);
    else if (isBetter(ground, step, known[0])) known[0] = step;
  }
  return end - begin + 1;
}

function isBetter({ topology }: Ground, { entry, cost }: Step, than: Step | undefined): boolean {
  if (than === undefined || cost !== than.cost) return than === undefined || cost < than.cost;
  return topology.ties.ids.compare(entry >>> 1, than.entry >>> 1) < 0;
}
