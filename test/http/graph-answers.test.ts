import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { belongs, documents, ember, island, lantern, liMing, park, teams, ties, town } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

describe("answers about the graph", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  async function ask(path: string): Promise<unknown> {
    const answer = await server.get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    return answer.json();
  }

  it("lists entities by id", async () => {
    expect(await ask("/api/entities")).toEqual({
      items: [ember, island, lantern, liMing, park, town].map((entity) => ({ entity })),
      total: 6,
      nextCursor: null,
      facets: expect.objectContaining({ status: [{ value: "actual", count: 6 }] }),
    });
  });

  it("takes a parameter several times, and pages", async () => {
    const first = (await ask("/api/entities?kind=Place&kind=Lab&limit=2")) as { nextCursor: string };
    expect(first).toEqual({
      items: [{ entity: island }, { entity: lantern }],
      total: 3,
      nextCursor: expect.stringMatching(/^[\w-]+$/),
      facets: expect.objectContaining({ status: [{ value: "actual", count: 3 }] }),
    });
    expect(await ask(`/api/entities?kind=Place&kind=Lab&limit=2&cursor=${first.nextCursor}`)).toEqual({
      items: [{ entity: town }],
      total: 3,
      nextCursor: null,
      facets: null,
    });
  });

  it("answers one tie with both its ends", async () => {
    expect(await ask("/api/relations/lantern-part-of-park")).toEqual({
      relation: ties.partOf,
      from: lantern,
      to: park,
    });
  });

  it("answers several ties by id, those that are there", async () => {
    const ids = ["lantern-part-of-park", "nothing", "li-ming-directs-park", "lantern-part-of-park"];
    expect(await ask(`/api/relations?${ids.map((id) => `id=${id}`).join("&")}`)).toEqual({
      items: [ties.partOf, ties.directs],
    });
    expect(await ask("/api/relations")).toEqual({ items: [] });
  });

  it("answers one entity with all that is said of it", async () => {
    expect(await ask("/api/entities/lantern-laboratory")).toEqual({
      entity: {
        id: "lantern-laboratory",
        kind: "Lab",
        name: lantern.name,
        aliases: [],
        summary: null,
        party: null,
        status: "actual",
        validFrom: null,
        validTo: null,
        coordinates: null,
        sameAs: [],
        declaredMembers: null,
        evidence: [belongs],
        independentSources: 1,
        firstKnown: "2021-09-30",
        degree: 2,
      },
      facts: [
        {
          id: "lantern-teams",
          entity: "lantern-laboratory",
          property: "teamsFunded",
          value: 2,
          unit: "team",
          comparator: "=",
          period: null,
          scope: null,
          status: "actual",
          certainty: "stated",
          attributedTo: null,
          sharedWith: [],
          doubtful: null,
          evidence: [teams],
          independentSources: 1,
          firstKnown: "2021-09-30",
        },
      ],
      counts: [
        { type: "COOPERATES_WITH", direction: "in", count: 1 },
        { type: "PART_OF", direction: "out", count: 1 },
      ],
      documents: [documents.report],
      candidates: [
        {
          id: "ember-and-lantern",
          a: "ember-works",
          b: "lantern-laboratory",
          verdict: "possible",
          reason: "Both make lamps.",
          evidence: [],
          other: ember,
        },
      ],
      contradictions: [
        {
          id: "teams-out-of-scale",
          between: ["lantern-teams", "lantern-teams"],
          kind: "scale",
          note: "Two teams are few.",
          evidence: [teams],
        },
      ],
      mentioned: [ember],
    });
  });

  it("lists the neighbors of one entity", async () => {
    expect(await ask("/api/entities/torch-park/neighbors")).toEqual({
      items: [
        { entity: liMing, relation: ties.directs, held: null },
        { entity: town, relation: ties.inTown, held: null },
        { entity: lantern, relation: ties.partOf, held: null },
        { entity: ember, relation: ties.settles, held: null },
      ],
      total: 4,
      nextCursor: null,
    });
  });

  it("says of each tie how it stood at a time, and filters by it", async () => {
    expect(await ask("/api/entities/torch-park/neighbors?at=2022&held=holds&held=may-hold&direction=in")).toEqual({
      items: [
        { entity: liMing, relation: ties.directs, held: "may-hold" },
        { entity: ember, relation: ties.settles, held: "may-hold" },
      ],
      total: 2,
      nextCursor: null,
    });
  });

  it("draws some entities with all ties among them", async () => {
    const drawn = [ties.cooperates, ties.settles, ties.partOf].map(
      ({ id, type, from, to, status, validFrom, validTo, observed, certainty }) => ({
        id,
        type,
        from,
        to,
        status,
        validFrom,
        validTo,
        observed,
        certainty,
      }),
    );
    const seeds = "seed=torch-park&seed=ember-works&seed=lantern-laboratory&seed=nobody&seed=torch-park";
    expect(await ask(`/api/network?${seeds}`)).toEqual({
      nodes: [ember, lantern, park],
      edges: drawn,
      omitted: 1,
    });
  });

  it("finds an entity by name", async () => {
    expect(await ask("/api/search?q=Lantern+Laboratory&limit=1")).toEqual({
      items: [{ entity: lantern, matched: { name: "Lantern Laboratory", how: "exact" }, score: expect.any(Number) }],
      total: expect.any(Number),
      nextCursor: null,
    });
  });

  it("finds one by its Chinese name, among the kinds asked for", async () => {
    expect(await ask("/api/search?q=%E7%81%AB%E7%82%AC%E5%9B%AD&kind=Park")).toEqual({
      items: [{ entity: park, matched: { name: "火炬园", how: "exact" }, score: expect.any(Number) }],
      total: 1,
      nextCursor: null,
    });
  });
});
