import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { standingBefore } from "./standing-before.ts";

/** A store whose summaries carry a field that no answer declares. */
function drifting(store: GraphStore): GraphStore {
  return standingBefore(store, {
    async entities(...asked) {
      const { revision, value } = await store.entities(...asked);
      return { revision, value: { ...value, items: value.items.map((item) => ({ ...item, extra: true })) } };
    },
  });
}

describe("an answer that is not what its schema says", () => {
  let checked: TinyServer;
  let unchecked: TinyServer;
  beforeAll(async () => {
    [checked, unchecked] = await Promise.all([
      serveTiny({ before: drifting }),
      serveTiny({ before: drifting, checkAnswers: false }),
    ]);
  });
  afterAll(() => Promise.all([checked.close(), unchecked.close()]));

  it("is a failure while developing and testing, and is sent otherwise", async () => {
    expect((await checked.get("/api/entities")).status).toBe(500);
    expect((await unchecked.get("/api/entities")).status).toBe(200);
  });
});
