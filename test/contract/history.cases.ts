import { describe, expect, it } from "vitest";
import { changeSet, document, entity, puts, remove } from "./fixtures/build.ts";
import type { Open } from "./graph-store.contract.ts";
import { fresh } from "./store-in-test.ts";

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

    it("forgets what was refused", async () => {
      await expect(store().apply(changeSet(remove("entity", "b")))).rejects.toThrow();
      expect((await store().history(10)).value).toEqual([]);
    });
  });
}
