import { describe, expect, it } from "vitest";
import { InvalidCursorError } from "../../server/model/errors.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { askEntities } from "./fixtures/build.ts";
import { summaryOf, willow } from "./fixtures/willow.ts";
import { type Open, readOnly } from "./store-in-test.ts";

const ALL = [
  "ada-moor",
  "ben-reed",
  "fair-hall",
  "far-team",
  "far-university",
  "heron-lab",
  "lake-city",
  "next-campus",
  "nora-pen",
  "north-bank",
  "otter-works",
  "park-office",
  "river-fund",
  "spring-fair",
  "willow-park",
];

/** [what is asked, who answers] */
const FILTERED: readonly (readonly [Record<string, unknown>, readonly string[]])[] = [
  [{ kind: ["Lab"] }, ["heron-lab"]],
  [{ kind: ["Lab", "Facility"] }, ["fair-hall", "heron-lab", "next-campus"]],
  [{ kind: ["Need"] }, []],
  [{ party: ["government"] }, ["ada-moor", "ben-reed", "park-office", "willow-park"]],
  [{ party: ["service", "investment"] }, ["nora-pen", "river-fund"]],
  [{ kind: ["Official", "Person"], party: ["service"] }, ["nora-pen"]],
  [{ status: ["planned"] }, ["next-campus"]],
  [{ status: ["planned", "hoped", "actual"] }, ALL],
  [{ type: ["HOLDS_ROLE"] }, ["ada-moor", "ben-reed", "heron-lab", "nora-pen", "park-office"]],
  [{ type: ["GOVERNS", "HELD_AT"] }, ["fair-hall", "park-office", "spring-fair", "willow-park"]],
  [{ type: ["AWARDED"] }, []],
  [{ document: ["register-2022"] }, ["far-team", "far-university", "otter-works", "river-fund", "willow-park"]],
  [{ document: ["no-such-document"] }, []],
  [{ place: ["willow-park"] }, ["heron-lab", "next-campus", "otter-works"]],
  [
    { place: ["lake-city"] },
    ["fair-hall", "heron-lab", "next-campus", "north-bank", "otter-works", "spring-fair", "willow-park"],
  ],
  [{ place: ["willow-park", "fair-hall"] }, ["heron-lab", "next-campus", "otter-works", "spring-fair"]],
  [{ place: ["heron-lab"] }, []],
  [{ place: ["nowhere"] }, []],
  [{ place: ["lake-city"], kind: ["Facility"], status: ["actual"] }, ["fair-hall"]],
  [{ knownOn: "2021" }, ["ada-moor", "heron-lab", "lake-city", "north-bank", "park-office", "willow-park"]],
  [{ knownOn: "2021-09-29" }, []],
  [
    { knownOn: "2022-05-31" },
    [
      "ada-moor",
      "far-team",
      "far-university",
      "heron-lab",
      "lake-city",
      "north-bank",
      "otter-works",
      "park-office",
      "river-fund",
      "willow-park",
    ],
  ],
  [{ at: "2024" }, ALL],
  [{ at: "2024", held: ["ended"] }, ["spring-fair"]],
  [{ at: "2020", held: ["not-yet"] }, ["next-campus", "spring-fair"]],
  [{ at: "2023-06-28", held: ["holds"] }, ["spring-fair"]],
  [{ held: ["ended"] }, ALL],
];

export function entitiesCases(open: Open): void {
  describe("entities", () => {
    const store = readOnly(open, willow);

    it("lists all by id", async () => {
      expect(await store().entities(askEntities())).toEqual({
        revision: 1,
        value: { items: ALL.map(summaryOf), total: 15, nextCursor: null },
      });
    });

    it.each(FILTERED)("%j", async (fields, ids) => {
      const { value } = await store().entities(askEntities(fields));
      expect(value).toEqual({ items: ids.map(summaryOf), total: ids.length, nextCursor: null });
    });

    it("pages through all, and through what a filter keeps, with one total", async () => {
      expect(await pages(store(), { limit: 4 })).toEqual({ totals: [15, 15, 15, 15], ids: ALL });
      expect(await pages(store(), { limit: 2, party: ["government"] })).toEqual({
        totals: [4, 4],
        ids: ["ada-moor", "ben-reed", "park-office", "willow-park"],
      });
      expect(await pages(store(), { limit: 15 })).toEqual({ totals: [15], ids: ALL });
    });

    it("goes on when the limit or the order of alternatives changes, and refuses another question", async () => {
      const first = await store().entities(askEntities({ limit: 1, party: ["government", "service"] }));
      const cursor = first.value.nextCursor;
      const next = await store().entities(askEntities({ limit: 9, party: ["service", "government"], cursor }));
      expect(next.value.items.map(({ id }) => id)).toEqual(["ben-reed", "nora-pen", "park-office", "willow-park"]);
      await expect(store().entities(askEntities({ limit: 1, party: ["government"], cursor }))).rejects.toEqual(
        new InvalidCursorError(),
      );
      for (const forged of ["x", "////", "e30", Buffer.from('{"question":"a","key":["b"]}').toString("base64url")])
        await expect(store().entities(askEntities({ cursor: forged }))).rejects.toEqual(new InvalidCursorError());
    });
  });
}

async function pages(store: GraphStore, fields: Record<string, unknown>) {
  const totals: number[] = [];
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { value } = await store.entities(askEntities({ ...fields, cursor }));
    totals.push(value.total);
    ids.push(...value.items.map(({ id }) => id));
    cursor = value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { totals, ids };
}
