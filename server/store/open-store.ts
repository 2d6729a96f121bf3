import type { GraphStore } from "./graph-store.ts";
import type { StoreSettings } from "./store-settings.ts";

/**
 * The one door to the graph. Engines are imported only when asked for: a laptop never loads the Neo4j driver.
 * @throws {StoreUnavailableError} when it cannot be reached, or another process holds it
 */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  if (settings.engine === "embedded") {
    const { openEmbeddedStore } = await import("./engines/embedded/open-embedded-store.ts");
    return openEmbeddedStore(settings.folder);
  }
  const { openNeo4jStore } = await import("./engines/neo4j/open-neo4j-store.ts");
  return openNeo4jStore(settings);
}
