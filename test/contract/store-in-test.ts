import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { recordLine } from "../../server/model/records/index.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { changeSet, puts } from "./fixtures/build.ts";

/** Opens the engine on an empty graph. Opening again may empty the one before, so a case holds one store at a time. */
export type Open = () => Promise<GraphStore>;

/** One store for all cases of a group that only read. */
export function readOnly(open: Open, records: readonly AtlasRecord[]): () => GraphStore {
  let store: GraphStore | undefined;
  beforeAll(async () => {
    store = await open();
    await store.apply(changeSet(...puts(...records)));
  });
  afterAll(async () => store?.close());
  return () => opened(store);
}

/** A fresh store for each case. */
export function fresh(open: Open, records: readonly AtlasRecord[] = []): () => GraphStore {
  let store: GraphStore | undefined;
  beforeEach(async () => {
    store = await open();
    if (records.length > 0) await store.apply(changeSet(...puts(...records)));
  });
  afterEach(async () => store?.close());
  return () => opened(store);
}

function opened(store: GraphStore | undefined): GraphStore {
  if (store === undefined) throw new Error("no store is open");
  return store;
}

/** The lines of an export. */
export async function exportLines(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const record of store.records()) lines.push(recordLine(record));
  return lines;
}

/** How a promise failed: name, code and facts of the error, for comparing as one value. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await promise };
  } catch (error) {
    if (!(error instanceof Error)) return { thrown: error };
    const { name, message } = error;
    return { name, message, ...("details" in error ? { details: error.details } : {}) };
  }
}
