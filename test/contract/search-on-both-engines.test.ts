import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Operation } from "../../server/model/change-set.ts";
import { EntityRecord } from "../../server/model/records/entity.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { serveTiny, type TinyServer } from "../http/serve-tiny.ts";
import { driverFor, emptyDatabase } from "../neo4j/test-database.ts";
import { foshanRecords } from "../search/graphs.ts";
import { encoded, HOSTILE } from "../search/hostile.ts";
import { CLASSES, readJudgments } from "../search/judge.ts";
import { changeSet, puts } from "./fixtures/build.ts";

const neo4j = inject("neo4j");

/** Search, facets and reconciliation over HTTP, the same questions to both engines: whole answers have to be equal. */
describe.skipIf(!("uri" in neo4j))("search on both engines", { timeout: 120_000 }, () => {
  let folder: string;
  let embedded: TinyServer;
  let other: TinyServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atlas-search-both-"));
    embedded = await serveFoshan(await openStore({ engine: "embedded", folder }));
    other = await serveFoshan(await openNeo4j());
  });
  afterAll(async () => {
    await Promise.all([embedded, other].map((server) => server.close()));
    await rm(folder, { recursive: true });
  });

  async function bothAnswer(path: string, init?: RequestInit): Promise<Answered> {
    const [expected, answered] = [await answerOf(embedded, path, init), await answerOf(other, path, init)];
    expect({ path, ...answered }).toEqual({ path, ...expected });
    return answered;
  }

  async function first(q: string): Promise<string | null> {
    const { body } = await bothAnswer(searchPath(q));
    return (body as { items: { entity: { id: string } }[] }).items[0]?.entity.id ?? null;
  }

  it.each(CLASSES)("answers what was labeled %s alike", async (wanted) => {
    const asked = JUDGMENTS.filter((judgment) => judgment.class === wanted).filter((_, at) => at % 3 === 0);
    for (const { query } of asked) expect(await bothAnswer(searchPath(query))).toMatchObject({ status: 200 });
    expect(asked.length).toBeGreaterThan(2);
  });

  it.each([
    "who leads the zone",
    "谁领导高新区",
    "who developed the ammonia-hydrogen engine",
    "director of Ji Hua Laboratory",
  ])("answers the question %s alike, with somebody", async (question) => {
    expect(await first(question)).toEqual(expect.any(String));
  });

  it.each([
    "",
    "kind=Lab&kind=Park",
    "place=foshan",
    "status=planned",
    "year=2023",
    "party=government&limit=5",
    "document=foshan-2021-10-12-innovation-china",
  ])("lists and counts %j alike", async (query) => {
    expect(await bothAnswer(`/api/entities?${query}`)).toMatchObject({ status: 200 });
  });

  it("reconciles every class alike, by name, type and property", async () => {
    const labeled = CLASSES.flatMap((one) => JUDGMENTS.filter((judgment) => judgment.class === one).slice(0, 2));
    const queries: Record<string, unknown> = Object.fromEntries(
      labeled.map(({ query }, at) => [`q${at}`, { query, limit: 3 }]),
    );
    queries.typed = { query: "季华", type: "organization", type_strict: "any" };
    queries.tied = { properties: [{ pid: "SUBSIDIARY_OF", v: "宁德时代" }] };
    const { status } = await bothAnswer("/reconcile", form("queries", queries));
    const extend = {
      ids: ["fhidz", "ji-hua-laboratory", "nobody"],
      properties: ["nameZh", "sameAs", "HOLDS_ROLE:in", "PART_OF:in", "status"].map((id) => ({ id })),
    };
    expect([status, (await bothAnswer("/reconcile", form("extend", extend))).status]).toEqual([200, 200]);
  });

  it.each(HOSTILE)("answers $of clearly, and alike", async ({ text, statuses }) => {
    const { status, body } = await bothAnswer(searchPath(text));
    expect(statuses).toContain(status);
    if (status === 400) expect(body).toMatchObject({ status, code: "invalid-request" });
    const asked = await bothAnswer("/reconcile", form("queries", { q0: { query: text.slice(0, 3_000) } }));
    expect(asked.status).toBe(200);
    expect((await bothAnswer(`/reconcile/suggest/entity?prefix=${encoded(text.slice(0, 3_000))}`)).status).toBe(200);
  });

  it("follows a change set at once: what is new, renamed and gone", async () => {
    expect([await first("quokka observatory"), await first("oushennuo")]).toEqual([null, "oceano"]);
    const oceano = entityOf("oceano");
    const operations: Operation[] = [
      ...puts(
        EntityRecord.parse({ ...oceano, id: "quokka-observatory", kind: "Lab", name: OBSERVATORY, aliases: [] }),
        { ...oceano, name: { en: "Numbat Ceramics", zh: "袋食蚁兽陶瓷" }, aliases: [] },
      ),
    ];
    for (const server of [embedded, other]) await server.store.apply(changeSet(...operations));
    expect([await first("quokka observatory"), await first("duanweixiaodaishu"), await first("numbat")]).toEqual([
      "quokka-observatory",
      "quokka-observatory",
      "oceano",
    ]);
    expect(await first("oushennuo")).toBeNull();
    const queries = { q0: { query: "短尾小袋鼠天文台" }, q1: { query: "Numbat Ceramics" } };
    expect((await bothAnswer("/reconcile", form("queries", queries))).body).toMatchObject({
      q0: { result: [{ id: "quokka-observatory", match: true }] },
      q1: { result: [{ id: "oceano", match: true }] },
    });
    await bothAnswer("/api/entities?kind=Lab");
    const gone = changeSet({ op: "delete", record: "entity", id: "quokka-observatory" } as Operation);
    for (const server of [embedded, other]) await server.store.apply(gone);
    expect(await first("quokka observatory")).toBeNull();
  });
});

const JUDGMENTS = readJudgments().filter(({ graph }) => graph === "foshan");
const OBSERVATORY = { en: "Quokka Observatory", zh: "短尾小袋鼠天文台" };

function entityOf(id: string): EntityRecord {
  const found = foshanRecords().find((record) => record.record === "entity" && record.id === id);
  if (found?.record !== "entity") throw new Error(`no entity ${id}`);
  return found;
}

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

async function answerOf(server: TinyServer, path: string, init?: RequestInit): Promise<Answered> {
  const answer = await server.get(path, init);
  const text = await answer.text();
  // A problem document names its request, and the page its own address.
  const body = JSON.parse(text.replaceAll(server.url, "http://host"));
  const { requestId: _one, instance: _other, ...rest } = body;
  return { status: answer.status, body: rest };
}

function searchPath(q: string): string {
  return `/api/search?q=${encoded(q)}`;
}

function form(field: string, value: unknown): RequestInit {
  return { method: "POST", body: new URLSearchParams({ [field]: JSON.stringify(value) }) };
}

async function serveFoshan(store: GraphStore): Promise<TinyServer> {
  async function* records() {
    yield* foshanRecords();
  }
  await store.load(records(), { who: "test", why: "a graph to search" });
  let standIn: GraphStore | undefined;
  const server = await serveTiny({
    before: (own) => {
      standIn = own;
      return store;
    },
    rates: { apiPerMinute: 1e6, exportsPerMinute: 1e6 },
    queryTimeoutMs: 60_000,
  });
  await standIn?.close();
  return server;
}

async function openNeo4j(): Promise<GraphStore> {
  if (!("uri" in neo4j)) throw new Error("no Neo4j to compare with");
  const driver = driverFor(neo4j);
  await emptyDatabase(driver);
  await driver.close();
  const { uri, user, password } = neo4j;
  return openStore({ engine: "neo4j", uri, user, password, database: null });
}
