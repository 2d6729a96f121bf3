import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ember, island, lantern, liMing, park, town } from "./expected.ts";
import { FAIR_GRAPH } from "./fair-graph.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** A thread begins slowly on a busy machine. */
const PATIENT = { queryTimeoutMs: 25_000 };

const NO_FILTERS = { type: [], kind: [], party: [], status: [], place: [], document: [], held: [] };

interface Ranking {
  readonly items: readonly {
    readonly rank: number;
    readonly entity: { readonly id: string };
    readonly score: number;
  }[];
  readonly nextCursor: string | null;
}

function asking(server: () => TinyServer) {
  return async <Answer = Record<string, unknown>>(path: string): Promise<Answer> => {
    const answer = await server().get(`/api/insights/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as Answer;
  };
}

describe("insights into the tiny graph", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny(PATIENT);
  });
  afterAll(() => server.close());
  const ask = asking(() => server);

  it("counts what there is and how it hangs together", async () => {
    expect(await ask("overview")).toEqual({
      slice: { filters: NO_FILTERS, nodes: 6, ties: 5, revision: 1 },
      entities: {
        byKind: [
          { kind: "Place", count: 2 },
          { kind: "Enterprise", count: 1 },
          { kind: "Lab", count: 1 },
          { kind: "Official", count: 1 },
          { kind: "Park", count: 1 },
        ],
        byParty: [
          { party: "government", count: 2 },
          { party: null, count: 2 },
          { party: "enterprise", count: 1 },
          { party: "university", count: 1 },
        ],
        byStatus: [{ status: "actual", count: 6 }],
      },
      ties: {
        byType: ["COOPERATES_WITH", "HOLDS_ROLE", "LOCATED_IN", "PART_OF", "SETTLED_IN"].map((type) => ({
          type,
          count: 1,
        })),
        byStatus: [
          { status: "actual", count: 4 },
          { status: "planned", count: 1 },
        ],
        byCertainty: [
          { certainty: "stated", count: 4 },
          { certainty: "inferred", count: 1 },
        ],
        byYear: [
          { year: 2021, held: 2, firstKnown: 2 },
          { year: 2022, held: 1, firstKnown: 0 },
          { year: 2023, held: 2, firstKnown: 3 },
        ],
      },
      shape: {
        pairs: 5,
        density: 1 / 3,
        components: 2,
        largest: 5,
        isolated: 1,
        method: {
          name: "counting pairs, and connected components by walking",
          citation: null,
          parameters: {
            direction: "ignored",
            parallelTies: "one pair",
            density: "pairs divided by all pairs there could be",
          },
        },
      },
      degrees: {
        mean: 5 / 3,
        median: 1.5,
        greatest: 4,
        distribution: [
          { degree: 0, entities: 1 },
          { degree: 1, entities: 2 },
          { degree: 2, entities: 2 },
          { degree: 4, entities: 1 },
        ],
        method: {
          name: "counting ties of each entity",
          citation: null,
          parameters: { direction: "ignored", parallelTies: "each counts" },
        },
      },
      distances: {
        average: 1.5,
        diameter: 2,
        method: {
          name: "breadth-first search from every entity of the largest component",
          citation: null,
          parameters: { direction: "ignored", parallelTies: "one pair", entities: 5 },
        },
      },
    });
  });

  it("counts only the slice that was asked for, at its time", async () => {
    expect(await ask("overview?at=2021&held=holds")).toMatchObject({
      slice: { filters: { ...NO_FILTERS, at: "2021", held: ["holds"] }, nodes: 3, ties: 2 },
      ties: { byStatus: [{ status: "actual", count: 2 }] },
      shape: { pairs: 2, components: 1 },
    });
    expect(await ask("overview?knownOn=2022")).toMatchObject({ slice: { nodes: 3, ties: 2 } });
    expect(await ask("overview?kind=Enterprise&kind=Lab")).toMatchObject({
      slice: { nodes: 2, ties: 1 },
      entities: { byParty: [{ party: "enterprise" }, { party: "university" }] },
    });
    expect(await ask("centrality?kind=Policy&by=betweenness")).toMatchObject({ items: [], total: 0 });
    expect(await ask("overview?kind=Policy")).toMatchObject({
      slice: { nodes: 0, ties: 0 },
      shape: { density: null, components: 0, largest: 0 },
      degrees: { mean: 0, median: 0, greatest: 0, distribution: [] },
      distances: null,
    });
  });

  it("ranks by betweenness, equals alike, and pages", async () => {
    const first = await ask<Ranking>("centrality?by=betweenness&limit=2");
    expect(first).toEqual({
      slice: { filters: NO_FILTERS, nodes: 6, ties: 5, revision: 1 },
      method: {
        name: "betweenness: the part of all shortest paths between others that lead through the entity",
        citation: "Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 2001",
        parameters: { direction: "ignored", parallelTies: "one pair", normalized: true },
      },
      items: [
        { rank: 1, entity: park, score: 0.5, ties: 4 },
        { rank: 2, entity: ember, score: 0, ties: 2 },
      ],
      total: 6,
      nextCursor: expect.any(String),
    });
    const rest = await ask<Ranking>(`centrality?by=betweenness&limit=4&cursor=${first.nextCursor}`);
    expect(rest).toMatchObject({
      items: [
        { rank: 2, entity: lantern, score: 0, ties: 2 },
        { rank: 2, entity: liMing, score: 0, ties: 1 },
        { rank: 2, entity: town, score: 0, ties: 1 },
        { rank: 2, entity: island, score: 0, ties: 0 },
      ],
      nextCursor: null,
    });
    const other = await server.get(`/api/insights/centrality?by=degree&cursor=${first.nextCursor}`);
    expect([other.status, await other.json()]).toMatchObject([400, { code: "invalid-cursor" }]);
  });

  it.each([
    ["degree", "park 1: 4, ember 2: 2, lantern 2: 2, liMing 4: 1, town 4: 1, island 6: 0"],
    ["core", "park 1: 2, ember 1: 2, lantern 1: 2, liMing 4: 1, town 4: 1, island 6: 0"],
    [
      "pageRank",
      "park 1: 0.374890892, ember 2: 0.189200919, lantern 2: 0.189200919, liMing 4: 0.108790528, town 4: 0.108790528, island 6: 0.0291262136",
    ],
  ])("ranks by %s", async (by, expected) => {
    const names = new Map(
      Object.entries({ ember, island, lantern, liMing, park, town }).map(([name, { id }]) => [id, name]),
    );
    const { items } = await ask<Ranking>(`centrality?by=${by}`);
    expect(items.map(({ rank, entity, score }) => `${names.get(entity.id)} ${rank}: ${score}`).join(", ")).toBe(
      expected,
    );
  });

  it("finds what hangs together, the same each time", async () => {
    const found = await ask("communities");
    expect(found).toEqual({
      slice: { filters: NO_FILTERS, nodes: 6, ties: 5, revision: 1 },
      method: {
        name: "Louvain's method",
        citation: "Blondel, Guillaume, Lambiotte and Lefebvre, Fast unfolding of communities in large networks, 2008",
        parameters: { direction: "ignored", parallelTies: "weight", resolution: 1, seed: 20_230_628 },
      },
      modularity: expect.closeTo(0.08, 12),
      alone: 1,
      items: [
        {
          rank: 1,
          name: { en: "Torch Park, Li Ming and Wick Town", zh: "火炬园、李明、Wick Town" },
          size: 3,
          inside: 2,
          outside: 2,
          best: [park, liMing, town],
          members: ["torch-park", "li-ming", "wick-town"],
        },
        {
          rank: 2,
          name: { en: "Ember Works and Lantern Laboratory", zh: "余烬公司、灯笼实验室" },
          size: 2,
          inside: 1,
          outside: 2,
          best: [ember, lantern],
          members: ["ember-works", "lantern-laboratory"],
        },
      ],
      total: 2,
      nextCursor: null,
    });
    const again = await serveTiny(PATIENT);
    expect(await asking(() => again)("communities")).toEqual(found);
    await again.close();
  });

  it("refuses what it does not measure", async () => {
    const answer = await server.get("/api/insights/centrality?by=fame");
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { faults: [{ at: "by", reason: '"fame" is none of degree, betweenness, pageRank, core' }] },
    ]);
  });

  it("begins a ranking again when the graph has changed", async () => {
    const changing = await serveTiny(PATIENT);
    const answer = await changing.get("/api/insights/centrality?limit=1");
    const { nextCursor } = (await answer.json()) as Ranking;
    const operations = [{ op: "delete" as const, record: "relation" as const, id: "park-in-town" }];
    await changing.store.apply({ who: "test", why: "a change", operations });
    const late = await changing.get(`/api/insights/centrality?limit=1&cursor=${nextCursor}`);
    expect([late.status, await late.json()]).toMatchObject([400, { code: "invalid-cursor" }]);
    expect(await asking(() => changing)("centrality?limit=1")).toMatchObject({
      slice: { ties: 4, revision: 2 },
      items: [{ score: 3 }],
    });
    await changing.close();
  });
});

interface Cooperation {
  readonly total: number;
  readonly items: readonly {
    readonly a: { readonly id: string };
    readonly b: { readonly id: string };
    readonly happened: number;
    readonly intended: number;
    readonly since: string | null;
  }[];
}

interface Meetings {
  readonly items: readonly {
    readonly entity: { readonly id: string };
    readonly cells: readonly { readonly happened: number; readonly intended: number }[];
    readonly missing: readonly string[];
    readonly onlyIntended: readonly string[];
  }[];
  readonly meetings: readonly { readonly a: string; readonly b: string; readonly occasions: number }[];
}

describe("insights into who meets", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ ...PATIENT, records: FAIR_GRAPH });
  });
  afterAll(() => server.close());
  const ask = asking(() => server);

  async function pairs(query: string): Promise<string[]> {
    const { items } = await ask<Cooperation>(`cooperation${query}`);
    return items.map(({ a, b, happened, intended, since }) => `${a.id} ${b.id} ${happened}+${intended} ${since}`);
  }

  it("tells who works with whom in what, since when and in which status", async () => {
    const found = await ask<Cooperation>("cooperation?limit=1");
    expect(found).toMatchObject({ slice: { filters: NO_FILTERS, nodes: 7, ties: 9 }, total: 6, tooLarge: [] });
    const tie = (id: string, type: string, from: string, to: string) => ({ id, type, from, to, status: "actual" });
    expect(found.items).toEqual([
      {
        a: expect.objectContaining({ id: "alder-works" }),
        b: expect.objectContaining({ id: "birch-lab" }),
        happened: 2,
        intended: 1,
        direct: 1,
        lifted: 0,
        since: "2020-12-31",
        occasions: [
          {
            through: null,
            lifted: false,
            status: "actual",
            since: "2020-12-31",
            ties: [tie("alder-with-birch", "COOPERATES_WITH", "alder-works", "birch-lab")],
          },
          {
            through: expect.objectContaining({ id: "spring-fair" }),
            lifted: false,
            status: "actual",
            since: "2021-06-01",
            ties: [
              tie("alder-at-spring", "PARTICIPATES_IN", "alder-works", "spring-fair"),
              tie("birch-at-spring", "PARTICIPATES_IN", "birch-lab", "spring-fair"),
            ],
          },
          {
            through: expect.objectContaining({ id: "autumn-fair" }),
            lifted: false,
            status: "planned",
            since: null,
            ties: [
              tie("alder-at-autumn", "PARTICIPATES_IN", "alder-works", "autumn-fair"),
              tie("birch-at-autumn", "PARTICIPATES_IN", "birch-lab", "autumn-fair"),
            ],
          },
        ],
      },
    ]);
  });

  it("never counts as done what is only planned: neither the occasion nor a part in it", async () => {
    expect(await pairs("")).toEqual([
      "alder-works birch-lab 2+1 2020-12-31",
      "birch-lab town-hall 2+0 2021-12-31",
      "alder-works town-hall 1+0 2021-12-31",
      "alder-works cedar-bank 0+1 null",
      "birch-lab cedar-bank 0+1 null",
      "cedar-bank town-hall 0+1 null",
    ]);
  });

  it("keeps to the filters", async () => {
    expect(await pairs("?through=Platform")).toEqual(["birch-lab town-hall 1+0 2021-12-31"]);
    expect(await pairs("?status=planned")).toEqual([]);
    expect(await pairs("?kind=Enterprise&kind=Lab&knownOn=2022")).toEqual(["alder-works birch-lab 1+0 2021-06-01"]);
    expect(await pairs("?at=2020&held=holds")).toEqual(["alder-works birch-lab 1+0 2020-12-31"]);
    expect(await pairs("?place=river-town")).toEqual(["alder-works town-hall 1+0 2021-12-31"]);
  });

  it("tells which places meet through those that are in only one of them", async () => {
    expect(await pairs("?between=places")).toEqual(["hill-town river-town 3+1 2020-12-31"]);
  });

  it("tells which of the five parties meet where, and which are missing", async () => {
    const found = await ask<Meetings>("five-party");
    const cells = (row: Meetings["items"][number]) =>
      row.cells.map(({ happened, intended }) => `${happened}+${intended}`).join(" ");
    expect(
      found.items.map((row) => `${row.entity.id}: ${cells(row)}; ${row.missing.join()}; ${row.onlyIntended.join()}`),
    ).toEqual([
      "spring-fair: 1+0 1+0 1+0 0+1 0+0; service; investment",
      "open-platform: 1+0 1+0 0+0 0+0 0+0; enterprise,investment,service; ",
      "autumn-fair: 0+0 0+1 0+1 0+0 0+0; government,investment,service; university,enterprise",
    ]);
    expect(found).toMatchObject({ slice: { nodes: 7, ties: 8 }, total: 3, nextCursor: null });
    expect(found.meetings.filter(({ occasions }) => occasions > 0)).toEqual([
      { a: "government", b: "university", occasions: 2 },
      { a: "government", b: "enterprise", occasions: 1 },
      { a: "university", b: "enterprise", occasions: 1 },
    ]);
    expect(found.items[0]?.cells[0]).toEqual({
      party: "government",
      happened: 1,
      intended: 0,
      participants: [expect.objectContaining({ id: "town-hall" })],
    });
  });
});
