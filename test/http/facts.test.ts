import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AtlasRecord } from "../../server/model/records/index.ts";
import { ember, lantern, liMing, park, row, teams } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

const credit = {
  id: "joint-credit",
  entity: "ember-works",
  property: "creditGranted",
  value: 47_708_000_000,
  unit: "CNY",
  comparator: "<",
  period: { from: "2023-01", to: "2023-06" },
  scope: "both loans",
  status: "planned",
  certainty: "inferred",
  attributedTo: "li-ming",
  sharedWith: ["lantern-laboratory", "torch-park"],
  doubtful: "It is out of scale.",
};

const RECORDS = [...TINY_GRAPH, AtlasRecord.parse({ record: "fact", ...credit, evidence: [row(9)] })];

const creditItem = {
  fact: { ...credit, evidence: [row(9)], independentSources: 1, firstKnown: "2023-10-23" },
  entity: ember,
  sharedWith: [lantern, park],
  attributedTo: liMing,
  held: null,
  sentence: {
    en: "According to Li Ming, Ember Works: credit granted: nearly 47,708,000,000 yuan (January 2023 to June 2023; both loans; planned; inferred; together with Lantern Laboratory, Torch Park; doubtful).",
    zh: "据李明称，余烬公司：授信额：近47,708,000,000元（2023年1月至2023年6月；“both loans”（英文）；计划中；推断；与灯笼实验室、火炬园合计；存疑）。",
  },
};

const teamsItem = {
  fact: {
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
  entity: lantern,
  sharedWith: [],
  attributedTo: null,
  held: null,
  sentence: { en: "Lantern Laboratory: teams funded: 2 teams.", zh: "灯笼实验室：资助团队数：2个团队。" },
};

describe("facts", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ records: RECORDS });
  });
  afterAll(() => server.close());

  const ask = async (query: string) => (await server.get(`/api/facts?${query}`)).json();

  it("are told by property, with passages, sources and sentences", async () => {
    expect(await ask("")).toEqual({ items: [creditItem, teamsItem], total: 2, nextCursor: null });
  });

  it("give a joint total once, whoever of its sharers is asked about, and to nobody else", async () => {
    const once = { items: [creditItem], total: 1, nextCursor: null };
    expect(await ask("entity=torch-park")).toEqual(once);
    expect(await ask("entity=torch-park&entity=ember-works")).toEqual(once);
    expect(await ask("entity=li-ming")).toEqual({ items: [], total: 0, nextCursor: null });
    expect(await ask("entity=lantern-laboratory&property=teamsFunded")).toMatchObject({ items: [teamsItem], total: 1 });
  });

  it("answer how their period stood at a time, and page", async () => {
    expect(await ask("at=2022&limit=1")).toEqual({
      items: [{ ...creditItem, held: "not-yet" }],
      total: 2,
      nextCursor: expect.any(String),
    });
    const { nextCursor } = (await ask("at=2022&limit=1")) as { nextCursor: string };
    expect(await ask(`at=2022&limit=1&cursor=${nextCursor}`)).toEqual({
      items: [{ ...teamsItem, held: "may-hold" }],
      total: 2,
      nextCursor: null,
    });
    expect(await ask("at=2024&held=ended")).toMatchObject({ items: [{ held: "ended" }], total: 1 });
    expect(await ask("knownOn=2022")).toMatchObject({ items: [teamsItem], total: 1 });
  });

  it("refuse what cannot be a property", async () => {
    expect(await ask("property=Not%20a%20name")).toMatchObject({ status: 400, code: "invalid-request" });
  });
});
