import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell, ViewAnswer } from "../../server/model/api/views.ts";
import { AtlasRecord } from "../../server/model/records/index.ts";
import { row } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

function entity(id: string, kind: string, en: string, fields: Record<string, unknown> = {}) {
  const blank = TINY_GRAPH.find((record) => record.id === "wick-town");
  return AtlasRecord.parse({ ...blank, id, kind, name: { en, zh: null }, ...fields });
}

function tie(id: string, type: string, from: string, to: string, fields: Record<string, unknown> = {}) {
  const blank = TINY_GRAPH.find((record) => record.id === "park-in-town");
  return AtlasRecord.parse({ ...blank, id, type, from, to, evidence: [row(20)], ...fields });
}

function fact(id: string, about: string, property: string, value: number, fields: Record<string, unknown> = {}) {
  return AtlasRecord.parse({
    record: "fact",
    id,
    entity: about,
    property,
    value,
    unit: "point",
    comparator: "=",
    period: null,
    scope: null,
    status: "actual",
    certainty: "stated",
    attributedTo: null,
    sharedWith: [],
    doubtful: null,
    evidence: [row(30)],
    ...fields,
  });
}

const YEAR = { period: { from: "2023", to: "2023" } };

/** A ranking with weights, a series one of whose editions is planned, and a target with results that differ in one thing each. */
const RECORDS = [
  ...TINY_GRAPH,
  entity("lamp-list", "Award", "Lamp Makers' Points Ranking"),
  fact("weight-light", "lamp-list", "indicatorWeight", 0.75, { scope: "light" }),
  fact("weight-warmth", "lamp-list", "indicatorWeight", 0.25, { scope: "warmth" }),
  entity("glow-works", "Enterprise", "Glow Works"),
  entity("dim-works", "Enterprise", "Dim Works"),
  tie("glow-ranked", "AWARDED", "glow-works", "lamp-list"),
  tie("dim-ranked", "AWARDED", "dim-works", "lamp-list"),
  fact("glow-light", "glow-works", "indicatorScore", 80, { scope: "light" }),
  fact("glow-warmth", "glow-works", "indicatorScore", 40, { scope: "warmth" }),
  fact("dim-light", "dim-works", "indicatorScore", 90, { scope: "light" }),
  entity("lamp-fairs", "EventSeries", "Lamp Fairs", { declaredMembers: 9 }),
  entity("lamp-fair", "Event", "Lamp Fair", { validFrom: "2023-06-28" }),
  entity("night-fair", "Event", "Night Fair", { status: "planned", validFrom: "2024-09" }),
  tie("fair-of-series", "IN_SERIES", "lamp-fair", "lamp-fairs"),
  tie("night-of-series", "IN_SERIES", "night-fair", "lamp-fairs", { status: "planned" }),
  tie("glow-at-fair", "PARTICIPATES_IN", "glow-works", "lamp-fair"),
  fact("lamps-aimed-at", "glow-works", "lampsMade", 100, { ...YEAR, status: "target", unit: "lamp" }),
  fact("lamps-made", "glow-works", "lampsMade", 70, { ...YEAR, unit: "lamp" }),
  fact("lamps-made-before", "glow-works", "lampsMade", 60, { unit: "lamp", period: { from: "2022", to: "2022" } }),
];

describe("a view", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ records: RECORDS });
  });
  afterAll(() => server.close());

  const ask = async (path: string) => (await (await server.get(`/api/views/${path}`)).json()) as ViewAnswer;
  const cell = (answer: ViewAnswer, id: string, column: string): Cell | undefined =>
    answer.items.find((one) => one.id === id)?.cells.find((one) => one.column === column);
  const texts = (found: Cell | undefined) => found?.items.map(({ text }) => text.en);

  it("ranks what a table of indicators brings, with the weights shown, and nobody of whom one is missing", async () => {
    const answer = await ask("points-ranking?sheet=ranked");
    expect(answer.items.map(({ id }) => id)).toEqual(["glow-works", "dim-works"]);
    const second = await ask("points-ranking?sheet=ranked&limit=1");
    expect(
      (await ask(`points-ranking?sheet=ranked&limit=1&cursor=${second.nextCursor}`)).items.map(({ id }) => id),
    ).toEqual(["dim-works"]);
    const score = cell(answer, "glow-works", "score");
    expect(score?.items[0]).toMatchObject({
      value: 70,
      notes: [
        { en: "light: 80 × 0.75", zh: "light: 80 × 0.75" },
        { en: "warmth: 40 × 0.25", zh: "warmth: 40 × 0.25" },
      ],
      facts: ["glow-light", "weight-light", "glow-warmth", "weight-warmth"],
    });
    expect(cell(answer, "dim-works", "score")).toMatchObject({ notStated: true, items: [] });
    expect(answer.method).toEqual({
      name: "simple additive weighting",
      citation: "Hwang and Yoon, Multiple Attribute Decision Making, 1981",
      parameters: { weights: "as the ranking states them" },
    });
  });

  it("never counts what is planned with what is done, and declares no count that is only named", async () => {
    const editions = cell(await ask("event-series?sheet=series"), "lamp-fairs", "editions");
    expect([editions?.members, texts(editions)]).toEqual([
      { declared: 9, named: 1, ahead: 1 },
      ["Lamp Fair", "Night Fair"],
    ]);
  });

  it("holds a result against a target only where nothing but the status differs", async () => {
    const results = cell(await ask("targets"), "lamps-aimed-at", "results");
    const brief = results?.items.map(({ value, notes, flags }) => [value, notes[0]?.en, flags]);
    expect(brief).toEqual([
      [70, "can be compared", []],
      [60, "cannot be compared: another period", ["not-comparable"]],
    ]);
  });

  it("comes in pages, in the order of dates, what is planned after what took place", async () => {
    const first = await ask("event-series?limit=1");
    expect([first.items.map(({ id, section }) => [id, section]), first.total]).toEqual([
      [["lamp-fair", "happened"]],
      2,
    ]);
    const second = await ask(`event-series?limit=1&cursor=${first.nextCursor}`);
    expect([second.items.map(({ id, section }) => [id, section]), second.nextCursor]).toEqual([
      [["night-fair", "planned"]],
      null,
    ]);
  });

  it("is narrowed to what a subject is tied to, and to what the filters let through", async () => {
    expect((await ask("event-series?subject=glow-works")).items.map(({ id }) => id)).toEqual(["lamp-fair"]);
    expect((await ask("event-series?status=planned")).items.map(({ id }) => id)).toEqual(["night-fair"]);
    expect((await server.get("/api/views/event-series?subject=nobody")).status).toBe(404);
  });

  it("says how a tie stood at the time asked about", async () => {
    const found = cell(await ask("event-series?sheet=series&at=2023"), "lamp-fairs", "editions");
    expect(found?.items.map(({ text, held }) => [text.en, held])).toEqual([
      ["Lamp Fair", "holds"],
      ["Night Fair", "may-hold"],
    ]);
  });

  it("says what a sheet without rows lacks", async () => {
    const { items, notStated, nextCursor, total } = await ask("zone-and-parks?sheet=patterns");
    expect([items, notStated, nextCursor, total]).toEqual([
      [],
      [{ column: null, rows: 0, of: 0, text: { en: "No source counts parks.", zh: "没有资料统计园区数。" } }],
      null,
      0,
    ]);
  });

  it.each([
    ["views/no-such-view", 404, "view-not-found"],
    ["views/matching?sheet=no-such-sheet", 404, "view-not-found"],
    ["views/Matching", 400, "invalid-request"],
    ["views/matching?cursor=nonsense", 400, "invalid-cursor"],
  ])("refuses %s", async (path, status, code) => {
    const answer = await server.get(`/api/${path}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });
});
