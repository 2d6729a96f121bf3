import type { HistoryEntry } from "../../../model/change-set.ts";
import { InvalidCursorError } from "../../../model/errors.ts";
import type { AtlasRecord } from "../../../model/records/index.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import type { Page, ReadOptions, RecordedChange, RecordedChangesRequest, Seen } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import type { Connection } from "./connection.ts";
import { type Graph, seen } from "./graph.ts";

const ENTRY_COLUMNS = "s.revision, s.who, s.why, s.recorded_at, s.created, s.replaced, s.deleted";
type EntryRow = [number, string, string, string, number, number, number];

/** Committed change sets, newest first. */
export function readHistory(reader: Connection, limit: number): HistoryEntry[] {
  const rows = reader.query<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM change_set s ORDER BY s.revision DESC LIMIT ?`);
  return rows.all(limit).map(entryOf);
}

function entryOf([revision, who, why, recordedAt, created, replaced, deleted]: EntryRow): HistoryEntry {
  return { revision, who, why, recordedAt, created, replaced, deleted };
}

/** Sort before and after every instant that is ever recorded. */
const EARLIEST = "";
const LATEST = "~";
const WITHIN = "s.recorded_at >= ? AND s.recorded_at <= ?";

type ChangeRow = [...EntryRow, position: number, before: string | null, after: string | null];

/** What change sets did to single records, oldest first. */
export function readRecordedChanges(
  graph: Graph,
  reader: Connection,
  request: RecordedChangesRequest,
  options?: ReadOptions,
): Seen<Page<RecordedChange>> {
  new ReadGuard(options, "Ask about a shorter time.");
  const [revision, position] = afterKey(decodeCursor("recordedChanges", { ...request }, 2));
  const window = [request.from ?? EARLIEST, request.to ?? LATEST] as const;
  // Of a load the history keeps no single changes; it is one change of them all.
  const rows = reader
    .query<ChangeRow>(
      `SELECT ${ENTRY_COLUMNS}, ifnull(c.position, 0), c.before, c.after
       FROM change_set s LEFT JOIN change c ON c.revision = s.revision
       WHERE ${WITHIN} AND s.revision >= ? AND (s.revision > ? OR ifnull(c.position, 0) > ?)
       ORDER BY s.revision, c.position LIMIT ?`,
    )
    .all(...window, revision, revision, position, request.limit + 1);
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > items.length && last !== undefined
      ? encodeCursor("recordedChanges", { ...request }, [`${last[0]}`, `${last[7]}`])
      : null;
  return seen(graph, { items: items.map(changeOf), total: countChanges(reader, window), nextCursor });
}

function countChanges(reader: Connection, window: readonly [string, string]): number {
  const counts = reader.query<[number | null]>(
    `SELECT sum(CASE WHEN EXISTS (SELECT 1 FROM change c WHERE c.revision = s.revision)
       THEN s.created + s.replaced + s.deleted ELSE 1 END)
     FROM change_set s WHERE ${WITHIN}`,
  );
  return counts.first(...window)?.[0] ?? 0;
}

function changeOf([revision, who, why, recordedAt, created, replaced, deleted, , before, after]: ChangeRow) {
  const changeSet = entryOf([revision, who, why, recordedAt, created, replaced, deleted]);
  return { changeSet, before: recordOf(before), after: recordOf(after) };
}

function recordOf(line: string | null): AtlasRecord | null {
  return line === null ? null : (JSON.parse(line) as AtlasRecord);
}

/** Revision and position after which a page begins; positions count from 0. */
function afterKey(key: readonly string[] | null): readonly [number, number] {
  if (key === null) return [0, -1];
  const [revision = "", position = ""] = key;
  if (![revision, position].every((digits) => /^\d{1,15}$/.test(digits))) throw new InvalidCursorError();
  return [Number(revision), Number(position)];
}
