import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Neo4jProcess, startNeo4j } from "../../../scripts/neo4j/neo4j-process.ts";
import { takeIn } from "../../../seed/take-in.ts";
import { OutOfTimeError } from "../../../server/model/errors.ts";
import type { GraphStore, StoreStatus } from "../../../server/store/graph-store.ts";
import { openStore } from "../../../server/store/open-store.ts";
import type { StoreSettings } from "../../../server/store/store-settings.ts";
import type { BenchGraph } from "./graphs.ts";

/** Stores that one run fills and the next finds again: a million ties take minutes to load. */

/** Enough for the largest graph and its load. */
const HEAP = "1500m";

type EmbeddedSettings = Extract<StoreSettings, { engine: "embedded" }>;

export function embeddedSettings(cache: string, graph: BenchGraph): EmbeddedSettings {
  const folder = join(cache, `embedded-${graph.folder}`);
  mkdirSync(folder, { recursive: true });
  return { engine: "embedded", folder };
}

export interface BenchNeo4j {
  readonly server: Neo4jProcess;
  readonly settings: Extract<StoreSettings, { engine: "neo4j" }>;
}

export async function startBenchNeo4j(cache: string, graph: BenchGraph): Promise<BenchNeo4j> {
  const dataFolder = join(cache, `neo4j-${graph.folder}`);
  mkdirSync(cache, { recursive: true });
  const server = await startNeo4j({ dataFolder, heap: HEAP, report: (line) => console.log(line) });
  const { uri, user, password } = server;
  return { server, settings: { engine: "neo4j", uri, user, password, database: null } };
}

/** Opens a store that holds the graph; loads it first where the folder is new. */
export async function openFilled(settings: StoreSettings, graph: BenchGraph): Promise<GraphStore> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const store = await openStore(settings);
  const { counts } = await statusOf(store);
  if (counts.entity > 0) {
    said(`opened ${settings.engine}, ${graph.slug}: ${counts.relation} ties`, began, cpu);
    return store;
  }
  const options = { who: "bench", why: `Loaded to be measured: ${graph.what}` };
  const taken = await takeIn(store, graph.read(), options);
  if (taken.outcome === null)
    throw new Error(`${graph.what} was refused: ${JSON.stringify(taken.refused.slice(0, 3))}`);
  said(`loaded ${settings.engine}, ${graph.slug}: ${taken.outcome.created} records`, began, cpu);
  return store;
}

/** The first question to a server that has just started may take longer than a question may. */
export async function statusOf(store: GraphStore): Promise<StoreStatus> {
  for (let tries = 1; ; tries++)
    try {
      return await store.status();
    } catch (error) {
      if (!(error instanceof OutOfTimeError) || tries === 5) throw error;
    }
}

function said(what: string, began: number, before: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(before);
  const wall = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${what} in ${wall} s, ${((user + system) / 1e6).toFixed(1)} s of this process's processor time`);
}
