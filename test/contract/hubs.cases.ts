import { describe, expect, it } from "vitest";
import { EntityNotFoundError } from "../../server/model/errors.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { askNeighbors, askPaths, changeSet, document, entity, relation, remove } from "./fixtures/build.ts";
import { fresh, type Open } from "./store-in-test.ts";

/** More ties than an engine may like to read for one page. */
const TIES = 900;

/** Tie `n` of the hub: thirds by type, every other one towards it, every tenth only planned. */
function tie(n: number) {
  const type = ["COOPERATES_WITH", "PART_OF", "SUPPORTS"][n % 3];
  const ends = n % 2 === 0 ? `hub ${type} firm-${n}` : `firm-${n} ${type} hub`;
  // Circles of PART_OF are refused, and there is none: each firm has one tie.
  return relation(`tie-${n}`, ends, "d", { status: n % 10 === 0 ? "planned" : "actual" });
}

const all = Array.from({ length: TIES }, (_, n) => tie(n));
const inOrder = all.toSorted((a, b) => (a.type === b.type ? (a.id < b.id ? -1 : 1) : a.type < b.type ? -1 : 1));
const idsOf = (ties: readonly { readonly id: string }[]) => ties.map(({ id }) => id);

export function hubCases(open: Open): void {
  describe("a hub", () => {
    const store = fresh(open, [
      document("d"),
      entity("hub", "Enterprise", "d"),
      ...all.map((_, n) => entity(`firm-${n}`, "Enterprise", "d")),
      ...all,
    ]);

    it("gives its ties page by page, whole or narrowed, each page twice alike", async () => {
      expect(await pages(store(), { limit: 400 })).toEqual({ totals: [900, 900, 900], ids: idsOf(inOrder) });
      expect(await pages(store(), { limit: 400 })).toEqual({ totals: [900, 900, 900], ids: idsOf(inOrder) });
      const out = inOrder.filter(({ from }) => from === "hub");
      expect(await pages(store(), { limit: 300, direction: "out" })).toEqual({ totals: [450, 450], ids: idsOf(out) });
      const into = inOrder.filter(({ to, type }) => to === "hub" && type !== "PART_OF");
      const types = ["SUPPORTS", "COOPERATES_WITH"];
      expect(await pages(store(), { limit: 200, direction: "in", type: types })).toEqual({
        totals: [300, 300],
        ids: idsOf(into),
      });
      const planned = inOrder.filter(({ status }) => status === "planned");
      expect(await pages(store(), { limit: 50, status: ["planned"] })).toEqual({
        totals: [90, 90],
        ids: idsOf(planned),
      });
      expect(await pages(store(), { type: ["ADVISES"] })).toEqual({ totals: [0], ids: [] });
    });

    it("says how each tie stood, and counts them", async () => {
      const { value } = await store().neighbors(askNeighbors("hub", { at: "2021", limit: 3 }));
      expect(value.items.map(({ entity, relation, held }) => [entity.id, relation.id, held])).toEqual(
        inOrder
          .slice(0, 3)
          .map(({ id, from, to, status }) => [
            from === "hub" ? to : from,
            id,
            status === "actual" ? "holds" : "may-hold",
          ]),
      );
      const { degree, counts } = (await store().entity("hub")).value;
      expect([degree, counts]).toEqual([
        900,
        ["COOPERATES_WITH", "PART_OF", "SUPPORTS"].flatMap((type) =>
          ["in", "out"].map((direction) => ({ type, direction, count: 150 })),
        ),
      ]);
      const paths = await store().shortestPaths(askPaths("firm-3", "firm-899", {}));
      expect(paths.value.map(({ relations }) => idsOf(relations))).toEqual([["tie-3", "tie-899"]]);
    });

    it("shows every change at once, also when it is a hub no more", async () => {
      await pages(store(), { limit: 500 });
      await store().apply(changeSet(remove("relation", "tie-0"), remove("entity", "firm-0")));
      const without = inOrder.filter(({ id }) => id !== "tie-0");
      expect(await pages(store(), { limit: 500 })).toEqual({ totals: [899, 899], ids: idsOf(without) });
      await store().apply(changeSet(...all.slice(1, 890).map(({ id }) => remove("relation", id))));
      expect(await pages(store(), { limit: 500 })).toEqual({
        totals: [10],
        ids: idsOf(inOrder.filter(({ id }) => Number(id.slice(4)) >= 890)),
      });
      await store().apply(
        changeSet(...all.slice(890).map(({ id }) => remove("relation", id)), remove("entity", "hub")),
      );
      await expect(store().neighbors(askNeighbors("hub"))).rejects.toEqual(new EntityNotFoundError("hub"));
    });
  });
}

async function pages(store: GraphStore, fields: Record<string, unknown>) {
  const totals: number[] = [];
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { value } = await store.neighbors(askNeighbors("hub", { ...fields, cursor }));
    totals.push(value.total);
    ids.push(...value.items.map(({ relation }) => relation.id));
    cursor = value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { totals, ids };
}
