import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ember, lantern, liMing, park, ties, town } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

const searched = { maxHops: 6, documents: 2, from: "2021-01-01", to: "2023-10-23", avoidedTypes: [] };

describe("GET /api/paths", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  async function paths(query: string): Promise<unknown> {
    const answer = await server.get(`/api/paths?${query}`);
    expect(answer.status).toBe(200);
    return answer.json();
  }

  it("tells every shortest path hop by hop", async () => {
    const partOf = {
      relation: ties.partOf,
      held: null,
      sentence: {
        en: "Lantern Laboratory was part of Torch Park (until 2021; seen 2021).",
        zh: "灯笼实验室曾属于火炬园（至2021年止；资料时间：2021年）。",
      },
    };
    expect(await paths("from=ember-works&to=li-ming")).toEqual({
      items: [
        {
          length: 2,
          hops: [
            {
              relation: ties.settles,
              from: ember,
              to: park,
              held: null,
              sentence: {
                en: "Ember Works is planned to settle in Torch Park (as of October 23, 2023).",
                zh: "按计划，余烬公司将落户火炬园（资料时间：2023年10月23日）。",
              },
            },
            {
              relation: ties.directs,
              from: park,
              to: liMing,
              held: null,
              sentence: {
                en: "Li Ming held a post (director) at Torch Park (seen 2021).",
                zh: "李明任火炬园主任（资料时间：2021年）。",
              },
            },
          ],
          together: { from: null, to: null },
          weakest: 0,
        },
      ],
      searched,
      nearest: null,
    });
    expect(await paths("from=ember-works&to=wick-town&status=actual&at=2023")).toEqual({
      items: [
        {
          length: 3,
          hops: [
            {
              relation: ties.cooperates,
              from: ember,
              to: lantern,
              held: "holds",
              sentence: {
                en: "According to Li Ming, Ember Works cooperates with Lantern Laboratory (since 2022; seen 2023; inferred).",
                zh: "据李明称，余烬公司与灯笼实验室合作（自2022年起；资料时间：2023年；推断）。",
              },
            },
            { ...partOf, from: lantern, to: park, held: "ended" },
            {
              relation: ties.inTown,
              from: park,
              to: town,
              held: "holds",
              sentence: {
                en: "Torch Park is located in Wick Town (seen 2023).",
                zh: "火炬园位于 Wick Town（资料时间：2023年）。",
              },
            },
          ],
          together: "never-together",
          weakest: 0,
        },
      ],
      searched,
      nearest: null,
    });
  });

  it("says what was searched, and how far the limits let one go", async () => {
    expect(await paths("from=ember-works&to=wick-town&maxHops=2&avoidType=SETTLED_IN&knownOn=2022")).toEqual({
      items: [],
      searched: {
        maxHops: 2,
        documents: 1,
        from: "2021-01-01",
        to: "2021-09-30",
        avoidedTypes: ["SETTLED_IN"],
      },
      nearest: {
        entity: ember,
        reason: {
          en: "Without the limits of this question a path of 2 ties exists; within them it ends at Ember Works.",
          zh: "若不加所设条件，存在一条经过2条关系的路径；在所设条件下，只能到达“余烬公司”。",
        },
      },
    });
    expect(await paths("from=wick-town&to=ember-works&avoidType=SETTLED_IN&avoidType=COOPERATES_WITH")).toEqual({
      items: [],
      searched: { ...searched, avoidedTypes: ["SETTLED_IN", "COOPERATES_WITH"] },
      nearest: {
        entity: park,
        reason: {
          en: "Without the limits of this question a path of 2 ties exists; within them it ends at Torch Park.",
          zh: "若不加所设条件，存在一条经过2条关系的路径；在所设条件下，只能到达“火炬园”。",
        },
      },
    });
  });

  it("names a neighbor spoken of in the same document where nothing joins the two", async () => {
    expect(await paths("from=torch-park&to=far-island")).toEqual({
      items: [],
      searched,
      nearest: {
        entity: ember,
        reason: {
          en: "No path of any kind was found, but a document that ties Ember Works in also speaks of Far Island.",
          zh: "两者之间没有任何路径，但提到“余烬公司”的资料中也提到“Far Island”。",
        },
      },
    });
    expect(await paths("from=far-island&to=torch-park")).toEqual({ items: [], searched, nearest: null });
  });
});
