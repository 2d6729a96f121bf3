import { describe, expect, it } from "vitest";
import { askFacts, changeSet, document, entity, fact, puts, remove } from "./fixtures/build.ts";
import { ofWillow, willow } from "./fixtures/willow.ts";
import { fresh, type Open, readOnly } from "./store-in-test.ts";

const KNOWN = {
  "heron-staff": "2021-09-30",
  "heron-funding": "2023-10-23",
  "fair-visitors": "2023-10-23",
  "otter-rank": "2023-10-23",
} as const;

/** [filters, ids of the facts that pass, in order] */
const QUESTIONS: readonly (readonly [Record<string, unknown>, readonly string[]])[] = [
  [{}, ["fair-visitors", "otter-rank", "heron-funding", "heron-staff"]],
  [{ entity: ["otter-works"] }, ["otter-rank", "heron-funding"]],
  [{ entity: ["ada-moor"] }, []],
  [{ entity: ["nobody"] }, []],
  [{ entity: ["heron-lab", "otter-works"] }, ["otter-rank", "heron-funding", "heron-staff"]],
  [{ property: ["staffCount", "rank"] }, ["otter-rank", "heron-staff"]],
  [{ property: ["rank"], entity: ["heron-lab"] }, []],
  [{ property: ["unheardOf"] }, []],
  [{ status: ["hoped"] }, ["otter-rank"]],
  [{ document: ["gazette-2021"] }, ["heron-staff"]],
  [{ knownOn: "2022" }, ["heron-staff"]],
  [{ kind: ["Lab"] }, ["heron-funding", "heron-staff"]],
  [{ party: ["enterprise"] }, ["otter-rank"]],
  [{ place: ["willow-park"] }, ["otter-rank", "heron-funding", "heron-staff"]],
  [{ type: ["HELD_AT"] }, ["fair-visitors"]],
  [{ at: "2024", held: ["ended"] }, ["heron-funding"]],
  [{ at: "2023-03", held: ["holds"] }, ["heron-funding"]],
  [{ at: "2023-01-05", held: ["may-hold"] }, ["fair-visitors", "otter-rank", "heron-funding", "heron-staff"]],
  [{ at: "2022", held: ["not-yet"], entity: ["heron-lab"] }, ["heron-funding"]],
];

export function factCases(open: Open): void {
  describe("facts", () => {
    const store = readOnly(open, willow);

    it.each(QUESTIONS)("asked with %j: %j", async (fields, ids) => {
      expect(await store().facts(askFacts(fields))).toEqual({
        revision: 1,
        value: {
          items: ids.map((id) => ({ ...ofWillow("fact", id), firstKnown: KNOWN[id as keyof typeof KNOWN] })),
          total: ids.length,
          nextCursor: null,
        },
      });
    });

    it.each([{}, { entity: ["heron-lab", "otter-works"] }, { property: ["staffCount", "rank", "participants"] }])(
      "page by page, asked with %j",
      async (fields) => {
        const whole = (await store().facts(askFacts(fields))).value.items;
        const read: unknown[] = [];
        for (let cursor: string | undefined; ; ) {
          const { items, total, nextCursor } = (await store().facts(askFacts({ ...fields, limit: 1, cursor }))).value;
          read.push(...items);
          expect(total).toBe(whole.length);
          if (nextCursor === null) break;
          cursor = nextCursor;
        }
        expect(read).toEqual(whole);
      },
    );
  });

  describe("facts that change", () => {
    const store = fresh(open, [
      document("d"),
      entity("a", "Place", "d"),
      entity("b", "Place", "d"),
      fact("one", "a", "rank", "d"),
    ]);
    const listed = async (fields: Record<string, unknown> = {}) =>
      (await store().facts(askFacts(fields))).value.items.map(({ id, property, firstKnown }) => [
        id,
        property,
        firstKnown,
      ]);

    it("are listed as they are now", async () => {
      expect(await listed({ entity: ["a"] })).toEqual([["one", "rank", "2021-12-31"]]);
      await store().apply(
        changeSet(...puts(fact("one", "b", "area", "d", { sharedWith: ["a"] }), fact("two", "a", "rank", "d"))),
      );
      const both = [
        ["one", "area", "2021-12-31"],
        ["two", "rank", "2021-12-31"],
      ];
      expect(await listed()).toEqual(both);
      expect(await listed({ entity: ["a"] })).toEqual(both);
      expect(await listed({ property: ["rank"] })).toEqual([both[1]]);
      await store().apply(changeSet(...puts(document("d", { published: "2020" }))));
      expect(await listed({ knownOn: "2020" })).toEqual(both.map(([id, property]) => [id, property, "2020-12-31"]));
      await store().apply(changeSet(remove("fact", "one")));
      expect(await listed()).toEqual([["two", "rank", "2020-12-31"]]);
    });
  });

  describe("entities by id", () => {
    const store = readOnly(open, willow);

    it("are given whole, those that exist", async () => {
      expect(await store().entityRecords(["otter-works", "nobody", "heron-lab", "otter-works"])).toEqual({
        revision: 1,
        value: [
          { ...ofWillow("entity", "heron-lab"), firstKnown: "2021-09-30" },
          { ...ofWillow("entity", "otter-works"), firstKnown: "2022-05-31" },
        ],
      });
      expect((await store().entityRecords([])).value).toEqual([]);
    });
  });
}
