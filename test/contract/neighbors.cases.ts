import { describe, expect, it } from "vitest";
import { EntityNotFoundError, InvalidCursorError } from "../../server/model/errors.ts";
import { RELATION_TYPES } from "../../server/model/vocabulary/relation-types.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { askNeighbors, changeSet, document, entity, puts, relation } from "./fixtures/build.ts";
import { ofWillow, summaryOf, willow } from "./fixtures/willow.ts";
import { fresh, type Open, readOnly } from "./store-in-test.ts";

/** [of whom, what is asked, relation ids in order] */
const FILTERED: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
  ["heron-lab", {}, ["heron-otter-2019", "heron-otter-again", "nora-headed", "heron-at-fair", "heron-settled"]],
  ["heron-lab", { direction: "in" }, ["nora-headed"]],
  ["heron-lab", { direction: "out", type: ["COOPERATES_WITH"] }, ["heron-otter-2019", "heron-otter-again"]],
  ["otter-works", { direction: "out", type: ["COOPERATES_WITH"] }, []],
  ["otter-works", { type: ["PARTICIPATES_IN", "INVESTED_IN"] }, ["fund-in-otter", "otter-at-fair"]],
  ["heron-lab", { status: ["planned"] }, ["heron-otter-again"]],
  ["heron-lab", { kind: ["Enterprise", "Person"] }, ["heron-otter-2019", "heron-otter-again", "nora-headed"]],
  ["heron-lab", { party: ["government", "service"] }, ["nora-headed", "heron-settled"]],
  ["heron-lab", { place: ["willow-park"] }, ["heron-otter-2019", "heron-otter-again"]],
  [
    "heron-lab",
    { place: ["lake-city"], direction: "out", status: ["actual"] },
    ["heron-otter-2019", "heron-at-fair", "heron-settled"],
  ],
  ["heron-lab", { document: ["gazette-2021"] }, ["heron-otter-2019", "nora-headed", "heron-settled"]],
  ["heron-lab", { document: ["gazette-2021", "register-2022"], type: ["COOPERATES_WITH"] }, ["heron-otter-2019"]],
  ["heron-lab", { knownOn: "2021-12" }, ["heron-otter-2019", "nora-headed", "heron-settled"]],
  ["heron-lab", { knownOn: "2021-09-29" }, []],
  ["heron-lab", { kind: ["Need"] }, []],
];

export function neighborsCases(open: Open): void {
  describe("neighbors", () => {
    const store = readOnly(open, willow);

    it("gives each tie with the entity at its other end, by type and id", async () => {
      expect(await store().neighbors(askNeighbors("park-office"))).toEqual({
        revision: 1,
        value: {
          items: [
            ["willow-park", "office-governs", "2021-09-30"],
            ["ada-moor", "ada-heads", "2021-09-30"],
            ["ben-reed", "ben-heads", "2023-10-23"],
            ["spring-fair", "office-organizes", "2023-10-23"],
          ].map(([id, tie, firstKnown]) => ({
            entity: summaryOf(id ?? ""),
            relation: { ...ofWillow("relation", tie ?? ""), firstKnown },
            held: null,
          })),
          total: 4,
          nextCursor: null,
        },
      });
    });

    it.each(FILTERED)("%s %j", async (id, fields, ties) => {
      const { value } = await store().neighbors(askNeighbors(id, fields));
      expect(value.items.map(({ relation }) => relation.id)).toEqual(ties);
      expect([value.total, value.nextCursor]).toEqual([ties.length, null]);
    });

    it("pages through all ties, and through what filters keep", async () => {
      expect(await pages(store(), "heron-lab", { limit: 2 })).toEqual({
        totals: [5, 5, 5],
        ids: ["heron-otter-2019", "heron-otter-again", "nora-headed", "heron-at-fair", "heron-settled"],
      });
      expect(await pages(store(), "heron-lab", { limit: 1, direction: "out", status: ["actual"] })).toEqual({
        totals: [3, 3, 3],
        ids: ["heron-otter-2019", "heron-at-fair", "heron-settled"],
      });
    });

    it("refuses a cursor of another question, of another entity, of another list", async () => {
      const ask = async (id: string) => (await store().neighbors(askNeighbors(id, { limit: 1 }))).value.nextCursor;
      const cursor = await ask("heron-lab");
      for (const request of [
        askNeighbors("otter-works", { cursor }),
        askNeighbors("heron-lab", { cursor, direction: "out" }),
        askNeighbors("heron-lab", { cursor: "AAAA" }),
      ])
        await expect(store().neighbors(request)).rejects.toEqual(new InvalidCursorError());
    });

    it("says when there is no such entity", async () => {
      await expect(store().neighbors(askNeighbors("nobody"))).rejects.toEqual(new EntityNotFoundError("nobody"));
      await expect(store().neighbors(askNeighbors("ada-heads"))).rejects.toEqual(new EntityNotFoundError("ada-heads"));
    });

    it("gives the ties among some entities, by id, in both directions, parallel ones too", async () => {
      const among = async (...ids: string[]) => (await store().relationsAmong(ids)).value.map(({ id }) => id);
      expect(await among("otter-works", "heron-lab", "spring-fair", "nobody", "heron-lab")).toEqual([
        "heron-at-fair",
        "heron-otter-2019",
        "heron-otter-again",
        "otter-at-fair",
      ]);
      expect(await among("heron-lab")).toEqual([]);
      expect(await store().relationsAmong(["north-bank", "lake-city"])).toEqual({
        revision: 1,
        value: [ofWillow("relation", "bank-in-city")],
      });
    });
  });

  describe("relations", () => {
    const store = readOnly(open, willow);

    it("are read by id, those that exist, once each, with the day each was first known", async () => {
      const ids = ["heron-settled", "nothing", "ben-heads", "heron-lab", "ben-heads"];
      expect(await store().relations(ids)).toEqual({
        revision: 1,
        value: [
          { ...ofWillow("relation", "ben-heads"), firstKnown: "2023-10-23" },
          { ...ofWillow("relation", "heron-settled"), firstKnown: "2021-09-30" },
        ],
      });
      expect(await store().relations([])).toEqual({ revision: 1, value: [] });
    });
  });

  describe("order of neighbors", () => {
    const store = fresh(open);

    it("compares types by name and ids by code unit, whatever came first", async () => {
      const ids = ["z", "a", "a-1", "a1", "b-0", "0", "10", "2"];
      const types = ["PROVIDES_MODEL_FOR", "PART_OF"];
      const ties = types.flatMap((type) =>
        ids.map((id) => relation(`${type === "PART_OF" ? "m" : "k"}${id}`, `hub ${type} n${id}`, "d")),
      );
      await store().apply(
        changeSet(
          ...puts(document("d"), entity("hub", "Place", "d"), ...ids.map((id) => entity(`n${id}`, "Place", "d"))),
        ),
      );
      for (const tie of ties) await store().apply(changeSet(...puts(tie)));
      const sorted = ["0", "10", "2", "a", "a-1", "a1", "b-0", "z"];
      expect((await pages(store(), "hub", { limit: 3 })).ids).toEqual([
        ...sorted.map((id) => `m${id}`),
        ...sorted.map((id) => `k${id}`),
      ]);
      expect([...RELATION_TYPES].sort().indexOf("PART_OF")).toBeLessThan(
        [...RELATION_TYPES].sort().indexOf("PROVIDES_MODEL_FOR"),
      );
    });
  });
}

async function pages(store: GraphStore, id: string, fields: Record<string, unknown>) {
  const totals: number[] = [];
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { value } = await store.neighbors(askNeighbors(id, { ...fields, cursor }));
    totals.push(value.total);
    ids.push(...value.items.map(({ relation }) => relation.id));
    cursor = value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { totals, ids };
}
