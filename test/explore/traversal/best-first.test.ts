import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPaths } from "../../../server/explore/strongest/best-first.ts";
import { STEP_WEIGHTS, strengthWeights } from "../../../server/explore/strongest/tie-weights.ts";
import { ReadGuard } from "../../../server/store/read-guard.ts";
import { Visit } from "../../../server/store/topology/visit.ts";
import { type RandomTie, randomTies, shapeOf, visitOf } from "./random-shape.ts";

const NODES = 8;
const RUNS = 1_300;

/** The costs as the product documents them, written out a second time. */
const STATUS = { actual: 0, "in-progress": 500, planned: 12000, target: 13000, hoped: 14000 };

interface Question {
  readonly stops: readonly number[];
  readonly limit: number;
  readonly maxHops: number;
  readonly outOnly: boolean;
  readonly isStrongest: boolean;
  readonly closed: readonly number[];
  readonly noTie: string | undefined;
}

function tieCost({ type, status, certainty, sources }: RandomTie): number {
  const setting = type === "LOCATED_IN" ? 1000 : 0;
  return 1000 + Math.round(1000 / sources) + (certainty === "inferred" ? 1000 : 0) + STATUS[status] + setting;
}

function passing(ties: readonly RandomTie[], node: number, { type }: RandomTie): number {
  const alike = ties.filter((tie) => tie.type === type && (tie.from === node || tie.to === node)).length;
  return Math.round(500 * Math.log2(alike));
}

/** Every way over the stops that passes no entity twice, weighed, with the cheapest of parallel ties where they merge. */
function naive(ties: readonly RandomTie[], question: Question): string[] {
  const { stops, limit, maxHops, outOnly, isStrongest, closed, noTie } = question;
  const found = new Map<string, { cost: number; ids: string[] }>();
  const keep = (key: string, cost: number, ids: string[]) => {
    const known = found.get(key);
    if (known === undefined || cost < known.cost || (cost === known.cost && compareIds(ids, known.ids) < 0))
      found.set(key, { cost, ids });
  };
  const walk = (path: readonly number[], used: readonly RandomTie[], leg: number, hops: number, cost: number): void => {
    const at = path.at(-1) ?? 0;
    const ids = used.map(({ id }) => id);
    if (leg === stops.length - 1) keep((isStrongest ? path : ids).join(), cost, ids);
    if (leg === stops.length - 1 || hops === maxHops) return;
    for (const tie of ties) {
      const next = tie.from === at ? tie.to : tie.to === at && !outOnly ? tie.from : null;
      if (next === null || tie.id === noTie || path.includes(next)) continue;
      const arrives = next === stops[leg + 1];
      if (!arrives && (stops.includes(next) || closed.includes(next))) continue;
      const passed = (hops > 0 ? passing(ties, at, tie) : 0) + (arrives ? 0 : passing(ties, next, tie));
      const step = isStrongest ? tieCost(tie) + passed : 1000;
      walk([...path, next], [...used, tie], arrives ? leg + 1 : leg, arrives ? 0 : hops + 1, cost + step);
    }
  };
  walk(stops.slice(0, 1), [], 0, 0, 0);
  const sorted = [...found.values()].sort((a, b) => a.cost - b.cost || compareIds(a.ids, b.ids));
  const best = sorted[0]?.cost ?? 0;
  return sorted
    .filter(({ cost }) => isStrongest || cost === best)
    .slice(0, limit)
    .map(({ cost, ids }) => `${cost}: ${ids.join(" ")}`);
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (const [place, id] of a.entries()) if (id !== b[place]) return id < (b[place] ?? "") ? -1 : 1;
  return 0;
}

const question: fc.Arbitrary<Question> = fc.record({
  stops: fc.uniqueArray(fc.integer({ min: 0, max: NODES - 1 }), { minLength: 2, maxLength: 4 }),
  limit: fc.constantFrom(1, 2, 5, 100),
  maxHops: fc.integer({ min: 1, max: 6 }),
  outOnly: fc.boolean(),
  isStrongest: fc.boolean(),
  closed: fc.subarray([0, 3, 5], { maxLength: 1 }),
  noTie: fc.option(fc.constantFrom("a", "b", "c-1"), { nil: undefined }),
});

describe("the best paths", () => {
  it(`are those that trying everything finds, in the same order (${RUNS} graphs)`, async () => {
    await fc.assert(
      fc.asyncProperty(randomTies(NODES, 22), question, async (ties, asked) => {
        const topology = shapeOf(NODES, ties);
        const { nodes, ties: table } = topology;
        const ends = new Set(asked.stops);
        const ground = {
          topology,
          weights: asked.isStrongest ? strengthWeights(topology) : STEP_WEIGHTS,
          outOnly: asked.outOnly,
          maxHops: asked.maxHops,
          tie: (tie: number) => table.ids.get(tie) !== asked.noTie,
          mayPass: (node: number) => !ends.has(node) && !asked.closed.includes(Number(nodes.id(node).slice(1))),
        };
        const { stops, limit } = asked;
        const found = await bestPaths(ground, { stops, limit, onlyBest: !asked.isStrongest }, visitOf(topology));
        const told = found.map(
          ({ cost, entries }) => `${cost}: ${entries.map((entry) => table.ids.get(entry >>> 1)).join(" ")}`,
        );
        expect(told).toEqual(naive(ties, asked));
      }),
      { numRuns: RUNS },
    );
  });

  it("are found without a look into an entity of very many ties that none of them passes", async () => {
    const tie = (id: string, from: number, to: number): RandomTie => ({
      ...{ id, from, to, type: "SUPPORTS", status: "actual", certainty: "stated", sources: 1 },
    });
    const [start, hub, goal, between, ...others] = Array.from({ length: 5_000 }, (_, node) => node);
    const [from = 0, crowded = 0, to = 0, passed = 0] = [start, hub, goal, between];
    const ties = [
      ...others.map((node) => tie(`other-${node}`, crowded, node)),
      ...[tie("a", from, crowded), tie("b", crowded, to), tie("c", from, passed), tie("d", passed, to)],
    ];
    const topology = shapeOf(5_000, ties);
    const visit = new CountingVisit(topology, new ReadGuard({ timeoutMs: 60_000 }, "Ask less."));
    const ground = {
      ...{ topology, weights: strengthWeights(topology), outOnly: false, maxHops: 6, tie: null },
      mayPass: (node: number) => node !== from && node !== to,
    };
    const [best] = await bestPaths(ground, { stops: [from, to], limit: 1, onlyBest: false }, visit);
    expect(best?.entries.map((entry) => topology.ties.ids.get(entry >>> 1))).toEqual(["c", "d"]);
    expect(visit.looked).toBeLessThan(100);
  });
});

/** Counts what was looked at. */
class CountingVisit extends Visit {
  looked = 0;

  override isDue(steps: number): boolean {
    this.looked += steps;
    return super.isDue(steps);
  }
}
