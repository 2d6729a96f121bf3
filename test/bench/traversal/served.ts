import { once } from "node:events";
import { request } from "node:http";
import { tmpdir } from "node:os";
import compression from "compression";
import express from "express";
import neo4j from "neo4j-driver";
import { type Logger, pino } from "pino";
import { Insights } from "../../../server/explore/insights/insights.ts";
import { Library } from "../../../server/explore/library.ts";
import { createApp } from "../../../server/http/app.ts";
import { limitRate, limitSize } from "../../../server/http/request-limits.ts";
import { requestLog } from "../../../server/http/request-log.ts";
import { securityHeaders } from "../../../server/http/security.ts";
import { createHttpServer, listen } from "../../../server/http/serve.ts";
import { EntitySearch } from "../../../server/search/entity-search.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { SourceTexts } from "../../../server/store/source-texts.ts";
import type { StoreSettings } from "../../../server/store/store-settings.ts";
import type { Asked, Recorded, Replied } from "./server-process.ts";
import { statusOf } from "./stores.ts";

/**
 * The product's own app over one store, in a process of its own as it is when people use it; beside it two
 * that serialize an object and do no more, one behind the same middleware and one as Express comes. Only the limits on how often an address may ask are off.
 */
const settings = JSON.parse(process.argv[2] ?? "") as StoreSettings;

let recording: Recorded[] | null = null;

/** Hears every statement that the engine sends, whoever sends it. */
function recordStatements(): void {
  const nowhere = neo4j.driver("bolt://127.0.0.1:1");
  const session = Object.getPrototypeOf(nowhere.session()) as { run(...given: unknown[]): unknown };
  const { run } = session;
  session.run = function (this: unknown, ...given) {
    recording?.push({ statement: String(given[0]), parameters: plain(given[1]) as Recorded["parameters"] });
    return run.apply(this, given);
  };
  void nowhere.close();
}

/** As JSON says it: the driver's integers become numbers. */
function plain(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}

const NO_LIMIT = 1e9;

async function serveApp(logger: Logger): Promise<string> {
  const store = await openStore(settings);
  const { storeId } = await statusOf(store);
  const atlas = {
    store,
    storeId,
    search: new EntitySearch(store),
    library: new Library(store, SourceTexts.NONE),
    insights: new Insights(store),
  };
  const app = createApp({
    atlas: () => atlas,
    version: "bench",
    build: "bench",
    // The shape of a million ties is read out of Neo4j by the first question that needs it.
    queryTimeoutMs: 600_000,
    checkAnswers: false,
    logger,
    rates: { apiPerMinute: NO_LIMIT, exportsPerMinute: NO_LIMIT },
    pageFolder: tmpdir(),
    embeddedIn: [],
    trustedProxies: 0,
  });
  return `http://127.0.0.1:${await listen(createHttpServer(app), "127.0.0.1", 0)}`;
}

const kept = new Map<string, unknown>();

/** What stands before every answer of the product, and then nothing but the object. */
async function serveObjects(logger: Logger): Promise<string> {
  const app = express().set("etag", false).set("query parser", false).disable("x-powered-by");
  app.use(requestLog(logger), securityHeaders([]), limitSize, compression());
  app.use("/api", limitRate("api", NO_LIMIT));
  app.get("/api/kept/:key", (req, res) => void res.type("json").send(JSON.stringify(kept.get(req.params.key))));
  return `http://127.0.0.1:${await listen(createHttpServer(app), "127.0.0.1", 0)}/api/kept`;
}

/** Express as it comes. */
async function serveBare(): Promise<string> {
  const app = express();
  app.get("/:key", (req, res) => void res.json(kept.get(req.params.key)));
  return `http://127.0.0.1:${await listen(createHttpServer(app), "127.0.0.1", 0)}`;
}

async function statementsOf(url: string): Promise<Recorded[]> {
  recording = [];
  const [answer] = await once(request(url).end(), "response");
  answer.resume();
  await once(answer, "end");
  const statements = recording;
  recording = null;
  return statements;
}

recordStatements();
// As the product logs where nobody watches.
const logger = pino({ level: "info" }, pino.destination("/dev/null"));
const [url, objectsUrl, bareUrl] = [await serveApp(logger), await serveObjects(logger), await serveBare()];
const reply = (told: Replied) => process.send?.(told);
process.on("message", async (asked: Asked) => {
  if (asked.ask === "record") reply({ statements: await statementsOf(url + asked.path) });
  else {
    kept.set(asked.key, asked.value);
    reply({ statements: [] });
  }
});
process.on("disconnect", () => process.exit(0));
reply({ url, objectsUrl, bareUrl });
