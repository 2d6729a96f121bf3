import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Filters } from "../../server/model/api/filters.ts";
import { OutOfTimeError, StoreUnavailableError } from "../../server/model/errors.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { standingBefore } from "./standing-before.ts";

/** Fails as an engine fails, on questions that name these ids; everything else is the real store's. */
function failing(store: GraphStore): GraphStore {
  const failures = new Map<string, Error>([
    ["too-slow", new OutOfTimeError(5_000, "Ask for fewer hops.")],
    ["unplugged", new StoreUnavailableError("the connection was lost")],
    ["broken", new TypeError("secret of the inside at /home/someone")],
  ]);
  return standingBefore(store, {
    async entity(id, options) {
      const failure = failures.get(id);
      if (failure !== undefined) throw failure;
      return store.entity(id, options);
    },
  });
}

describe("errors", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ before: failing });
  });
  afterAll(() => server.close());

  async function refused(path: string, init?: RequestInit) {
    const answer = await server.get(path, { ...init, headers: { "x-request-id": "asked-by-test", ...init?.headers } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect([answer.headers.get("x-request-id"), answer.headers.get("etag")]).toEqual(["asked-by-test", null]);
    return { answer, problem: (await answer.json()) as unknown };
  }

  function problem(status: number, code: string, title: string, instance: string, detail: string, details = {}) {
    return { type: `/api/docs#${code}`, title, status, code, detail, instance, requestId: "asked-by-test", ...details };
  }

  it("names every fault of a request", async () => {
    const faults = [
      { at: "limit", reason: "may be given once only" },
      { at: "fuel", reason: expect.stringMatching(/^is unknown; this takes type, kind, .+, limit, cursor, year$/) },
      { at: "kind", reason: expect.stringMatching(/^"Castle" is none of Park, Lab, /) },
      { at: "at", reason: expect.stringMatching(/^must be a date as precise as it is known/) },
      { at: "limit", reason: '"many" is not a whole number' },
    ];
    expect((await refused("/api/entities?kind=Castle&limit=many&limit=2&at=2021-13&fuel=oil")).problem).toEqual(
      problem(
        400,
        "invalid-request",
        "Invalid request",
        "/api/entities",
        expect.stringContaining("The request cannot be read: "),
        {
          faults,
        },
      ),
    );
  });

  it.each([
    [
      "/api/entities/No%20Id",
      [{ at: "id", reason: "must be a readable id: small letters, digits and single hyphens" }],
    ],
    [
      "/api/entities/torch-park?id=other",
      [{ at: "id", reason: `is unknown; this takes ${Object.keys(Filters.shape).join(", ")}` }],
    ],
    ["/api/vocabulary?x=", [{ at: "x", reason: "is unknown; this takes no parameters" }]],
    ["/api/docs?__proto__=1", [{ at: "__proto__", reason: "is unknown; this takes no parameters" }]],
    ["/api/paths?from=torch-park", [{ at: "to", reason: "is required" }]],
    [
      "/api/paths?from=torch-park&to=torch-park",
      [{ at: "to", reason: "must differ from `from`; a path joins two entities" }],
    ],
    ["/api/paths?from=torch-park&to=li-ming&maxHops=7", [{ at: "maxHops", reason: "must be at most 6" }]],
    ["/api/search?q=", [{ at: "q", reason: "must not be empty" }]],
    ["/api/search?q=%00", [{ at: "q", reason: "must hold at least one letter or digit to search for" }]],
    [`/api/search?q=${"x".repeat(201)}`, [{ at: "q", reason: "may have 200 characters at most" }]],
    ["/api/entities?limit=501", [{ at: "limit", reason: "must be at most 500" }]],
    ["/api/entities?limit=0x10", [{ at: "limit", reason: '"0x10" is not a whole number' }]],
    [
      "/api/export?format=xlsx",
      [{ at: "format", reason: '"xlsx" is none of ndjson, json-ld, graphml, gexf, csv, cytoscape' }],
    ],
    ["/api/entities/%E0%A4", [{ at: "path", reason: "has a broken % escape" }]],
  ])("refuses %s", async (path, faults) => {
    const { problem: told } = await refused(path);
    expect(told).toMatchObject({ status: 400, code: "invalid-request", faults });
  });

  it("refuses a cursor of another question", async () => {
    expect((await refused("/api/entities?cursor=abc")).problem).toEqual(
      problem(
        400,
        "invalid-cursor",
        "Invalid cursor",
        "/api/entities",
        "The cursor is not one this server gave out for this question. Start again without a cursor.",
      ),
    );
    expect((await refused("/api/documents?cursor=abc")).problem).toMatchObject({ code: "invalid-cursor" });
  });

  it("knows no such entity, document or path", async () => {
    const noEntity = 'No entity has the id "nobody". Search by name to find the id.';
    expect((await refused("/api/entities/nobody")).problem).toEqual(
      problem(404, "entity-not-found", "Entity not found", "/api/entities/nobody", noEntity, { id: "nobody" }),
    );
    for (const path of [
      "/api/entities/nobody/neighbors",
      "/api/paths?from=nobody&to=li-ming",
      "/api/paths?from=li-ming&to=nobody",
    ])
      expect((await refused(path)).problem).toMatchObject({ status: 404, code: "entity-not-found", id: "nobody" });
    expect((await refused("/api/relations/none")).problem).toEqual(
      problem(
        404,
        "relation-not-found",
        "Relation not found",
        "/api/relations/none",
        'No tie has the id "none". The neighbors of an entity list its ties.',
        { id: "none" },
      ),
    );
    expect((await refused("/api/documents/none")).problem).toEqual(
      problem(
        404,
        "document-not-found",
        "Document not found",
        "/api/documents/none",
        'No document has the id "none". /api/documents lists those there are.',
        { id: "none" },
      ),
    );
    for (const path of ["/api", "/api/", "/api/Entities", "/api/entities/", "/elsewhere", "/assets/none.js"])
      expect((await refused(path)).problem).toEqual(
        problem(
          404,
          "not-found",
          "Not found",
          path,
          `Nothing is served at "${path}". /api/openapi.json lists what is.`,
        ),
      );
  });

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("offers no %s", async (method) => {
    for (const path of ["/api/entities", "/api/export", "/api/docs", "/healthz", "/"]) {
      const { answer, problem: told } = await refused(path, { method });
      expect(answer.headers.get("allow")).toBe("GET, HEAD");
      expect(told).toEqual(
        problem(
          405,
          "method-not-allowed",
          "Method not allowed",
          path,
          `${method} is not offered here; use GET or HEAD.`,
          {
            allowed: ["GET", "HEAD"],
          },
        ),
      );
    }
  });

  it("says when to try again where the engine is out of time or out of reach", async () => {
    const slow = await refused("/api/entities/too-slow");
    expect(slow.answer.headers.get("retry-after")).toBe("5");
    expect(slow.problem).toEqual(
      problem(
        503,
        "out-of-time",
        "Out of time",
        "/api/entities/too-slow",
        "The question took longer than the limit of 5000 ms and was stopped. Leave filters out, or list its neighbors a page at a time.",
        { limitMs: 5_000 },
      ),
    );
    const away = await refused("/api/entities/unplugged");
    expect([away.answer.headers.get("retry-after"), away.problem]).toEqual([
      "5",
      problem(
        503,
        "store-unavailable",
        "Store unavailable",
        "/api/entities/unplugged",
        "The graph cannot be reached: the connection was lost. Try again shortly.",
      ),
    ]);
  });

  it("keeps what went wrong inside for the log alone", async () => {
    expect((await refused("/api/entities/broken")).problem).toEqual(
      problem(
        500,
        "internal",
        "Internal",
        "/api/entities/broken",
        "Something went wrong on the server. The request id finds it in the server's log.",
      ),
    );
    const logged = server.logged().find((line) => JSON.stringify(line).includes("secret of the inside"));
    expect(logged).toMatchObject({
      level: 50,
      req: { id: "asked-by-test", method: "GET", url: "/api/entities/broken" },
      res: { statusCode: 500 },
      err: { type: "TypeError", stack: expect.stringContaining("errors.test.ts") },
    });
  });
});
