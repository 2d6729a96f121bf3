import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ember, island, lantern, liMing, park, ties, town } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

function edge({
  id,
  type,
  from,
  to,
  status,
  validFrom,
  validTo,
  observed,
  certainty,
}: (typeof ties)[keyof typeof ties]) {
  return { id, type, from, to, status, validFrom, validTo, observed, certainty };
}

const all = [ties.cooperates, ties.settles, ties.partOf, ties.directs, ties.inTown];

describe("questions about several entities", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  async function ask<Answer = Record<string, unknown>>(path: string): Promise<Answer> {
    const answer = await server.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as Answer;
  }

  async function refusal(path: string): Promise<unknown> {
    const answer = await server.get(path);
    const { status, code, faults, id } = (await answer.json()) as Record<string, unknown>;
    return { status, code, ...(faults === undefined ? { id } : { faults }) };
  }

  describe("GET /api/common", () => {
    it("tells what all share, with the ties of each to it", async () => {
      expect(await ask("/api/common?id=lantern-laboratory&id=ember-works&at=2022")).toEqual({
        items: [
          {
            entity: park,
            shares: [
              { id: "lantern-laboratory", ties: [{ relation: ties.partOf, held: "ended" }], total: 1 },
              { id: "ember-works", ties: [{ relation: ties.settles, held: "may-hold" }], total: 1 },
            ],
          },
        ],
        total: 1,
        nextCursor: null,
        between: [{ ...edge(ties.cooperates), held: "holds" }],
      });
      expect(await ask("/api/common?id=lantern-laboratory&id=ember-works&status=actual")).toMatchObject({ total: 0 });
    });

    it("tells what some share, shared by most first, and pages", async () => {
      const four = "id=ember-works&id=lantern-laboratory&id=li-ming&id=wick-town";
      const first = await ask<{ nextCursor: string; total: number; items: { shares: { id: string }[] }[] }>(
        `/api/common?${four}&least=2&limit=1`,
      );
      expect(first.items.map(({ shares }) => shares.map(({ id }) => id))).toEqual([
        ["ember-works", "lantern-laboratory", "li-ming", "wick-town"],
      ]);
      expect([first.total, first.nextCursor]).toEqual([1, null]);
      const wide = "id=torch-park&id=ember-works";
      expect(await ask(`/api/common?${wide}`)).toMatchObject({
        items: [{ entity: lantern, shares: [{ id: "torch-park" }, { id: "ember-works" }] }],
        between: [edge(ties.settles)],
      });
    });

    it("refuses what cannot be compared", async () => {
      expect(await refusal("/api/common?id=ember-works")).toEqual({
        status: 400,
        code: "invalid-request",
        faults: [{ at: "id", reason: "must be given 2 times at least, once for each value, such as id=a&id=b" }],
      });
      expect(await refusal("/api/common?id=ember-works&id=ember-works")).toEqual({
        status: 400,
        code: "invalid-request",
        faults: [{ at: "id", reason: "must not name the same twice" }],
      });
      expect(await refusal("/api/common?id=ember-works&id=li-ming&least=3")).toEqual({
        status: 400,
        code: "invalid-request",
        faults: [{ at: "least", reason: "must be at most 2, as many as are compared" }],
      });
      expect(await refusal("/api/common?id=ember-works&id=nobody")).toEqual({
        status: 404,
        code: "entity-not-found",
        id: "nobody",
      });
    });
  });

  describe("GET /api/connect", () => {
    it("joins entities by as few ties as can be, told as they are written", async () => {
      const answer = await ask("/api/connect?id=wick-town&id=li-ming&id=ember-works&at=2023");
      expect(answer).toEqual({
        nodes: [
          { entity: ember, asked: true },
          { entity: liMing, asked: true },
          { entity: park, asked: false },
          { entity: town, asked: true },
        ],
        ties: [
          {
            relation: ties.settles,
            from: ember,
            to: park,
            held: "may-hold",
            sentence: {
              en: "Ember Works is planned to settle in Torch Park (as of October 23, 2023).",
              zh: "按计划，余烬公司将落户火炬园（资料时间：2023年10月23日）。",
            },
          },
          {
            relation: ties.directs,
            from: liMing,
            to: park,
            held: "may-hold",
            sentence: {
              en: "Li Ming held a post (director) at Torch Park (seen 2021).",
              zh: "李明时任火炬园主任（资料时间：2021年）。",
            },
          },
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
        groups: [["ember-works", "li-ming", "wick-town"]],
        cost: 3,
        method: expect.objectContaining({ name: "an approximate Steiner tree", parameters: expect.any(Object) }),
      });
    });

    it("weighs doubt where it is asked to, and says what nothing joins", async () => {
      // The planned settling costs 1 + 1 + 12, the inferred cooperation 1 + 1 + 1 and the laboratory's part 1 + 1.
      expect(await ask("/api/connect?id=far-island&id=li-ming&id=ember-works&order=strongest")).toMatchObject({
        nodes: [ember, island, lantern, liMing, park].map((entity) => ({
          entity,
          asked: entity !== park && entity !== lantern,
        })),
        ties: [{ relation: ties.cooperates }, { relation: ties.partOf }, { relation: ties.directs }],
        groups: [["ember-works", "li-ming"], ["far-island"]],
        cost: 7,
      });
      expect(
        await ask("/api/connect?id=lantern-laboratory&id=li-ming&id=ember-works&avoidId=torch-park"),
      ).toMatchObject({
        ties: [{ relation: ties.cooperates }],
        groups: [["ember-works", "lantern-laboratory"], ["li-ming"]],
        cost: 1,
      });
      expect(await refusal("/api/connect?id=far-island&id=li-ming&id=nobody")).toEqual({
        status: 404,
        code: "entity-not-found",
        id: "nobody",
      });
    });
  });

  describe("GET /api/network", () => {
    it("draws the best connected of all, without seeds", async () => {
      expect(await ask("/api/network?limit=3")).toEqual({
        nodes: [park, ember, lantern],
        edges: [ties.cooperates, ties.settles, ties.partOf].map(edge),
        omitted: 3,
      });
      expect(await ask("/api/network")).toMatchObject({ nodes: { length: 6 }, edges: all.map(edge), omitted: 0 });
      // Where ties are filtered, only those of the slice count, and who has none of them is not in it.
      expect(await ask("/api/network?status=actual&document=town-news")).toEqual({
        nodes: [park, lantern, ember, town],
        edges: [ties.cooperates, ties.partOf, ties.inTown].map(edge),
        omitted: 0,
      });
      expect(await ask("/api/network?kind=Place&kind=Park")).toEqual({
        nodes: [park, town, island],
        edges: [edge(ties.inTown)],
        omitted: 0,
      });
    });

    it("draws what surrounds the seeds, ring by ring, as far as there is room", async () => {
      expect(await ask("/api/network?seed=wick-town&limit=9")).toEqual({
        nodes: [town, park],
        edges: [edge(ties.inTown)],
        omitted: 0,
      });
      expect(await ask("/api/network?seed=wick-town&limit=3&reach=2")).toEqual({
        nodes: [town, park, ember],
        edges: [ties.settles, ties.inTown].map(edge),
        omitted: 2,
      });
      expect(await ask("/api/network?seed=ember-works&seed=nobody&limit=4&status=actual")).toEqual({
        nodes: [ember, lantern],
        edges: [edge(ties.cooperates)],
        omitted: 1,
      });
    });

    it("keeps to the seeds without a limit, and filters their ties", async () => {
      expect(await ask("/api/network?seed=torch-park&seed=ember-works&seed=lantern-laboratory&type=PART_OF")).toEqual({
        nodes: [ember, lantern, park],
        edges: [edge(ties.partOf)],
        omitted: 0,
      });
      expect(await refusal("/api/network?seed=torch-park&seed=ember-works&limit=1")).toEqual({
        status: 400,
        code: "invalid-request",
        faults: [{ at: "limit", reason: "must leave room for every seed" }],
      });
    });
  });
});
