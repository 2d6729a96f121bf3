import { describe, expect, it } from "vitest";
import { changeSet, document, entity, puts, remove } from "./fixtures/build.ts";
import { fresh, type Open } from "./store-in-test.ts";

export function historyCases(open: Open): void {
  describe("history", () => {
    const store = fresh(open);

    it("keeps who, why and when, newest first", async () => {
      expect(await store().history(10)).toEqual({ revision: 0, value: [] });
      const began = new Date().toISOString();
      await store().apply({
        ...changeSet(...puts(document("d"), entity("a", "Place", "d"))),
        who: "王五",
        why: "第一次",
      });
      await store().apply(changeSet(...puts(entity("a", "Park", "d"), entity("b", "Place", "d"))));
      await store().apply(changeSet(remove("entity", "b")));
      const { revision, value } = await store().history(10);
      expect(revision).toBe(3);
      expect(value.map(({ recordedAt: _, ...entry }) => entry)).toEqual([
        { revision: 3, who: "contract suite", why: "a case", created: 0, replaced: 0, deleted: 1 },
        { revision: 2, who: "contract suite", why: "a case", created: 1, replaced: 1, deleted: 0 },
        { revision: 1, who: "王五", why: "第一次", created: 2, replaced: 0, deleted: 0 },
      ]);
      const times = value.map(({ recordedAt }) => recordedAt).reverse();
      expect(times).toEqual(times.map((time) => new Date(time).toISOString()));
      expect([began, ...times, new Date().toISOString()]).toEqual([began, ...times, new Date().toISOString()].sort());
      expect((await store().history(1)).value.map((entry) => entry.revision)).toEqual([3]);
    });

    it("keeps what was done to each record, oldest first, page by page", async () => {
      const [d, a, other] = [document("d"), entity("a", "Place", "d"), entity("a", "Park", "d")];
      const began = new Date().toISOString();
      await store().apply(changeSet(...puts(d, a)));
      await store().apply(changeSet(...puts(other)));
      await store().apply(changeSet(remove("entity", "a")));
      const changeSets = (await store().history(10)).value;
      const set = (revision: number) => changeSets.find((entry) => entry.revision === revision);
      const whole = [
        { changeSet: set(1), before: null, after: d },
        { changeSet: set(1), before: null, after: a },
        { changeSet: set(2), before: a, after: other },
        { changeSet: set(3), before: other, after: null },
      ];
      const all = { from: null, to: null, limit: 10 };
      expect(await store().recordedChanges(all)).toEqual({
        revision: 3,
        value: { items: whole, total: 4, nextCursor: null },
      });
      const read: unknown[] = [];
      for (let cursor: string | undefined; ; ) {
        const { items, total, nextCursor } = (await store().recordedChanges({ ...all, limit: 1, cursor })).value;
        read.push(...items);
        expect(total).toBe(4);
        if (nextCursor === null) break;
        cursor = nextCursor;
      }
      expect(read).toEqual(whole);
      expect((await store().recordedChanges({ ...all, from: began })).value.total).toBe(4);
      expect((await store().recordedChanges({ ...all, to: "2020-01-01T00:00:00.000Z" })).value).toEqual({
        items: [],
        total: 0,
        nextCursor: null,
      });
    });

    it("keeps a load as one change", async () => {
      async function* records() {
        yield* [document("d"), entity("a", "Place", "d")];
      }
      await store().load(records(), { who: "loader", why: "a table" });
      await store().apply(changeSet(remove("entity", "a")));
      const { value } = await store().recordedChanges({ from: null, to: null, limit: 10 });
      expect(
        value.items.map(({ changeSet, before, after }) => [changeSet.who, changeSet.created, before?.id, after]),
      ).toEqual([
        ["loader", 2, undefined, null],
        ["contract suite", 0, "a", null],
      ]);
      expect(value.total).toBe(2);
    });

    it("forgets what was refused", async () => {
      await expect(store().apply(changeSet(remove("entity", "b")))).rejects.toThrow();
      expect((await store().history(10)).value).toEqual([]);
    });
  });
}
