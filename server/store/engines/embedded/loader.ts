import type { ChangeOutcome } from "../../../model/change-set.ts";
import { CancelledError } from "../../../model/errors.ts";
import type { AtlasRecord } from "../../../model/records/index.ts";
import type { LoadOptions } from "../../graph-store.ts";
import { LoadJudge } from "../../judge-load.ts";
import { Slices } from "../../slices.ts";
import { stampOf } from "../../topology/stamp-of.ts";
import { type ChangeEntry, writeEntry } from "./change-writer.ts";
import type { Connection } from "./connection.ts";
import { GraphWriter } from "./graph-writer.ts";
import { buildRecordIndexes, dropRecordIndexes, emptyGraph, readMeta, writeMeta } from "./schema.ts";

/** Records written in one transaction, between two reports of progress. */
const BATCH = 2_000;

/**
 * Fills an empty graph batch by batch under a mark in the file. Numbers of records are those of the judge, so a tie
 * can be written before the entities it joins; whatever then turns out not to be there empties the graph again.
 */
export async function loadRecords(
  writer: Connection,
  records: AsyncIterable<AtlasRecord>,
  options: LoadOptions,
  entry: ChangeEntry,
): Promise<ChangeOutcome> {
  writer.exec("PRAGMA synchronous = NORMAL");
  writeMeta(writer, "loading", entry.recordedAt);
  try {
    dropRecordIndexes(writer);
    const created = await writeAll(writer, records, options);
    writer.exec("BEGIN IMMEDIATE");
    buildRecordIndexes(writer);
    writeEntry(writer, entry, { created, replaced: 0, deleted: 0 });
    writeMeta(writer, "loading", null);
    writer.exec("COMMIT");
    return { revision: entry.revision, created, replaced: 0, unchanged: 0, deleted: 0 };
  } catch (error) {
    if (writer.isInTransaction) writer.exec("ROLLBACK");
    clearUnfinishedLoad(writer);
    throw error;
  } finally {
    writer.exec("PRAGMA synchronous = FULL");
  }
}

/** @returns how many records there were */
async function writeAll(
  writer: Connection,
  records: AsyncIterable<AtlasRecord>,
  { signal, onProgress }: LoadOptions,
): Promise<number> {
  const judge = new LoadJudge();
  const graph = new GraphWriter(writer);
  const slices = new Slices();
  const numberOf = judge.numberOf.bind(judge);
  let taken = 0;
  for await (const record of records) {
    if (signal?.aborted) throw new CancelledError();
    if (taken % BATCH === 0) writer.exec(taken === 0 ? "BEGIN" : "COMMIT; BEGIN");
    const judged = judge.take(record);
    if (judged !== null) write(graph, judged, numberOf);
    taken++;
    if (taken % BATCH === 0) onProgress?.(taken);
    if (slices.isOver) await slices.rest();
  }
  if (taken > 0) writer.exec("COMMIT");
  judge.finish();
  onProgress?.(taken);
  return taken;
}

function write(graph: GraphWriter, record: AtlasRecord, numberOf: (id: string) => number): void {
  const number = numberOf(record.id);
  graph.insert(number, record);
  graph.putReferences(number, record, numberOf);
  const stamp = stampOf(record);
  if (stamp !== null) graph.putShape(number, record, graph.stamp(stamp), numberOf);
}

/**
 * Empties the graph when a load did not come to its end.
 * @returns when that load began, ISO 8601; `null` when there was none
 */
export function clearUnfinishedLoad(writer: Connection): string | null {
  const began = readMeta(writer, "loading");
  if (began === null) return null;
  writer.exec("BEGIN IMMEDIATE");
  emptyGraph(writer);
  writeMeta(writer, "loading", null);
  writer.exec("COMMIT");
  return began;
}
