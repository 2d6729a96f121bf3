import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { pino } from "pino";
import { Insights } from "../../server/explore/insights/insights.ts";
import { Library } from "../../server/explore/library.ts";
import { createApp } from "../../server/http/app.ts";
import { createHttpServer, listen, stopServing } from "../../server/http/serve.ts";
import type { EntityRecord } from "../../server/model/records/entity.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { SourceTexts } from "../../server/store/source-texts.ts";
import { openGraph, type SearchedGraph } from "../search/graphs.ts";
import { csvRows, rorRecords } from "../search/ror-records.ts";
import { warming } from "./search-engines/warming.ts";

/** Suggestions while typing, over HTTP, at 67,000 entities named out of ror_cn and cordis_h2020_1m. */

const ENTITIES = 67_000;
const TYPED = [
  "季华实验室",
  "jihua lab",
  "佛山高新技术产业开发区",
  "qinghua daxue",
  "tsinghua university",
  "state key laboratory of coal",
  "zgkxy",
  "universtiy of nottingham",
  "guangdong university of technology",
  "华南理工大學",
  "beijing 理工大学",
  "institute of software",
  "nothing like this",
  "huawei",
];
const ROUNDS = 7;

export async function measureAtSize(datasets: string): Promise<void> {
  const graph = await openGraph(recordsAtSize(datasets));
  console.log(`\n${ENTITIES} entities: ${await warming(graph)}; load ${loadavg()[0]?.toFixed(1)}`);
  await measureHttp(graph);
  await graph.close();
}

/** `ror_cn`, and as many made-up institutes as are wanting to the size, named after two of it and one of Europe. */
export function recordsAtSize(datasets: string): AtlasRecord[] {
  const ror = rorRecords(join(datasets, "ror_cn"));
  const named = ror.filter((record) => record.record === "entity");
  const packed = readFileSync(join(datasets, "cordis_h2020_1m", "nodes_organisation.csv.gz"));
  const european = csvRows(gunzipSync(packed).toString("utf8"))
    .map(({ name }) => name ?? "")
    .filter((name) => name.length > 3);
  const records: AtlasRecord[] = [...ror];
  for (let at = 0; named.length > 0 && at < ENTITIES - named.length; at++) {
    const [one, other] = [named[at % named.length], named[(at * 31 + 7) % named.length]];
    if (one !== undefined && other !== undefined)
      records.push(madeOf(one, other, european[(at * 17) % european.length] ?? "", at));
  }
  return records;
}

/** Every beginning of every query, as a search box asks for them. */
export function typedKeys(): string[] {
  return TYPED.flatMap((text) => Array.from(text, (_, at) => [...text].slice(0, at + 1).join("")));
}

/** A joint institute of two of China and one of Europe. */
function madeOf(one: EntityRecord, other: EntityRecord, european: string, at: number): AtlasRecord {
  const zh = one.name.zh === null || other.name.zh === null ? null : `${other.name.zh}${one.name.zh}`.slice(0, 60);
  const en = `${european} ${one.name.en}`.slice(0, 290).trim();
  return { ...one, id: `made-${at}` as EntityRecord["id"], name: { en, zh }, aliases: [], sameAs: [] };
}

async function measureHttp({ store, search }: SearchedGraph): Promise<void> {
  const { storeId } = await store.status();
  const texts = await SourceTexts.read(await mkdtemp(join(tmpdir(), "atlas-bench-")));
  const app = createApp({
    atlas: () => ({ store, storeId, search, library: new Library(store, texts), insights: new Insights(store) }),
    version: "bench",
    build: "bench",
    queryTimeoutMs: 5_000,
    checkAnswers: false,
    logger: pino({ level: "silent" }),
    rates: { apiPerMinute: 1e9, exportsPerMinute: 1e9 },
    pageFolder: tmpdir(),
    embeddedIn: [],
    trustedProxies: 0,
  });
  const server = createHttpServer(app);
  const url = `http://127.0.0.1:${await listen(server, "127.0.0.1", 0)}`;
  const typed: Cost[] = [];
  const floor: Cost[] = [];
  const keys = typedKeys();
  for (let round = 0; round < ROUNDS; round++)
    for (const q of keys) {
      const asked = await timed(`${url}/api/search?q=${encodeURIComponent(q)}`);
      const empty = await timed(`${url}/healthz`);
      if (round > 1) {
        typed.push(asked);
        floor.push(empty);
      }
    }
  server.closeAllConnections();
  await stopServing(server);
  for (const unit of ["wallMs", "cpuMs"] as const) {
    const of = (costs: readonly Cost[], share: number) =>
      percentile(
        costs.map((cost) => cost[unit]),
        share,
      );
    const [p50, p95, empty] = [of(typed, 0.5), of(typed, 0.95), of(floor, 0.5)];
    console.log(
      `typed key by key over HTTP, ${unit} of ${typed.length} requests: p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)}; ` +
        `empty endpoint ${empty.toFixed(2)}; over it ${(p50 - empty).toFixed(2)}, ${(p50 / empty).toFixed(1)} times`,
    );
  }
}

/** On a machine that others share, processor time is the steadier of the two; both hold client and server. */
interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

async function timed(url: string): Promise<Cost> {
  const began = performance.now();
  const before = process.cpuUsage();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  const { user, system } = process.cpuUsage(before);
  return { wallMs: performance.now() - began, cpuMs: (user + system) / 1000 };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
