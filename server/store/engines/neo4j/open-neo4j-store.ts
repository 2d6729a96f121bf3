import { randomUUID } from "node:crypto";
import { z } from "zod";
import { StoreUnavailableError } from "../../../model/errors.ts";
import type { GraphStore } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { Neo4jConnection, type Neo4jSettings } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { clearUnfinishedLoad } from "./load-mark.ts";
import { Neo4jGraphStore } from "./neo4j-graph-store.ts";
import { ensureSchema } from "./schema.ts";

/** Raised whenever a label, a property or what one means changes. */
const FORMAT = 2;
const OPEN_LIMIT_MS = 30_000;
/** The first with relationship types that are computed when a tie is made. */
const OLDEST = [5, 26] as const;

const nothing = z.strictObject({});
const serverQuery = defineQuery("read/server", {
  params: nothing,
  row: z.strictObject({ name: z.string(), version: z.string(), edition: z.string() }),
});
const whoseQuery = defineQuery("read/whose-graph", {
  params: nothing,
  row: z.strictObject({
    occupied: z.boolean(),
    format: z.int().nullable(),
    storeId: z.string().nullable(),
    loading: z.string().nullable(),
  }),
});
const foundAtlas = defineQuery("write/found-atlas", {
  params: z.strictObject({ storeId: z.string(), format: z.int() }),
  row: z.strictObject({ storeId: z.string(), revision: z.int() }),
});

/**
 * The Neo4j engine: native labels and relationship types, traversals in Cypher, no plugin. Works through `bolt://`,
 * `neo4j://` and `neo4j+s://`, on the server's default database or a named one.
 * @throws {StoreUnavailableError} when it cannot be reached, is too old, or holds somebody else's graph
 */
export async function openNeo4jStore(settings: Neo4jSettings): Promise<GraphStore> {
  const connection = new Neo4jConnection(settings);
  try {
    const version = await serverVersion(connection);
    const { loading } = await requireOwnGraph(connection);
    await ensureSchema(connection);
    const [atlas] = await connection.write((transaction) =>
      transaction.run(foundAtlas, { storeId: randomUUID(), format: FORMAT }),
    );
    if (loading !== null) await clearUnfinishedLoad(connection);
    const recovered =
      loading === null
        ? null
        : `A load that began at ${loading} had not finished when its process ended; the store was emptied, as it was before.`;
    return new Neo4jGraphStore({ connection, version, storeId: atlas?.storeId ?? "", recovered });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function serverVersion(connection: Neo4jConnection): Promise<string> {
  const rows = await connection.read(serverQuery, {}, openGuard());
  const kernel = rows.find(({ name }) => name === "Neo4j Kernel") ?? rows[0];
  if (kernel === undefined) throw new StoreUnavailableError("what answers there is no Neo4j");
  const [major = 0, minor = 0] = kernel.version.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new StoreUnavailableError(`Neo4j ${OLDEST.join(".")} or newer is needed, and this is ${kernel.version}`);
  return `Neo4j ${kernel.version} ${kernel.edition}`;
}

async function requireOwnGraph(connection: Neo4jConnection): Promise<{ readonly loading: string | null }> {
  const [row] = await connection.read(whoseQuery, {}, openGuard());
  const { occupied, format, loading } = row ?? { occupied: false, format: null, loading: null };
  if (format !== null && format !== FORMAT)
    throw new StoreUnavailableError(
      `its database has format ${format} and this program reads format ${FORMAT}; export it with the program that wrote it`,
    );
  if (format === null && occupied)
    throw new StoreUnavailableError(
      "the database holds a graph that Torch Atlas did not make, and the two are not mixed; name an empty database",
    );
  return { loading };
}

function openGuard(): ReadGuard {
  return new ReadGuard({ timeoutMs: OPEN_LIMIT_MS }, "The server is busy or far away.");
}
