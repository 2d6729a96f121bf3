import neo4j, { Neo4jError } from "neo4j-driver";
import { AtlasError, StoreUnavailableError } from "../../../model/errors.ts";

/** What the driver throws, in the words of the product; the driver's error stays as the cause. */

/** The server ended the transaction at its time limit, which may have come while it waited for a lock. */
export function ranOutOfTime(error: unknown): boolean {
  return error instanceof Neo4jError && /\.Transaction\.(?:TransactionTimedOut|LockClientStopped)/.test(error.code);
}

/** The same question may succeed if it is asked again: a stale connection, a change of leader. */
export function mayPass(error: unknown): boolean {
  return error instanceof Neo4jError && neo4j.isRetryableError(error);
}

/** Anything but a failure to reach or use the database is a defect of ours and is thrown on as it is. */
export function translated(error: unknown, uri: string): unknown {
  if (error instanceof AtlasError || !(error instanceof Neo4jError)) return error;
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
