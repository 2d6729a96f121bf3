import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../server/http/routes/index.ts";
import type { GraphStore, ReadOptions } from "../../server/store/graph-store.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** What each endpoint that needs it is asked here. */
const QUERIES: Readonly<Record<string, string>> = {
  "/api/search": "?q=lantern",
  "/api/paths": "?from=ember-works&to=li-ming",
  "/api/common": "?id=ember-works&id=torch-park",
  "/api/connect": "?id=ember-works&id=li-ming&id=wick-town",
  "/api/network": "?seed=torch-park&limit=5",
};

/** Most time that a read may be given, in ms; what is worked out for all who ask may take longer than one of them waits. */
function longest(path: string): number {
  if (path === "/api/export") return 600_000;
  return path.startsWith("/api/insights/") || path === "/api/views" ? 60_000 : 5_000;
}

/** Read at once and without a question of the client's. */
const FREE = new Set(["status", "close", "engine", "load", "apply"]);

interface Call {
  readonly verb: string;
  readonly options: ReadOptions | undefined;
}

/** The real store, with a note of what every read was given. */
function noting(store: GraphStore, calls: Call[]): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        const [last] = given.slice(-1) as [ReadOptions | undefined];
        if (!FREE.has(String(name))) {
          const { signal, timeoutMs, limitMs } = Object(last) as ReadOptions;
          calls.push({ verb: String(name), options: { signal, timeoutMs, limitMs } });
        }
        return member.apply(target, given);
      };
    },
  });
}

describe("every read of the graph", () => {
  const calls: Call[] = [];
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ before: (store) => noting(store, calls) });
    // The index of names is built once for all, and not for whoever asks first.
    await server.get("/api/search?q=anything");
    // Nor does the first who asks wait for the thread that measures, however busy the machine is.
    await server.get("/api/insights/overview");
  });
  afterAll(() => server.close());

  it.each(ROUTES.map(({ path }) => path))("that %s makes ends with its client and with its time", async (path) => {
    calls.length = 0;
    const [, , room = ""] = path.split("/");
    const id = { documents: "park-report", relations: "ember-cooperates-lantern" }[room] ?? "torch-park";
    const answer = await server.get(
      `${path.replace(":id", id).replace(":slug", "achievements")}${QUERIES[path] ?? ""}`,
    );
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    for (const { verb, options } of calls) {
      expect([verb, options?.signal]).toEqual([verb, expect.any(AbortSignal)]);
      expect(options?.timeoutMs).toBeGreaterThan(0);
      expect(options?.timeoutMs).toBeLessThanOrEqual(longest(path));
    }
  });
});

describe("a question that runs out of time", () => {
  it("is answered with the limit and what to narrow, however many reads it is made of", async () => {
    const server = await serveTiny({ queryTimeoutMs: 0 });
    try {
      const narrow = {
        "/api/entities": "Name kinds, types, a place or a document to narrow it.",
        "/api/entities/torch-park/timeline": "Name relation types, kinds, or a time.",
        "/api/hierarchy/torch-park": "Ask for fewer levels or fewer parts.",
        "/api/events": "Name a series, a place or a document, or ask for fewer events at a time.",
        "/api/facts": "Name an entity or a property.",
        "/api/changes":
          "Ask about a shorter time; by the clocks `valid` and `known` relation types or kinds narrow it too.",
        "/api/changes?clock=recorded":
          "Ask about a shorter time; by the clocks `valid` and `known` relation types or kinds narrow it too.",
        "/api/insights/centrality":
          "What was asked is still being worked out for whoever asks next: ask again in a moment, or name kinds, relation types or a place.",
        "/api/views": "The rows of the views are still being counted for whoever asks next: ask again in a moment.",
        "/api/paths?from=li-ming&to=wick-town":
          "Allow fewer hops, ask for fewer paths or stops, or name relation types to use or to avoid.",
        "/api/documents/park-report": "Ask for fewer statements at a time.",
      };
      for (const [path, detail] of Object.entries(narrow)) {
        const answer = await server.get(path);
        expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
        expect(await answer.json()).toMatchObject({
          code: "out-of-time",
          limitMs: 0,
          detail: `The question took longer than the limit of 0 ms and was stopped. ${detail}`,
        });
      }
    } finally {
      await server.close();
    }
  });
});
