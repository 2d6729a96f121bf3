import { hash } from "node:crypto";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import packageFile from "../package.json" with { type: "json" };
import { SeedRefusedError, seedStore } from "../seed/seed-store.ts";
import { BoundariesError, readBoundaries } from "./boundaries.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { Insights } from "./explore/insights/insights.ts";
import { Library } from "./explore/library.ts";
import { createApp } from "./http/app.ts";
import type { Atlas } from "./http/atlas.ts";
import { buildId } from "./http/build-id.ts";
import { DEFAULT_RATE_LIMITS } from "./http/request-limits.ts";
import { createHttpServer, listen, stopServing } from "./http/serve.ts";
import { type BoundariesAnswer, NO_BOUNDARIES } from "./model/api/boundaries.ts";
import { AtlasError, StoreUnavailableError } from "./model/errors.ts";
import { EntitySearch } from "./search/entity-search.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { openStore } from "./store/open-store.ts";
import { SourceTexts } from "./store/source-texts.ts";
import { warmUp } from "./store/warm-up.ts";
import { whenOrphaned } from "./when-orphaned.ts";

/**
 * Starts the product, and is the only place that wires things. It listens before it opens the store: a second start
 * by mistake then ends at the taken port and never touches a store that the first is still filling. Until the graph
 * is there, `/healthz` answers, and everything else says that it is not ready.
 */

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the process with lines that a person can act on. */
function giveUp(exitCode: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}

function configOrGiveUp(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) giveUp(2, error.message);
    throw error;
  }
}

/** Where a person's browser finds it: a wildcard address is no place to go. */
function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function listenOrGiveUp(server: ReturnType<typeof createHttpServer>, { host, port }: Config): Promise<number> {
  try {
    return await listen(server, host, port);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      giveUp(1, `Port ${port} on ${host} is taken. Stop what uses it, or set PORT to another.`);
    giveUp(1, `Cannot listen on ${host}, port ${port}: ${message}`);
  }
}

/** How far the filling is, on a terminal; elsewhere nobody watches it. */
function showProgress(records: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\rFilling the empty store: ${records.toLocaleString("en")} records`);
}

async function fill(store: GraphStore, seed: string): Promise<void> {
  const written = await seedStore(store, seed, showProgress);
  if (written > 0 && process.stderr.isTTY) process.stderr.write("\n");
}

async function openAtlas(config: Config): Promise<Atlas> {
  const texts = await SourceTexts.read(config.sources);
  const store = await openStore(config.store);
  const { storeId, recovered } = await store.status();
  if (recovered !== null) say(recovered);
  await fill(store, config.seed);
  const search = new EntitySearch(store);
  await search.warm();
  return { store, storeId, search, library: new Library(store, texts), insights: new Insights(store) };
}

async function openAtlasOrGiveUp(config: Config, logger: Logger): Promise<Atlas> {
  try {
    return await openAtlas(config);
  } catch (error) {
    if (error instanceof AtlasError || error instanceof SeedRefusedError) giveUp(1, error.message);
    logger.fatal({ err: error }, "the graph could not be opened");
    giveUp(1, "The graph could not be opened; the log above says why.");
  }
}

function boundariesOrGiveUp({ boundaries }: Config): BoundariesAnswer {
  if (boundaries === null) return NO_BOUNDARIES;
  try {
    return readBoundaries(boundaries);
  } catch (error) {
    if (error instanceof BoundariesError) giveUp(2, error.message);
    throw error;
  }
}

/** Other boundaries are another answer, though neither the code nor the graph changed. */
function buildOf(boundaries: BoundariesAnswer): string {
  const code = buildId(import.meta.dirname, packageFile.version);
  return boundaries === NO_BOUNDARIES ? code : `${code} ${hash("sha256", JSON.stringify(boundaries), "base64url")}`;
}

async function main(): Promise<void> {
  const config = configOrGiveUp();
  const boundaries = boundariesOrGiveUp(config);
  const level = config.logLevel ?? (process.stdout.isTTY ? "warn" : "info");
  // Logs go to standard error, so that standard output is what a person reads.
  const logger = pino({ level }, pino.destination({ dest: 2, sync: true }));
  let atlas: Atlas | null = null;
  const app = createApp({
    atlas: () => {
      if (atlas === null) throw new StoreUnavailableError("it is still being opened and filled");
      return atlas;
    },
    version: packageFile.version,
    build: buildOf(boundaries),
    boundaries,
    queryTimeoutMs: config.queryTimeoutMs,
    checkAnswers: config.checkAnswers,
    logger,
    rates: DEFAULT_RATE_LIMITS,
    pageFolder: join(import.meta.dirname, "../dist/web"),
    embeddedIn: config.embeddedIn,
    trustedProxies: config.trustedProxies,
  });
  const server = createHttpServer(app);
  const port = await listenOrGiveUp(server, config);

  async function stop(): Promise<void> {
    await stopServing(server);
    // A store that is still being filled is left as if the power had failed: its next opening puts that right.
    await atlas?.store.close();
    process.exit(0);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
  whenOrphaned(() => void stop());

  atlas = await openAtlasOrGiveUp(config, logger);
  const { counts } = await atlas.store.status();
  const { name, version } = atlas.store.engine;
  say(
    `Torch Atlas is ready at ${addressOf(config.host, port)} ` +
      `(${name} ${version}, ${counts.entity} entities, ${counts.relation} ties)`,
  );
  // Nobody waits for it, and what it could not do the first question does.
  await warmUp(atlas.store).catch((error: unknown) => logger.warn({ err: error }, "the store was not warmed up"));
}

await main();
