import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordLine } from "../../server/model/records/index.ts";
import { belongs, documents, ember, island, lantern, led, liMing, park, row, teams, town } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { REPORT_TEXT, TINY_GRAPH } from "./tiny-graph.ts";

const report = {
  ...documents.report,
  language: "en",
  sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  characters: REPORT_TEXT.length,
  url: null,
  credits: [],
  textAtHand: true,
  states: { entities: 3, relations: 2, facts: 1 },
};
const news = {
  id: "town-news",
  title: "News of the town",
  publisher: "Town News",
  published: "2023-10-23",
  asOf: { earliest: "2023-06", latest: "2023-10-23", why: "its date" },
  language: "en",
  sha256: "0".repeat(64),
  characters: 9,
  url: "https://example.org/news",
  credits: [{ role: "publisher", entity: "ember-works" }],
  textAtHand: false,
  states: { entities: 4, relations: 4, facts: 0 },
};

describe("documents and export", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  it("lists the documents, page by page", async () => {
    expect(await (await server.get("/api/documents")).json()).toEqual({
      items: [report, news],
      total: 2,
      nextCursor: null,
    });
    const first = (await (await server.get("/api/documents?limit=1")).json()) as { nextCursor: string };
    expect(first).toEqual({ items: [report], total: 2, nextCursor: expect.any(String) });
    expect(await (await server.get(`/api/documents?limit=1&cursor=${first.nextCursor}`)).json()).toEqual({
      items: [news],
      total: 2,
      nextCursor: null,
    });
  });

  it("says what a document states, in the order it says it", async () => {
    expect(await (await server.get("/api/documents/park-report")).json()).toEqual({
      document: report,
      statements: [
        { record: "entity", id: "lantern-laboratory", evidence: [belongs] },
        { record: "entity", id: "torch-park", evidence: [belongs] },
        { record: "relation", id: "lantern-part-of-park", evidence: [belongs] },
        { record: "entity", id: "li-ming", evidence: [led] },
        { record: "relation", id: "li-ming-directs-park", evidence: [led] },
        { record: "fact", id: "lantern-teams", evidence: [teams] },
      ],
      total: 6,
      nextCursor: null,
      mentioned: [lantern, liMing, park],
    });
    expect(await (await server.get("/api/documents/town-news")).json()).toEqual({
      document: news,
      statements: [
        { record: "entity", id: "ember-works", evidence: [row(1)] },
        { record: "entity", id: "far-island", evidence: [row(2)] },
        { record: "entity", id: "torch-park", evidence: [row(3)] },
        { record: "entity", id: "wick-town", evidence: [row(4)] },
        { record: "relation", id: "ember-cooperates-lantern", evidence: [row(5)] },
        { record: "relation", id: "ember-settles-in-park", evidence: [row(6)] },
        { record: "relation", id: "lantern-part-of-park", evidence: [row(7, belongs.claim)] },
        { record: "relation", id: "park-in-town", evidence: [row(8)] },
      ],
      total: 8,
      nextCursor: null,
      mentioned: [ember, island, lantern, park, town],
    });
  });

  it("exports the very records that went in, as a file", async () => {
    const answer = await server.get("/api/export?format=ndjson");
    const sorted = [...TINY_GRAPH].sort((a, b) =>
      a.record === b.record ? (a.id < b.id ? -1 : 1) : a.record < b.record ? -1 : 1,
    );
    expect(await answer.text()).toBe(sorted.map((record) => `${recordLine(record)}\n`).join(""));
    expect(
      Object.fromEntries(["content-type", "content-disposition"].map((name) => [name, answer.headers.get(name)])),
    ).toEqual({
      "content-type": "application/x-ndjson",
      "content-disposition": "attachment; filename=torch-atlas-revision-1.ndjson",
    });
  });

  it.each([
    ["json-ld", "application/ld+json", "jsonld"],
    ["graphml", "application/graphml+xml", "graphml"],
    ["gexf", "application/gexf+xml", "gexf"],
    ["csv", "application/zip", "zip"],
    ["cytoscape", "application/json; charset=utf-8", "cyjs"],
  ])("exports %s as the file that programs know", async (format, mediaType, extension) => {
    const { headers } = await server.get(`/api/export?format=${format}`);
    expect([headers.get("content-type"), headers.get("content-disposition")]).toEqual([
      mediaType,
      `attachment; filename=torch-atlas-revision-1.${extension}`,
    ]);
  });

  it("answers HEAD without a body", async () => {
    const answer = await server.get("/api/export", { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});
