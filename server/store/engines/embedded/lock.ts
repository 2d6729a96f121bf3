import { join } from "node:path";
import { StoreUnavailableError } from "../../../model/errors.ts";
import { Connection, isBusy } from "./connection.ts";

/**
 * Holds a folder for one process. The lock is SQLite's own on an empty database beside the graph: the system lets it
 * go when the process ends, however it ends, so there is never a stale one to remove.
 * @returns lets the folder go
 * @throws {StoreUnavailableError} when another process, or another store of this one, holds it
 */
export function lockFolder(folder: string): () => void {
  const lock = new Connection(join(folder, "atlas.lock"));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreUnavailableError(
      `another process already has the embedded store in "${folder}" open; stop it, or name another folder in ATLAS_DATA`,
      error,
    );
  }
  return () => lock.close();
}
