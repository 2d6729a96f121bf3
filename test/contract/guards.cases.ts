import { describe, expect, it } from "vitest";
import { CancelledError, StoreUnavailableError } from "../../server/model/errors.ts";
import type { GraphStore, ReadOptions } from "../../server/store/graph-store.ts";
import {
  askDocument,
  askEntities,
  askFacts,
  askNeighbors,
  askPaths,
  changeSet,
  entity,
  puts,
} from "./fixtures/build.ts";
import { willow } from "./fixtures/willow.ts";
import { failure, fresh, type Open } from "./store-in-test.ts";

const READS: readonly (readonly [string, (store: GraphStore, options: ReadOptions) => Promise<unknown>])[] = [
  ["entity", (store, options) => store.entity("heron-lab", options)],
  ["summaries", (store, options) => store.summaries(["heron-lab"], options)],
  ["entities", (store, options) => store.entities(askEntities({ place: ["lake-city"] }), options)],
  ["neighbors", (store, options) => store.neighbors(askNeighbors("heron-lab"), options)],
  ["shortestPaths", (store, options) => store.shortestPaths(askPaths("heron-lab", "lake-city"), options)],
  ["relationsAmong", (store, options) => store.relationsAmong(["heron-lab", "otter-works"], options)],
  ["relations", (store, options) => store.relations(["ada-heads"], options)],
  ["topology", (store, options) => store.topology(options)],
  ["documents", (store, options) => store.documents(options)],
  ["document", (store, options) => store.document(askDocument("news-2023"), options)],
  ["records", async (store, options) => store.records(undefined, options)[Symbol.asyncIterator]().next()],
  ["entityRecords", (store, options) => store.entityRecords(["heron-lab"], options)],
  ["facts", (store, options) => store.facts(askFacts(), options)],
  ["recordedChanges", (store, options) => store.recordedChanges({ from: null, to: null, limit: 5 }, options)],
  ["history", (store, options) => store.history(5, options)],
];

export function guardCases(open: Open): void {
  describe("guards", () => {
    const store = fresh(open, willow);

    it.each(READS)("%s stops when nobody waits, or when it has no time", async (_, read) => {
      await expect(read(store(), { signal: AbortSignal.abort() })).rejects.toEqual(new CancelledError());
      expect(await failure(read(store(), { timeoutMs: 0 }))).toMatchObject({
        name: "OutOfTimeError",
        details: { limitMs: 0 },
      });
      await expect(read(store(), { timeoutMs: 10_000, signal: new AbortController().signal })).resolves.toBeDefined();
    });

    it("answers nothing once it is closed", async () => {
      await store().close();
      const closed = new StoreUnavailableError("it was closed");
      await expect(store().entity("heron-lab")).rejects.toEqual(closed);
      await expect(store().apply(changeSet(...puts(entity("a", "Place", "news-2023"))))).rejects.toEqual(closed);
      await store().close();
    });
  });
}
