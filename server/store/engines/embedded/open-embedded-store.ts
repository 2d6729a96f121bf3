import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { StoreUnavailableError } from "../../../model/errors.ts";
import type { GraphStore } from "../../graph-store.ts";
import { Connection } from "./connection.ts";
import { EmbeddedGraphStore } from "./embedded-graph-store.ts";
import { clearUnfinishedLoad } from "./loader.ts";
import { lockFolder } from "./lock.ts";
import { ensureSchema } from "./schema.ts";

/**
 * The embedded engine: one SQLite file holds the records, a topology in memory their shape. One connection writes,
 * another reads what was last committed, so that reads never see half a change set.
 * @param folder made if it is not there; held until the store is closed
 * @throws {StoreUnavailableError}
 */
export async function openEmbeddedStore(folder: string): Promise<GraphStore> {
  makeFolder(folder);
  const unlock = lockFolder(folder);
  const file = join(folder, "atlas.db");
  const opened: Connection[] = [];
  const connect = () => {
    const connection = new Connection(file);
    opened.push(connection);
    return connection;
  };
  try {
    const writer = connect();
    ensureSchema(writer);
    const began = clearUnfinishedLoad(writer);
    const reader = connect();
    reader.exec("PRAGMA query_only = 1");
    const recovered =
      began === null
        ? null
        : `A load that began at ${began} had not finished when its process ended; the store was emptied, as it was before.`;
    return new EmbeddedGraphStore({ file, writer, reader, unlock, recovered });
  } catch (error) {
    for (const connection of opened) connection.close();
    unlock();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreUnavailableError(`the folder "${folder}" cannot be made`, error);
  }
}
