import { z } from "zod";
import type { HistoryEntry } from "../../../model/change-set.ts";
import { InvalidCursorError } from "../../../model/errors.ts";
import type { AtlasRecord } from "../../../model/records/index.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import type { Page, ReadOptions, RecordedChange, RecordedChangesRequest, Seen } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { type Neo4jConnection, seen } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { fromJson, SeenColumns } from "./rows.ts";

const Entry = z.strictObject({
  revision: z.int(),
  who: z.string(),
  why: z.string(),
  recordedAt: z.string(),
  created: z.int(),
  replaced: z.int(),
  deleted: z.int(),
});
const historyQuery = defineQuery("read/history", {
  params: z.strictObject({ limit: z.int() }),
  row: z.strictObject({ ...SeenColumns, items: z.array(Entry) }),
});
const line = z.string().nullable();
const changesQuery = defineQuery("read/recorded-changes", {
  params: z.strictObject({
    from: z.string(),
    to: z.string(),
    afterRevision: z.int(),
    afterPosition: z.int(),
    limit: z.int(),
  }),
  row: z.strictObject({
    ...SeenColumns,
    total: z.int(),
    items: z.array(z.strictObject({ changeSet: Entry, position: z.int(), before: line, after: line })),
  }),
});

/** Committed change sets, newest first. */
export async function readHistory(
  connection: Neo4jConnection,
  limit: number,
  options?: ReadOptions,
): Promise<Seen<HistoryEntry[]>> {
  const row = await connection.readSeen(historyQuery, { limit }, new ReadGuard(options, "Ask for fewer change sets."));
  return seen(row, row.items);
}

/** Sort before and after every instant that is ever recorded. */
const EARLIEST = "";
const LATEST = "~";

/** What change sets did to single records, oldest first. */
export async function readRecordedChanges(
  connection: Neo4jConnection,
  request: RecordedChangesRequest,
  options?: ReadOptions,
): Promise<Seen<Page<RecordedChange>>> {
  const guard = new ReadGuard(options, "Ask about a shorter time.");
  const [afterRevision, afterPosition] = afterKey(decodeCursor("recordedChanges", { ...request }, 2));
  const row = await connection.readSeen(
    changesQuery,
    {
      from: request.from ?? EARLIEST,
      to: request.to ?? LATEST,
      afterRevision,
      afterPosition,
      // One more than asked for says whether there is a next page.
      limit: request.limit + 1,
    },
    guard,
  );
  const page = row.items.slice(0, request.limit);
  const last = page.at(-1);
  const more = row.items.length > page.length && last !== undefined;
  return seen(row, {
    items: page.map(({ changeSet, before, after }) => ({
      changeSet,
      before: recordOf(before),
      after: recordOf(after),
    })),
    total: row.total,
    nextCursor: more
      ? encodeCursor("recordedChanges", { ...request }, [`${last.changeSet.revision}`, `${last.position}`])
      : null,
  });
}

function recordOf(json: string | null): AtlasRecord | null {
  return json === null ? null : fromJson<AtlasRecord>(json);
}

/** Revision and position after which a page begins; positions count from 0. */
function afterKey(key: readonly string[] | null): readonly [number, number] {
  if (key === null) return [0, -1];
  const [revision = "", position = ""] = key;
  if (![revision, position].every((digits) => /^\d{1,15}$/.test(digits))) throw new InvalidCursorError();
  return [Number(revision), Number(position)];
}
