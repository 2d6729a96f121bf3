import neo4j, { Neo4jError } from "neo4j-driver";
import { AtlasError, StoreUnavailableError, TooMuchError } from "../../../model/errors.ts";

/** What the driver throws, in the words of the product; the driver's error stays as the cause. */

/** The server ended the transaction at its time limit, which may have come while it waited for a lock. */
export function ranOutOfTime(error: unknown): boolean {
  return error instanceof Neo4jError && /\.Transaction\.(?:TransactionTimedOut|LockClientStopped)/.test(error.code);
}

/** The same question may succeed if it is asked again: a stale connection, a change of leader. */
export function mayPass(error: unknown): boolean {
  return error instanceof Neo4jError && neo4j.isRetryableError(error) && tooMuchForMemory(error) === null;
}

/**
 * What one transaction may hold in memory was not enough. To Neo4j that passes by itself, and the driver would try
 * again for long; but the same question needs the same memory.
 */
export function tooMuchForMemory(error: unknown): TooMuchError | null {
  if (!(error instanceof Neo4jError) || !/\.General\.\w*OutOfMemoryError$/.test(error.code)) return null;
  return new TooMuchError(
    "What was asked of Neo4j",
    "the memory that it gives one transaction (dbms.memory.transaction.total.max)",
    "Ask for less at a time, or give Neo4j a larger heap.",
  );
}

/** Anything but a failure to reach or use the database is a defect of ours and is thrown on as it is. */
export function translated(error: unknown, uri: string): unknown {
  if (error instanceof AtlasError || !(error instanceof Neo4jError)) return error;
  const tooMuch = tooMuchForMemory(error);
  if (tooMuch !== null) return tooMuch;
  const reason = unavailability(error, uri);
  return reason === null ? error : new StoreUnavailableError(reason, error);
}

function unavailability(error: Neo4jError, uri: string): string | null {
  if (error.code === "Neo.ClientError.Security.Unauthorized") return "Neo4j refuses the user name or the password";
  if (error.code.startsWith("Neo.ClientError.Security.")) return `Neo4j refuses access (${error.message})`;
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound")
    return `Neo4j has no such database (${error.message})`;
  if (error.code === "ServiceUnavailable" || error.code === "SessionExpired") return `Neo4j does not answer at ${uri}`;
  if (error.code.startsWith("Neo.TransientError.") || error.code.startsWith("Neo.DatabaseError.General."))
    return `Neo4j cannot answer now (${error.message})`;
  if (error.code.startsWith("Neo.ClientError.Transaction.")) return `Neo4j ended the transaction (${error.message})`;
  return null;
}
