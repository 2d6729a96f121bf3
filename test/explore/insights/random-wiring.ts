import fc from "fast-check";
import type { Wiring } from "../../../server/explore/insights/measure/pairs.ts";
import { randomFrom } from "../../../server/explore/insights/measure/random.ts";

/** Ties between few entities, many of them parallel. */
export const smallWiring: fc.Arbitrary<Wiring> = fc
  .integer({ min: 1, max: 24 })
  .chain((nodes) =>
    fc.tuple(fc.constant(nodes), fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 60 })),
  )
  .map(([nodes, ties]) => wiringOf(nodes, ties));

/** @param ties those that lead from an entity to itself are left out */
export function wiringOf(nodes: number, ties: readonly (readonly [from: number, to: number])[]): Wiring {
  const kept = ties.filter(([from, to]) => from !== to);
  return { nodes, from: Uint32Array.from(kept, ([from]) => from), to: Uint32Array.from(kept, ([, to]) => to) };
}

/**
 * Groups of equal size with most ties inside, and entities that are drawn the more often the lower their number: hubs,
 * as any real graph has them.
 */
export function grouped(groups: number, size: number, ties: number, seed: number): Wiring {
  const random = randomFrom(seed);
  const member = () => Math.floor(random() ** 2 * size);
  return wiringOf(
    groups * size,
    Array.from({ length: ties }, () => {
      const group = Math.floor(random() * groups);
      const other = random() < 0.8 ? group : Math.floor(random() * groups);
      return [group * size + member(), other * size + member()] as const;
    }),
  );
}
