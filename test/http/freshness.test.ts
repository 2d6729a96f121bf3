import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../../server/http/etag.ts";
import { SourceTexts } from "../../server/store/source-texts.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

describe("ETag", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  async function tagOf(path: string): Promise<string> {
    const answer = await server.get(path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    return answer.headers.get("etag") ?? "";
  }

  const paths = [
    "/api/search?q=lantern",
    "/api/entities?kind=Lab",
    "/api/entities/torch-park",
    "/api/entities/torch-park/neighbors",
    "/api/paths?from=torch-park&to=li-ming",
    "/api/documents",
    "/api/documents/park-report",
    "/api/export",
    "/api/vocabulary",
    "/api/openapi.json",
    "/api/docs",
  ];

  it.each(paths)("spares sending %s again", async (path) => {
    const etag = await tagOf(path);
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    const again = await server.get(path, { headers: { "if-none-match": `"other", ${etag}` } });
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
    expect((await server.get(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("differs from address to address", async () => {
    const tags = await Promise.all(paths.map(tagOf));
    expect(new Set(tags).size).toBe(paths.length);
  });

  it("changes with the graph, and only where the graph is what is told", async () => {
    const [entity, vocabulary] = [await tagOf("/api/entities/far-island"), await tagOf("/api/vocabulary")];
    const island = TINY_GRAPH.find(({ id }) => id === "far-island");
    if (island?.record !== "entity") throw new Error("the fixture has no island");
    const renamed = { ...island, name: { en: "Farther Island", zh: null } };
    await server.store.apply({ who: "test", why: "a new name", operations: [{ op: "put", record: renamed }] });
    expect(await tagOf("/api/entities/far-island")).not.toBe(entity);
    expect(await tagOf("/api/vocabulary")).toBe(vocabulary);
    const stale = await server.get("/api/entities/far-island", { headers: { "if-none-match": entity } });
    expect(((await stale.json()) as { entity: { name: unknown } }).entity.name).toEqual(renamed.name);
  });

  it("depends on store, revision, build, sources at hand and address", () => {
    const origin = { storeId: "s", revision: 1, build: "b", sources: SourceTexts.NONE.digest };
    const others = [
      etagOf("/a", origin),
      etagOf("/b", origin),
      etagOf("/a", { ...origin, storeId: "t" }),
      etagOf("/a", { ...origin, revision: 2 }),
      etagOf("/a", { ...origin, build: "c" }),
      etagOf("/a", { ...origin, sources: "d" }),
    ];
    expect(new Set(others).size).toBe(others.length);
    expect(etagOf("/a", { ...origin })).toBe(others[0]);
  });
});
