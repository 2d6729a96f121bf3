import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ExportFormat } from "../../server/model/api/requests.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { EXPORTS } from "../../server/store/formats/exports.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { Progress, Terminal } from "../terminal.ts";

/**
 * `atlas export [--format F] [--out FILE]`. The whole graph, in export order where the format has one. A file
 * appears under its name only once it is whole.
 */
export async function exportCommand(
  store: GraphStore,
  { format, out }: { readonly format: ExportFormat; readonly out?: string },
  terminal: Terminal,
): Promise<0> {
  const { counts } = await store.status();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const bar = terminal.progress("exporting", Math.max(1, total));
  const pieces = Readable.from(EXPORTS[format].write(counted(store.records(), bar)));
  try {
    if (out === undefined) await writeOut(pieces);
    else await writeWhole(pieces, out);
  } finally {
    bar.end();
  }
  return 0;
}

/** A reader that has seen enough and leaves, as `head` does, is no failure. */
async function writeOut(pieces: Readable): Promise<void> {
  try {
    await pipeline(pieces, process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}

async function writeWhole(pieces: Readable, out: string): Promise<void> {
  const unfinished = `${out}.part`;
  try {
    await pipeline(pieces, createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Redrawing a bar costs more than writing a record. */
const RECORDS_A_STEP = 1000;

async function* counted(records: AsyncIterable<AtlasRecord>, bar: Progress): AsyncGenerator<AtlasRecord> {
  let done = 0;
  for await (const record of records) {
    yield record;
    done += 1;
    if (done % RECORDS_A_STEP === 0) bar.reach(done);
  }
}
