import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { recordLine } from "../../server/model/records/index.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";

/**
 * `atlas export [--out FILE]`. Every record, one a line, in export order. A file appears under its name only once
 * it is whole.
 */
export async function exportCommand(store: GraphStore, out: string | null): Promise<0> {
  const lines = Readable.from(recordLines(store));
  if (out === null) {
    await pipeline(lines, process.stdout, { end: false });
    return 0;
  }
  const unfinished = `${out}.part`;
  try {
    await pipeline(lines, createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return 0;
}

async function* recordLines(store: GraphStore): AsyncGenerator<string> {
  for await (const record of store.records()) yield `${recordLine(record)}\n`;
}
