import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import packageFile from "../package.json" with { type: "json" };
import { seedStore } from "../seed/seed-store.ts";
import { Insights } from "../server/explore/insights/insights.ts";
import { Library } from "../server/explore/library.ts";
import { createApp } from "../server/http/app.ts";
import { createHttpServer, listen, stopServing } from "../server/http/serve.ts";
import { EntitySearch } from "../server/search/entity-search.ts";
import { openStore } from "../server/store/open-store.ts";
import { SourceTexts } from "../server/store/source-texts.ts";
import type { StoreSettings } from "../server/store/store-settings.ts";
import { knownContract } from "./known-contract.ts";
import { startNeo4j } from "./neo4j/neo4j-process.ts";

/**
 * `npm run test:fuzz [-- [--engine embedded|neo4j] OPTIONS]`: the API as it is, over the Foshan graph in a temporary store
 * on a free port, against schemathesis, which makes requests out of the contract and holds every answer to it. The engine
 * comes first (default: embedded); other options go to schemathesis as they are. Where it is not installed, that is said
 * in one line. Exit code: that of schemathesis; 0 where there is none, 2 for an engine that is not known.
 */
const SCHEMATHESIS = process.env.SCHEMATHESIS || "schemathesis";

/** What an answer to a wrong request may be. */
const CONFIG = fileURLToPath(new URL("schemathesis.toml", import.meta.url));

/** The same requests at each run; a longer search is `npm run test:fuzz -- --max-examples 500`. */
const OPTIONS = ["--checks", "all", "--seed", "1", "--max-examples", "50", "--workers", "2", "--no-color"];

/**
 * What no schema can say is refused with 400 all the same: a cursor of another question, February 30, a path from an
 * entity to itself, a query without a letter.
 */
const NOT_HELD = ["--exclude-checks", "positive_data_acceptance"];

/** A fuzzer is one address that asks as fast as it can. */
const NO_LIMIT = 1_000_000;

function isInstalled(): boolean {
  return spawnSync(SCHEMATHESIS, ["--version"], { stdio: "ignore" }).status === 0;
}

/** @returns where the graph is kept, and how to be rid of it */
async function temporaryStore(engine: string, folder: string): Promise<[StoreSettings, () => Promise<void>]> {
  if (engine === "embedded") return [{ engine, folder: join(folder, "store") }, async () => {}];
  const server = await startNeo4j({ heap: "1g", report: console.log });
  const { uri, user, password } = server;
  return [{ engine: "neo4j", uri, user, password, database: null }, () => server.stop()];
}

async function serveFoshan(settings: StoreSettings, folder: string) {
  const store = await openStore(settings);
  await seedStore(store, "foshan");
  const { storeId } = await store.status();
  const search = new EntitySearch(store);
  await search.warm();
  const atlas = {
    store,
    storeId,
    search,
    library: new Library(store, SourceTexts.NONE),
    insights: new Insights(store),
  };
  const app = createApp({
    atlas: () => atlas,
    version: packageFile.version,
    build: "fuzz",
    queryTimeoutMs: 10_000,
    // An answer that its own schema refuses is a 500 then.
    checkAnswers: true,
    logger: pino({ level: "error" }, pino.destination(2)),
    rates: { apiPerMinute: NO_LIMIT, exportsPerMinute: NO_LIMIT },
    pageFolder: join(folder, "page"),
    embeddedIn: [],
    trustedProxies: 0,
  });
  const server = createHttpServer(app);
  const port = await listen(server, "127.0.0.1", 0);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await stopServing(server);
      atlas.insights.close();
      await store.close();
    },
  };
}

/** @returns its exit code */
async function fuzz(url: string, folder: string, options: readonly string[]): Promise<number> {
  const contract = join(folder, "contract.json");
  writeFileSync(contract, JSON.stringify(await knownContract(url)));
  const args = ["--config-file", CONFIG, "run", contract, "--url", url, ...OPTIONS, ...NOT_HELD, ...options];
  const running = spawn(SCHEMATHESIS, args, { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    running.once("error", reject);
    running.once("exit", (code) => resolve(code ?? 1));
  });
}

async function main(args: readonly string[]): Promise<number> {
  const [engine, options] = args[0] === "--engine" ? [args[1] ?? "", args.slice(2)] : ["embedded", args];
  if (!["embedded", "neo4j"].includes(engine)) {
    console.error(`There is no engine "${engine}": say --engine embedded or --engine neo4j.`);
    return 2;
  }
  if (!isInstalled()) {
    console.log("schemathesis is not installed, so the API was not fuzzed; docs/api-testing.md says how to get it.");
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "atlas-fuzz-"));
  const [settings, dropStore] = await temporaryStore(engine, folder);
  try {
    const served = await serveFoshan(settings, folder);
    try {
      return await fuzz(served.url, folder, options);
    } finally {
      await served.close();
    }
  } finally {
    await dropStore();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Nothing that a route still holds may keep a run of checks from its end.
process.exit(await main(process.argv.slice(2)));
