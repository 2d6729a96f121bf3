import { get } from "node:http";
import { setTimeout as passing } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CancelledError } from "../../server/model/errors.ts";
import { AtlasRecord } from "../../server/model/records/index.ts";
import type { GraphStore, ReadOptions } from "../../server/store/graph-store.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { standingBefore } from "./standing-before.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

/** A promise and what settles it. */
function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Asks and goes away as soon as `leave` resolves. */
async function askAndLeave(url: string, leave: Promise<unknown>): Promise<void> {
  const request = get(url);
  request.on("error", () => undefined);
  request.on("response", (answer) => answer.on("error", () => undefined));
  await leave;
  request.destroy();
}

/** A count, once it has begun and then not moved for a second, however busy the machine is. */
async function standstill(count: () => number): Promise<number> {
  for (let before = 0; ; before = count()) {
    await passing(1_000);
    if (before > 0 && before === count()) return before;
  }
}

/** Enough records that they do not all fit into what sockets hold back. */
function islands(count: number): AtlasRecord[] {
  const island = TINY_GRAPH.find(({ id }) => id === "far-island");
  return Array.from({ length: count }, (_, index) =>
    AtlasRecord.parse({
      ...island,
      id: `island-${index}`,
      name: { en: `Island ${index} ${"~".repeat(280)}`, zh: null },
    }),
  );
}

describe("a client that goes away", () => {
  let server: TinyServer;
  afterEach(() => server.close());

  it("ends the read of its question", async () => {
    const asked = later<ReadOptions | undefined>();
    const ended = later<unknown>();
    const waiting = (store: GraphStore) =>
      standingBefore(store, {
        async shortestPaths(request, options) {
          asked.resolve(options);
          await passing(10_000, undefined, { signal: options?.signal }).catch(() => undefined);
          // The signal is the request's own, so the engine behind it stops for the same reason.
          const outcome = store.shortestPaths(request, options);
          outcome.then(ended.resolve, ended.resolve);
          return outcome;
        },
      });
    server = await serveTiny({ before: waiting });
    await askAndLeave(`${server.url}/api/paths?from=torch-park&to=li-ming`, asked.promise);
    expect((await asked.promise)?.limitMs).toBe(5_000);
    expect(await ended.promise).toBeInstanceOf(CancelledError);
  });

  it("ends the thread that measures the graph for it", async () => {
    server = await serveTiny();
    const begun = later<void>();
    const post = Worker.prototype.postMessage;
    const posting = vi.spyOn(Worker.prototype, "postMessage").mockImplementation(function (this: Worker, ...sent) {
      post.apply(this, sent);
      begun.resolve();
    });
    const ending = vi.spyOn(Worker.prototype, "terminate");
    await askAndLeave(`${server.url}/api/insights/centrality?by=betweenness`, begun.promise);
    await vi.waitFor(() => expect(ending).toHaveBeenCalledOnce(), 10_000);
    posting.mockRestore();
    ending.mockRestore();
    const again = await server.get("/api/insights/centrality?by=betweenness&limit=1");
    expect(await again.json()).toMatchObject({ items: [{ entity: { id: "torch-park" }, score: 0.5 }] });
  });

  it("ends its export, which is read no faster than it is taken", async () => {
    const total = 20_000;
    const taken = { records: 0 };
    const closed = later<void>();
    const counting = (store: GraphStore) =>
      standingBefore(store, {
        async *records(...asked) {
          try {
            for await (const record of store.records(...asked)) {
              taken.records += 1;
              yield record;
            }
          } finally {
            closed.resolve();
          }
        },
      });
    server = await serveTiny({ before: counting, records: [...TINY_GRAPH, ...islands(total)] });
    taken.records = 0;
    // Nothing is read from this answer, so the server may fill its buffers and no more.
    const leaving = later<void>();
    const gone = askAndLeave(`${server.url}/api/export`, leaving.promise);
    const held = await standstill(() => taken.records);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(total);
    leaving.resolve();
    await gone;
    await closed.promise;
    expect(taken.records).toBeLessThan(total);
  });
});
