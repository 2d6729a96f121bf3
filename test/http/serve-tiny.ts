import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import { Insights } from "../../server/explore/insights/insights.ts";
import { Library } from "../../server/explore/library.ts";
import { type AppOptions, createApp } from "../../server/http/app.ts";
import type { Atlas } from "../../server/http/atlas.ts";
import { DEFAULT_RATE_LIMITS } from "../../server/http/request-limits.ts";
import { createHttpServer, listen, stopServing } from "../../server/http/serve.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { EntitySearch } from "../../server/search/entity-search.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { SourceTexts } from "../../server/store/source-texts.ts";
import { REPORT_TEXT, TINY_GRAPH } from "./tiny-graph.ts";

export interface TinyServer {
  readonly url: string;
  readonly store: GraphStore;
  readonly logged: () => Record<string, unknown>[];
  get(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

interface Given extends Partial<AppOptions> {
  readonly records?: readonly AtlasRecord[];
  /** Stands before the real store, to see or to slow what it is asked. */
  readonly before?: (store: GraphStore) => GraphStore;
}

function remember(lines: string[]): Logger {
  return pino({ level: "info" }, { write: (line) => void lines.push(line) });
}

async function openTinyAtlas(folder: string, { records = TINY_GRAPH, before }: Given): Promise<Atlas> {
  const real = await openStore({ engine: "embedded", folder: join(folder, "store") });
  const operations = records.map((record) => ({ op: "put" as const, record }));
  await real.apply({ who: "test", why: "a graph to ask", operations });
  const store = before?.(real) ?? real;
  const { storeId } = await store.status();
  await writeFile(join(folder, "report.txt"), REPORT_TEXT);
  const texts = await SourceTexts.read(folder);
  return {
    store,
    storeId,
    search: new EntitySearch(store),
    library: new Library(store, texts),
    insights: new Insights(store),
  };
}

/** The real app on the real embedded engine, on a free port. */
export async function serveTiny(given: Given = {}): Promise<TinyServer> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-http-"));
  const atlas = await openTinyAtlas(folder, given);
  const lines: string[] = [];
  const app = createApp({
    atlas: () => atlas,
    version: "1.2.3",
    build: "test-build",
    queryTimeoutMs: 5_000,
    checkAnswers: true,
    logger: remember(lines),
    rates: DEFAULT_RATE_LIMITS,
    pageFolder: join(folder, "page"),
    embeddedIn: [],
    trustedProxies: 0,
    ...given,
  });
  const server = createHttpServer(app);
  const port = await listen(server, "127.0.0.1", 0);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    store: atlas.store,
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    get: (path, init) => fetch(url + path, init),
    async close() {
      server.closeAllConnections();
      await stopServing(server);
      atlas.insights.close();
      await atlas.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
