import { type AtlasRecord, RECORD_TYPES, type RecordType } from "../../../model/records/index.ts";
import type { ReadOptions } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { Connection } from "./connection.ts";
import { RECORDS_A_QUERY } from "./record-reader.ts";
import { RECORD_CODES } from "./schema.ts";

/**
 * Records in export order, as they stand when the first is asked for. A connection of its own holds that moment
 * (write-ahead log), so change sets go on meanwhile and a slow reader holds up nobody. Without a limit of its own
 * a stream may take any time.
 */
export async function* streamRecords(
  file: string,
  of: RecordType | undefined,
  options: ReadOptions | undefined,
): AsyncGenerator<AtlasRecord> {
  const guard = new ReadGuard(
    { signal: options?.signal, timeoutMs: options?.timeoutMs ?? Infinity },
    "Ask for one type of record at a time.",
  );
  const snapshot = new Connection(file);
  try {
    snapshot.exec("PRAGMA query_only = 1; BEGIN");
    const page = snapshot.query<[string, string]>(
      `SELECT id, line FROM record WHERE type = ? AND id > ? ORDER BY id LIMIT ${RECORDS_A_QUERY}`,
    );
    for (const type of of === undefined ? RECORD_TYPES : [of]) {
      for (let after = ""; ; ) {
        const rows = page.all(RECORD_CODES[type], after);
        for (const [id, line] of rows) {
          guard.check();
          yield JSON.parse(line) as AtlasRecord;
          after = id;
        }
        if (rows.length < RECORDS_A_QUERY) break;
        if (guard.sliceIsOver) await guard.breathe();
      }
    }
  } finally {
    snapshot.close();
  }
}
