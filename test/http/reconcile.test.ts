import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** The reconciliation service as OpenRefine asks it; what it answers is held to the protocol in test/search. */

let server: TinyServer;
beforeAll(async () => {
  server = await serveTiny();
});
afterAll(() => server.close());

const LANTERN = { id: "lantern-laboratory", name: "Lantern Laboratory" };

async function json(path: string, init?: RequestInit): Promise<unknown> {
  const answer = await server.get(path, init);
  return [answer.status, await answer.json()];
}

function form(fields: Record<string, unknown>): RequestInit {
  const body = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  );
  return { method: "POST", body };
}

describe("/reconcile", () => {
  it("says what it can do and where", async () => {
    const [status, manifest] = (await json("/reconcile")) as [number, Record<string, unknown>];
    expect(status).toBe(200);
    expect(manifest).toMatchObject({
      versions: ["0.2"],
      name: "Torch Atlas",
      view: { url: `${server.url}/?entity={{id}}` },
      suggest: { entity: { service_url: server.url, service_path: "/reconcile/suggest/entity" } },
      preview: { url: `${server.url}/reconcile/preview?id={{id}}`, width: 420, height: 200 },
    });
  });

  it("answers the same batch by GET and by POST", async () => {
    const queries = { q0: { query: "灯笼实验室" }, q1: { query: "nothing like it" } };
    const asked = await json(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`);
    expect(asked).toEqual(await json("/reconcile", form({ queries })));
    expect(asked).toMatchObject([200, { q0: { result: [{ ...LANTERN, match: true }] }, q1: { result: [] } }]);
  });

  it("extends rows with what the graph says", async () => {
    const extend = { ids: [LANTERN.id], properties: [{ id: "nameZh" }, { id: "teamsFunded" }, { id: "PART_OF" }] };
    expect(await json("/reconcile", form({ extend }))).toEqual([
      200,
      {
        meta: [
          { id: "nameZh", name: "name in Chinese" },
          { id: "teamsFunded", name: "teams funded" },
          { id: "PART_OF", name: "is part of" },
        ],
        rows: {
          "lantern-laboratory": {
            nameZh: [{ str: "灯笼实验室" }],
            teamsFunded: [{ int: 2 }],
            PART_OF: [{ id: "torch-park", name: "Torch Park" }],
          },
        },
      },
    ]);
  });

  it.each([
    ["/reconcile/suggest/entity?prefix=lant", "result"],
    ["/reconcile/suggest/entity?prefix=lant&cursor=5", "result"],
    ["/reconcile/suggest/type?prefix=lab", "result"],
    ["/reconcile/suggest/property?prefix=part", "result"],
    ["/reconcile/properties?type=Lab&limit=2", "properties"],
  ])("suggests at %s", async (path, field) => {
    expect(await json(path)).toMatchObject([200, { [field]: expect.any(Array) }]);
  });

  it("shows a preview that any page may frame, and that can run nothing", async () => {
    const answer = await server.get("/reconcile/preview?id=lantern-laboratory");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors *");
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect(await answer.text()).toContain("<h1>Lantern Laboratory · 灯笼实验室</h1>");
  });

  it("lets pages from elsewhere read it", async () => {
    expect((await server.get("/reconcile")).headers.get("access-control-allow-origin")).toBe("*");
    const preflight = await server.get("/reconcile", { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD, POST"]);
  });

  it.each([
    ["/reconcile?queries=not json", undefined, 400, "invalid-request"],
    ['/reconcile?queries={"q0":{}}', undefined, 400, "invalid-request"],
    ['/reconcile?extend={"ids":1}', undefined, 400, "invalid-request"],
    ["/reconcile/suggest/entity?prefix=a&cursor=x", undefined, 400, "invalid-request"],
    ["/reconcile/preview?id=nobody", undefined, 404, "entity-not-found"],
    ["/reconcile/nowhere", undefined, 404, "not-found"],
    ["/reconcile", { method: "PUT" }, 405, "method-not-allowed"],
    ["/reconcile", { method: "POST", body: new URLSearchParams({ queries: "x".repeat(300_000) }) }, 413, "too-large"],
  ])("answers %s %j with a problem", async (path, init, status, code) => {
    expect(await json(path, init)).toMatchObject([status, { status, code }]);
  });
});
