import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lantern, park } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

interface Paths {
  items: { length: number; cost?: number; hops: { relation: { id: string } }[] }[];
  nearest: unknown;
  method?: { name: string; citation: string; parameters: Record<string, unknown> };
}

describe("GET /api/paths, ranked", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  async function paths(query: string): Promise<Paths> {
    const answer = await server.get(`/api/paths?${query}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Paths;
  }

  function told({ items }: Paths): unknown[] {
    return items.map(({ cost, hops }) => [cost, ...hops.map(({ relation }) => relation.id)]);
  }

  it("gives the strongest first, longer ones too, with what each costs and how that is counted", async () => {
    const answer = await paths("from=ember-works&to=wick-town&order=strongest");
    // Planned: 1 + 1 + 12. Inferred: 1 + 1 + 1. Where: 1 + 1 + 1. Passing an entity with one tie of a type costs nothing.
    expect(told(answer)).toEqual([
      [8, "ember-cooperates-lantern", "lantern-part-of-park", "park-in-town"],
      [17, "ember-settles-in-park", "park-in-town"],
    ]);
    expect(answer.items[1]).toMatchObject({ length: 2, together: { from: null, to: null }, weakest: 0 });
    expect(answer.method).toMatchObject({
      name: "the strongest paths that pass no entity twice, by best-first search",
      parameters: { step: 1, inferred: 1, planned: 12, setting: 1, passing: expect.stringContaining("logarithm") },
    });
    expect(told(await paths("from=ember-works&to=wick-town&order=strongest&limit=1&status=actual"))).toEqual([
      [8, "ember-cooperates-lantern", "lantern-part-of-park", "park-in-town"],
    ]);
  });

  it("leads over stops in their order", async () => {
    const answer = await paths("from=ember-works&to=li-ming&via=lantern-laboratory");
    expect(told(answer)).toEqual([
      [undefined, "ember-cooperates-lantern", "lantern-part-of-park", "li-ming-directs-park"],
    ]);
    expect(answer.method?.parameters).toEqual({ step: 1 });
    expect(told(await paths("from=li-ming&to=wick-town&via=ember-works&via=torch-park"))).toEqual([]);
  });

  it("says which part of the way does not exist, or that the parts get into each other's way", async () => {
    expect((await paths("from=lantern-laboratory&to=li-ming&via=ember-works&avoidType=SETTLED_IN")).nearest).toEqual({
      entity: expect.objectContaining({ id: "ember-works" }),
      reason: {
        en: "From Ember Works to Li Ming: None of the 2 ties of Ember Works is within the limits. No path is within the limits; without that on relation types to avoid there is one of 2 ties, without that on other stops there is one of 3 ties.",
        zh: "从“余烬公司”到“李明”：“余烬公司”的2条关系都不符合所设条件。没有符合所设条件的路径；若不避开指定的关系类型，则有一条经过2条关系的路径；若可经过其他途经点，则有一条经过3条关系的路径。",
      },
      why: "end-excluded",
      leg: { from: "ember-works", to: "li-ming" },
      lift: [
        { limits: ["avoidType"], length: 2 },
        { limits: ["via"], length: 3 },
      ],
    });
    expect((await paths("from=li-ming&to=wick-town&via=lantern-laboratory")).nearest).toEqual({
      entity: lantern,
      reason: {
        en: "Each part of the way exists, but only through an entity that another part also passes.",
        zh: "每一段都存在路径，但必须经过另一段也要经过的实体。",
      },
      why: "stops",
      leg: null,
      lift: [],
    });
    expect((await paths("from=li-ming&to=wick-town&order=strongest&maxHops=1")).nearest).toMatchObject({
      entity: park,
    });
  });

  it("refuses stops that repeat", async () => {
    for (const query of ["from=a&to=b&via=c&via=c", "from=a&to=b&via=b"]) {
      const answer = await server.get(`/api/paths?${query}`);
      expect([answer.status, ((await answer.json()) as { faults: unknown }).faults]).toEqual([
        400,
        [{ at: "via", reason: "must name each stop once, and neither end" }],
      ]);
    }
    expect((await server.get("/api/paths?from=ember-works&to=li-ming&via=nobody")).status).toBe(404);
  });
});
