import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LeastCosts } from "../../../server/explore/strongest/least-costs.ts";

const HOPS = [1, 2, 3, 4, 5, 6];

/** Numbers that crowd each other as well as such that are far apart; more of them than the table begins with. */
const number = fc.oneof(fc.nat(20), fc.nat(3_000), fc.integer({ min: 0, max: 4_000_000 }));
const found = fc.record({ number, hops: fc.constantFrom(...HOPS), cost: fc.integer({ min: 1, max: 60 }) });

describe("the least costs", () => {
  it("are the least of what was found within so many hops, however many numbers there are", () => {
    fc.assert(
      fc.property(fc.array(found, { minLength: 1_200, maxLength: 2_500, size: "max" }), (all) => {
        const costs = new LeastCosts();
        const plain = new Map<string, number>();
        for (const { number: of, hops, cost } of all) {
          const isLower = cost < (plain.get(`${of} ${hops}`) ?? Infinity);
          expect(costs.lower(of, hops, cost)).toBe(isLower);
          for (const more of HOPS.filter((some) => some >= hops))
            plain.set(`${of} ${more}`, Math.min(cost, plain.get(`${of} ${more}`) ?? Infinity));
        }
        for (const of of [...new Set(all.map((one) => one.number)), 4_000_001])
          expect(HOPS.map((hops) => costs.within(of, hops))).toEqual(
            HOPS.map((hops) => plain.get(`${of} ${hops}`) ?? Infinity),
          );
      }),
      { numRuns: 5 },
    );
  });
});
