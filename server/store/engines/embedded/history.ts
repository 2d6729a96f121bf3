import type { HistoryEntry } from "../../../model/change-set.ts";
import type { Connection } from "./connection.ts";

/** Committed change sets, newest first. */
export function readHistory(reader: Connection, limit: number): HistoryEntry[] {
  const rows = reader.query<[number, string, string, string, number, number, number]>(
    `SELECT revision, who, why, recorded_at, created, replaced, deleted
     FROM change_set ORDER BY revision DESC LIMIT ?`,
  );
  return rows.all(limit).map(([revision, who, why, recordedAt, created, replaced, deleted]) => ({
    revision,
    who,
    why,
    recordedAt,
    created,
    replaced,
    deleted,
  }));
}
