import { z } from "zod";
import { StoreUnavailableError } from "../../../model/errors.ts";
import type { Neo4jConnection, WriteTransaction } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { ranOutOfTime } from "./driver-errors.ts";
import { emptyGraph } from "./empty-graph.ts";
import { SeenColumns } from "./rows.ts";

/**
 * The mark of the graph: its lock, and the sign of a load. Whoever loads holds the lock until it is done, in a
 * transaction that the server ends when its client dies: a load whose mark can be locked will never be finished.
 */

const lockAtlas = defineQuery("write/lock-atlas", {
  params: z.strictObject({}),
  row: z.strictObject({ revision: z.int(), loading: z.string().nullable() }),
});
const markLoadingQuery = defineQuery("write/mark-loading", {
  params: z.strictObject({ loading: z.string().nullable() }),
  row: z.strictObject({}),
});

/** Where the graph stands, for `readSeen`. */
export const revisionQuery = defineQuery("read/revision", {
  params: z.strictObject({}),
  row: z.strictObject(SeenColumns),
});

/** Longest to wait for the lock before the load counts as alive. */
const LOCK_WAIT_MS = 1_000;

export interface Mark {
  readonly revision: number;
  /** Instant at which the load under way began, ISO 8601. */
  readonly loading: string | null;
}

/** Waits until no other writer is at work, and keeps others out until the transaction ends. @throws {StoreUnavailableError} */
export async function lockMark(transaction: WriteTransaction): Promise<Mark> {
  const [mark] = await transaction.run(lockAtlas, {});
  if (mark === undefined) throw new StoreUnavailableError("its mark was taken out of the database");
  return mark;
}

export async function markLoading(transaction: WriteTransaction, loading: string | null): Promise<void> {
  await transaction.run(markLoadingQuery, { loading });
}

/** Empties the graph where a load died. @throws {StoreUnavailableError} while it is alive in another process */
export async function clearUnfinishedLoad(connection: Neo4jConnection): Promise<void> {
  await connection.hold(LOCK_WAIT_MS, lockMark).catch((error: unknown) => {
    const isHeld = error instanceof StoreUnavailableError && ranOutOfTime(error.cause);
    throw isHeld ? new StoreUnavailableError("another process is loading it", error) : error;
  });
  await connection.hold(null, async (transaction) => {
    const { loading } = await lockMark(transaction);
    if (loading === null) return;
    await emptyGraph(connection);
    await markLoading(transaction, null);
  });
}
