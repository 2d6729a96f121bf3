import { describe, expect, it } from "vitest";
import { EntityNotFoundError } from "../../server/model/errors.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { askPaths, document, entity, relation } from "./fixtures/build.ts";
import { ofWillow, summaryOf, willow } from "./fixtures/willow.ts";
import { type Open, readOnly } from "./store-in-test.ts";

const TWO_WAYS = ["heron-otter-2019 fund-in-otter", "heron-otter-again fund-in-otter"];
const OVER_THE_PARK = ["ada-heads office-governs park-on-bank bank-in-city"];
const OVER_THE_FAIR = ["ada-heads office-organizes fair-held hall-located bank-in-city"];

/** [from, to, what else is asked, paths as relation ids] */
const ASKED: readonly (readonly [string, string, Record<string, unknown>, readonly string[]])[] = [
  ["heron-lab", "river-fund", {}, TWO_WAYS],
  ["river-fund", "heron-lab", {}, ["fund-in-otter heron-otter-2019", "fund-in-otter heron-otter-again"]],
  ["heron-lab", "river-fund", { limit: 1 }, TWO_WAYS.slice(0, 1)],
  ["heron-lab", "river-fund", { status: ["actual", "in-progress"] }, TWO_WAYS.slice(0, 1)],
  ["heron-lab", "river-fund", { maxHops: 1 }, []],
  ["heron-lab", "river-fund", { direction: "out" }, []],
  ["heron-lab", "river-fund", { kind: ["Enterprise"], party: ["enterprise"], place: ["willow-park"] }, TWO_WAYS],
  ["heron-lab", "river-fund", { kind: ["Lab", "Fund"] }, []],
  ["heron-lab", "river-fund", { party: ["investment"] }, []],
  ["heron-lab", "river-fund", { place: ["fair-hall"] }, []],
  ["heron-lab", "river-fund", { avoidId: ["heron-lab", "river-fund", "nobody"] }, TWO_WAYS],
  ["heron-lab", "river-fund", { avoidId: ["otter-works"] }, []],
  [
    "heron-lab",
    "river-fund",
    { avoidType: ["COOPERATES_WITH"] },
    ["heron-at-fair otter-at-fair fund-in-otter", "heron-settled otter-located fund-in-otter"],
  ],
  ["heron-lab", "river-fund", { type: ["COOPERATES_WITH"] }, []],
  ["heron-lab", "river-fund", { type: ["COOPERATES_WITH", "INVESTED_IN"], avoidType: ["COOPERATES_WITH"] }, []],
  ["heron-lab", "otter-works", { kind: ["Need"], place: ["nowhere"] }, ["heron-otter-2019", "heron-otter-again"]],
  ["ada-moor", "lake-city", {}, OVER_THE_PARK],
  ["ada-moor", "lake-city", { direction: "out" }, OVER_THE_PARK],
  ["lake-city", "ada-moor", { direction: "out" }, []],
  ["ada-moor", "lake-city", { maxHops: 4 }, OVER_THE_PARK],
  ["ada-moor", "lake-city", { maxHops: 3 }, []],
  ["ada-moor", "lake-city", { avoidId: ["willow-park"] }, OVER_THE_FAIR],
  ["ada-moor", "lake-city", { avoidType: ["GOVERNS"] }, OVER_THE_FAIR],
  ["ada-moor", "lake-city", { knownOn: "2022" }, OVER_THE_PARK],
  ["ada-moor", "lake-city", { knownOn: "2022", avoidType: ["GOVERNS"] }, []],
  ["heron-lab", "north-bank", { document: ["news-2023"] }, ["heron-at-fair fair-held hall-located"]],
  ["heron-lab", "north-bank", { at: "1999" }, ["heron-settled park-on-bank"]],
  ["heron-lab", "north-bank", { at: "2021", held: ["holds"] }, ["heron-settled park-on-bank"]],
  ["heron-lab", "north-bank", { at: "2023", held: ["holds"] }, ["heron-at-fair fair-held hall-located"]],
  [
    "heron-lab",
    "north-bank",
    { at: "2019", held: ["holds", "may-hold"] },
    ["heron-otter-2019 otter-located park-on-bank", "heron-otter-again otter-located park-on-bank"],
  ],
  ["heron-lab", "far-team", {}, []],
  ["heron-lab", "heron-lab", {}, []],
];

export function pathsCases(open: Open): void {
  describe("shortest paths", () => {
    const store = readOnly(open, willow);

    it("gives each path whole, with every entity and tie on it", async () => {
      expect(await store().shortestPaths(askPaths("river-fund", "heron-lab", { status: ["actual"] }))).toEqual({
        revision: 1,
        value: [
          {
            entities: [summaryOf("river-fund"), summaryOf("otter-works"), summaryOf("heron-lab")],
            relations: [
              { ...ofWillow("relation", "fund-in-otter"), firstKnown: "2022-05-31" },
              { ...ofWillow("relation", "heron-otter-2019"), firstKnown: "2021-09-30" },
            ],
          },
        ],
      });
    });

    it.each(ASKED)("%s to %s %j", async (from, to, fields, paths) => {
      expect(await found(store(), from, to, fields)).toEqual(paths);
    });

    it("says which end there is none of", async () => {
      for (const [from, to, missing] of [
        ["nobody", "heron-lab", "nobody"],
        ["heron-lab", "nobody", "nobody"],
        ["nobody", "no-one", "nobody"],
        ["nobody", "nobody", "nobody"],
      ] as const)
        await expect(store().shortestPaths(askPaths(from, to))).rejects.toEqual(new EntityNotFoundError(missing));
    });
  });

  describe("many shortest paths", () => {
    // Two ties to each middle, two from it: ids so that neither the order of entities nor of types is theirs.
    const ties = [
      relation("b", "start COOPERATES_WITH mid-1", "d"),
      relation("a2", "mid-1 SIGNED_WITH start", "d"),
      relation("a", "start SIGNED_WITH mid-2", "d"),
      relation("x", "mid-1 COOPERATES_WITH end", "d"),
      relation("y", "end COOPERATES_WITH mid-2", "d"),
      relation("c", "mid-2 SIGNED_WITH end", "d"),
      relation("long-1", "start COOPERATES_WITH mid-3", "d"),
      relation("long-2", "mid-3 COOPERATES_WITH mid-2", "d"),
    ];
    const chain = Array.from({ length: 7 }, (_, n) => relation(`hop-${n}`, `stop-${n} PART_OF stop-${n + 1}`, "d"));
    const names = ["start", "mid-1", "mid-2", "mid-3", "end", ...Array.from({ length: 8 }, (_, n) => `stop-${n}`)];
    const store = readOnly(open, [
      document("d"),
      ...names.map((id) => entity(id, "Enterprise", "d")),
      ...ties,
      ...chain,
    ]);

    it("come in the order of their relation ids, the first of them", async () => {
      const all = ["a c", "a y", "a2 x", "b x"];
      expect(await found(store(), "start", "end", {})).toEqual(all);
      for (const limit of [1, 2, 3, 4])
        expect(await found(store(), "start", "end", { limit })).toEqual(all.slice(0, limit));
      expect(await found(store(), "end", "start", {})).toEqual(["c a", "x a2", "x b", "y a"]);
    });

    it("follow ties only as they are written when asked to", async () => {
      expect(await found(store(), "start", "end", { direction: "out" })).toEqual(["a c", "b x"]);
      expect(await found(store(), "end", "start", { direction: "out" })).toEqual([]);
    });

    it("reach as far as six hops and no further", async () => {
      const six = "hop-0 hop-1 hop-2 hop-3 hop-4 hop-5";
      expect(await found(store(), "stop-0", "stop-6", {})).toEqual([six]);
      expect(await found(store(), "stop-0", "stop-6", { direction: "out" })).toEqual([six]);
      expect(await found(store(), "stop-0", "stop-6", { maxHops: 5 })).toEqual([]);
      expect(await found(store(), "stop-0", "stop-7", {})).toEqual([]);
    });
  });

  describe("a ladder of paths", () => {
    const rungs = 6;
    const names = Array.from({ length: rungs + 1 }, (_, n) => `rung-${n}`);
    const ties = names
      .slice(1)
      .flatMap((id, n) =>
        Array.from({ length: 20 }, (_, k) =>
          relation(`tie-${n}-${String(k).padStart(2, "0")}`, `rung-${n} COOPERATES_WITH ${id}`, "d"),
        ),
      );
    const store = readOnly(open, [document("d"), ...names.map((id) => entity(id, "Enterprise", "d")), ...ties]);

    it("of 64 million gives the first hundred at once", async () => {
      const paths = await found(store(), "rung-0", "rung-6", { limit: 100 });
      const tail = (n: number) => String(n).padStart(2, "0");
      expect(paths).toEqual(
        Array.from({ length: 100 }, (_, n) =>
          ["tie-0-00 tie-1-00 tie-2-00 tie-3-00", `tie-4-${tail(Math.floor(n / 20))}`, `tie-5-${tail(n % 20)}`].join(
            " ",
          ),
        ),
      );
    });
  });
}

async function found(store: GraphStore, from: string, to: string, fields: Record<string, unknown>): Promise<string[]> {
  const { value } = await store.shortestPaths(askPaths(from, to, fields));
  return value.map(({ relations }) => relations.map(({ id }) => id).join(" "));
}
