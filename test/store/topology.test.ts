import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Filters } from "../../server/model/api/filters.ts";
import { ENTITY_KINDS } from "../../server/model/vocabulary/kinds.ts";
import { CERTAINTIES, HELD, STATUSES } from "../../server/model/vocabulary/statements.ts";
import { ReadGuard } from "../../server/store/read-guard.ts";
import { OPEN_FUTURE, OPEN_PAST } from "../../server/store/tie-columns.ts";
import { tiesAmong } from "../../server/store/topology/among.ts";
import { nodeTest, tieTest } from "../../server/store/topology/filters.ts";
import { neighborsSlice } from "../../server/store/topology/neighbors.ts";
import { entitiesWithin } from "../../server/store/topology/places.ts";
import { shortestEntryPaths } from "../../server/store/topology/shortest-paths.ts";
import type { Stamp } from "../../server/store/topology/stamps.ts";
import { typeCode } from "../../server/store/topology/ties.ts";
import { Topology } from "../../server/store/topology/topology.ts";
import { Visit } from "../../server/store/topology/visit.ts";
import { byTypeAndId, type KnownDays, type NaiveTie, passes, shortestPaths, within } from "./fixtures/naive-graph.ts";

const TYPES = ["PART_OF", "COOPERATES_WITH", "LOCATED_IN", "SUPPORTS"] as const;
const NODES = Array.from({ length: 9 }, (_, n) => `n${n}`);
const DATES = ["2019", "2020-06", "2021", "../2020", "2020/..", "2022-02-02"];
const KNOWN: KnownDays = { "doc-a": 18_000, "doc-b": 18_700 };

const day = (first: number, last: number) =>
  fc.oneof(fc.constant(first), fc.integer({ min: 17_900, max: 19_100 }), fc.constant(last));
const stamp: fc.Arbitrary<Stamp> = fc.record({
  status: fc.constantFrom(...STATUSES),
  certainty: fc.constantFrom(...CERTAINTIES),
  sources: fc.integer({ min: 1, max: 3 }),
  possibleFrom: day(OPEN_PAST, 18_000),
  certainFrom: day(18_300, OPEN_FUTURE),
  certainTo: day(OPEN_PAST, 18_600),
  possibleTo: day(18_900, OPEN_FUTURE),
  documents: fc.constantFrom<string[]>(["doc-a"], ["doc-b"], ["doc-a", "doc-b"]),
  sightings: fc.constant(null),
});
const tie: fc.Arbitrary<NaiveTie> = fc
  .record({
    id: fc.constantFrom("a", "a-1", "a1", "b", "b-0", "c", "d", "e", "f", "0", "1", "10", "2", "x", "y", "z"),
    type: fc.constantFrom(...TYPES),
    from: fc.constantFrom(...NODES),
    to: fc.constantFrom(...NODES),
    stamp,
  })
  .filter(({ from, to }) => from !== to);
const filters = fc
  .record({
    type: fc.subarray([...TYPES], { maxLength: 2 }),
    status: fc.subarray([...STATUSES], { maxLength: 2 }),
    document: fc.subarray(["doc-a", "doc-b", "doc-c"], { maxLength: 2 }),
    at: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
    held: fc.subarray([...HELD], { maxLength: 2 }),
    knownOn: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
    kind: fc.subarray(ENTITY_KINDS.slice(0, 3), { maxLength: 2 }),
    place: fc.subarray(["n0", "n4", "nowhere"], { maxLength: 1 }),
  })
  .map((fields) => Filters.parse(fields));

/** Ties laid at once, then ties put one by one, in place of those that have their id. */
const history = fc.record({
  laid: fc.uniqueArray(tie, { selector: ({ id }) => id }),
  put: fc.array(tie),
  gone: fc.array(tie),
});

interface Grown {
  readonly topology: Topology;
  readonly ties: readonly NaiveTie[];
}

function grow({ laid, put, gone }: { laid: NaiveTie[]; put: NaiveTie[]; gone: NaiveTie[] }): Grown {
  const topology = new Topology();
  topology.stamps.dateDocuments(Object.entries(KNOWN));
  const node = (id: string) => topology.nodes.find(id) ?? 0;
  for (const [n, id] of NODES.entries())
    topology.nodes.set({ id, kind: ENTITY_KINDS[n % 3] ?? "Park", party: null, stamp: 0 });
  const ties = new Map<string, NaiveTie>();
  let code = 0;
  for (const one of laid) {
    topology.stamps.set(code, one.stamp);
    topology.ties.set(topology.ties.claim(one.id), typeCode(one.type), node(one.from), node(one.to), code++);
    ties.set(one.id, one);
  }
  topology.lay();
  const remove = (id: string) => {
    const known = ties.get(id);
    if (known !== undefined) topology.removeTie(id, known.type, node(known.from));
    ties.delete(id);
  };
  for (const one of put) {
    remove(one.id);
    topology.stamps.set(code, one.stamp);
    topology.addTie(one.id, one.type, node(one.from), node(one.to), code++);
    ties.set(one.id, one);
  }
  for (const { id } of gone.slice(0, 3)) remove(id);
  topology.touch();
  return { topology, ties: [...ties.values()] };
}

function visitOf(topology: Topology): Visit {
  return new Visit(topology, new ReadGuard(undefined, ""));
}

const kindOf = (id: string) => ENTITY_KINDS[NODES.indexOf(id) % 3];

function isWanted({ ties }: Grown, asked: Filters): (id: string) => boolean {
  const inside = within(ties, asked.place);
  return (id) =>
    (asked.kind.length === 0 || asked.kind.some((kind) => kind === kindOf(id))) &&
    (asked.place.length === 0 || inside.has(id));
}

describe("topology, beside a naive reference", () => {
  it("pages through neighbors alike", async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        filters,
        fc.constantFrom("any", "out", "in"),
        fc.integer({ min: 1, max: 4 }),
        async (grown, asked, direction, limit) => {
          const graph = grow(grown);
          const { topology, ties } = graph;
          const wanted = isWanted(graph, asked);
          const expected = ties
            .filter((one) => (one.from === "n0" && direction !== "in") || (one.to === "n0" && direction !== "out"))
            .filter((one) => passes(one, asked, KNOWN) && wanted(one.from === "n0" ? one.to : one.from))
            .sort(byTypeAndId);
          const found: string[] = [];
          let after: { type: (typeof TYPES)[number]; id: string } | null = null;
          for (let more = true; more; ) {
            const question = { node: 0, direction, tie: tieTest(topology, asked), after, limit };
            const neighbor = await nodeTest(topology, asked, visitOf(topology));
            const slice = await neighborsSlice(topology, { ...question, neighbor }, visitOf(topology));
            const ids = slice.entries.map((entry) => topology.ties.ids.get(entry >>> 1));
            expect([slice.total, ids.length]).toEqual([
              expected.length,
              Math.min(limit, expected.length - found.length),
            ]);
            found.push(...ids);
            more = slice.more;
            const last = expected[found.length - 1];
            if (last !== undefined) after = { type: last.type as (typeof TYPES)[number], id: last.id };
          }
          expect(found).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("counts ties, finds those among some, and those within places, alike", async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.subarray(NODES), async (grown, some) => {
        const { topology, ties } = grow(grown);
        const visit = visitOf(topology);
        const numbers = some.map((id) => topology.nodes.find(id) ?? 0);
        expect(await tiesAmong(topology, numbers, visit)).toEqual(
          ties
            .filter(({ from, to }) => some.includes(from) && some.includes(to))
            .map(({ id }) => id)
            .sort(),
        );
        const inside = await entitiesWithin(topology, some, visit);
        expect(NODES.filter((_, n) => inside[n] === 1)).toEqual([...within(ties, some)].sort());
        for (const [n, id] of NODES.entries())
          expect(topology.counts(n).reduce((sum, { count }) => sum + count, 0)).toBe(
            ties.filter(({ from, to }) => from === id || to === id).length,
          );
      }),
      { numRuns: 200 },
    );
  });

  it("finds all shortest paths in one order", async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        filters,
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        async (grown, asked, outOnly, maxHops, limit) => {
          const graph = grow(grown);
          const { topology, ties } = graph;
          const between = await nodeTest(topology, asked, visitOf(topology));
          const question = { from: 1, to: 2, maxHops, limit, outOnly, tie: tieTest(topology, asked).passes, between };
          const paths = await shortestEntryPaths(topology, question, visitOf(topology));
          const usable = ties.filter((one) => passes(one, asked, KNOWN));
          expect(paths.map((path) => path.map((entry) => topology.ties.ids.get(entry >>> 1)).join(" "))).toEqual(
            shortestPaths(usable, "n1", "n2", { maxHops, outOnly, between: isWanted(graph, asked) }).slice(0, limit),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});
