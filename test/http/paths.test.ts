import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ember, lantern, liMing, park, ties, town } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

const noFilters = {
  type: [],
  kind: [],
  party: [],
  status: [],
  place: [],
  document: [],
  at: null,
  held: [],
  knownOn: null,
};
const searched = {
  maxHops: 6,
  documents: 2,
  from: "2021-01-01",
  to: "2023-10-23",
  direction: "any",
  via: [],
  avoidedTypes: [],
  avoidedIds: [],
  filters: noFilters,
};

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
                zh: "李明时任火炬园主任（资料时间：2021年）。",
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
      searched: { ...searched, filters: { ...noFilters, status: ["actual"], at: "2023" } },
      nearest: null,
    });
  });

  it("says what was searched, and how far the limits let one go", async () => {
    expect(await paths("from=ember-works&to=wick-town&maxHops=2&avoidType=SETTLED_IN&knownOn=2022")).toEqual({
      items: [],
      searched: {
        ...searched,
        maxHops: 2,
        documents: 1,
        to: "2021-09-30",
        avoidedTypes: ["SETTLED_IN"],
        filters: { ...noFilters, knownOn: "2022" },
      },
      nearest: {
        entity: ember,
        reason: {
          en: "None of the 2 ties of Ember Works is within the limits. The only tie of Wick Town is not within the limits. No path is within the limits, and giving up one of them is not enough; without those on relation types to avoid and what was known by then there is one of 2 ties.",
          zh: "“余烬公司”的2条关系都不符合所设条件。“Wick Town”的1条关系都不符合所设条件。没有符合所设条件的路径，只放宽一项也不够；若不避开指定的关系类型，且不限当时是否已知，则有一条经过2条关系的路径。",
        },
        why: "end-excluded",
        leg: null,
        lift: [{ limits: ["avoidType", "knownOn"], length: 2 }],
      },
    });
    expect(await paths("from=wick-town&to=ember-works&avoidType=SETTLED_IN&avoidType=COOPERATES_WITH")).toEqual({
      items: [],
      searched: { ...searched, avoidedTypes: ["SETTLED_IN", "COOPERATES_WITH"] },
      nearest: {
        entity: park,
        reason: {
          en: "None of the 2 ties of Ember Works is within the limits. No path is within the limits; without that on relation types to avoid there is one of 2 ties. Within the limits the way leads as far as Torch Park.",
          zh: "“余烬公司”的2条关系都不符合所设条件。没有符合所设条件的路径；若不避开指定的关系类型，则有一条经过2条关系的路径。在所设条件下，沿这条路径最远可到“火炬园”。",
        },
        why: "end-excluded",
        leg: null,
        lift: [{ limits: ["avoidType"], length: 2 }],
      },
    });
  });

  it("tells how many ties the shortest path has where it has more than were asked for, and every limit in the way", async () => {
    expect(await paths("from=ember-works&to=li-ming&maxHops=1")).toMatchObject({
      items: [],
      nearest: {
        entity: park,
        reason: {
          en: "No path of up to 1 tie was found; the shortest has 2. Within 1 tie the way leads as far as Torch Park.",
          zh: "1条关系以内没有路径；最短的路径经过2条关系。1条关系以内，沿这条路径最远可到“火炬园”。",
        },
        why: "too-far",
        lift: [{ limits: ["maxHops"], length: 2 }],
      },
    });
    // Torch Park is no laboratory: the way does not lead as far as that.
    expect(await paths("from=ember-works&to=wick-town&kind=Lab&avoidId=li-ming&status=actual&at=2030")).toMatchObject({
      searched: {
        avoidedIds: ["li-ming"],
        filters: { ...noFilters, kind: ["Lab"], status: ["actual"], at: "2030" },
      },
      nearest: { entity: lantern, why: "end-excluded", lift: [{ limits: ["kind"], length: 3 }] },
    });
  });

  it("names a neighbor spoken of in the same document where nothing joins the two", async () => {
    const nearest = {
      entity: ember,
      reason: {
        en: "Far Island has no ties. A document that ties Ember Works in also speaks of Far Island.",
        zh: "“Far Island”没有任何关系。提到“余烬公司”的资料中也提到“Far Island”。",
      },
      why: "no-ties",
      leg: null,
      lift: [],
    };
    expect(await paths("from=torch-park&to=far-island")).toEqual({ items: [], searched, nearest });
    expect(await paths("from=far-island&to=torch-park")).toEqual({ items: [], searched, nearest });
  });
});
