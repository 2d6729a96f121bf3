import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { StoreSettings } from "../../server/store/store-settings.ts";
import { closeConnections, getJson } from "./traversal/asking.ts";
import { type BenchGraph, benchGraphs } from "./traversal/graphs.ts";
import { ServerProcess } from "./traversal/server-process.ts";
import { embeddedSettings, openFilled, startBenchNeo4j } from "./traversal/stores.ts";

/**
 * `npm run bench:oracle [-- --datasets DIR] [--cache DIR] [--engine NAME]…`: counts at one, two and three hops and lengths of shortest
 * paths over the cooperation ties of `cordis_h2020_1m`, asked over HTTP on both engines and compared with the numbers
 * that come with the data. Exit 0: all equal, or no data set; 1: some differ, each is named.
 */
const Oracle = z.object({
  k_hop_exact_new_nodes: z.array(z.object({ pic: z.string(), hop1: z.int(), hop2: z.int(), hop3: z.int() })),
  shortest_paths: z.array(z.object({ a: z.string(), b: z.string(), lenCollab: z.int() })),
});
type Oracle = z.infer<typeof Oracle>;

const UNREACHABLE = -1;
const TIES = "type=COOPERATES_WITH";
const PAGE = 500;

const Network = z.object({ nodes: z.array(z.unknown()), omitted: z.int() });
const Paths = z.object({ items: z.array(z.object({ length: z.int() })) });
const Neighbors = z.object({
  items: z.array(z.object({ entity: z.object({ id: z.string() }) })),
  nextCursor: z.string().nullable(),
});

interface Checked {
  readonly equal: number;
  readonly differing: readonly string[];
}

/** What lies within so many hops, the seed included. */
async function within(url: string, pic: string, reach: number): Promise<number> {
  const path = `/api/network?seed=pic-${pic}&limit=1&reach=${reach}&${TIES}`;
  const { nodes, omitted } = Network.parse(await getJson(url + path));
  return nodes.length + omitted;
}

async function checkHops(url: string, oracle: Oracle): Promise<Checked> {
  const differing: string[] = [];
  for (const { pic, hop1, hop2, hop3 } of oracle.k_hop_exact_new_nodes) {
    const reached = [1, await within(url, pic, 1), await within(url, pic, 2), await within(url, pic, 3)];
    const found = reached.slice(1).map((total, at) => total - (reached[at] ?? 0));
    if (found.join() !== [hop1, hop2, hop3].join())
      differing.push(`from ${pic}: found ${found.join(", ")}, told ${hop1}, ${hop2}, ${hop3}`);
  }
  return { equal: oracle.k_hop_exact_new_nodes.length - differing.length, differing };
}

/** One hop once more, page by page through the ties. */
async function checkNeighbors(url: string, oracle: Oracle): Promise<Checked> {
  const differing: string[] = [];
  for (const { pic, hop1 } of oracle.k_hop_exact_new_nodes) {
    const found = new Set<string>();
    for (let cursor = ""; ; ) {
      const path = `/api/entities/pic-${pic}/neighbors?${TIES}&limit=${PAGE}${cursor}`;
      const { items, nextCursor } = Neighbors.parse(await getJson(url + path));
      for (const { entity } of items) found.add(entity.id);
      if (nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
    }
    if (found.size !== hop1) differing.push(`neighbors of ${pic}: found ${found.size}, told ${hop1}`);
  }
  return { equal: oracle.k_hop_exact_new_nodes.length - differing.length, differing };
}

async function checkPaths(url: string, oracle: Oracle): Promise<Checked> {
  const differing: string[] = [];
  for (const { a, b, lenCollab } of oracle.shortest_paths) {
    const path = `/api/paths?from=pic-${a}&to=pic-${b}&limit=1&${TIES}`;
    const found = Paths.parse(await getJson(url + path)).items[0]?.length ?? UNREACHABLE;
    if (found !== lenCollab) differing.push(`from ${a} to ${b}: found ${found}, told ${lenCollab}`);
  }
  return { equal: oracle.shortest_paths.length - differing.length, differing };
}

/** @returns how many differ */
async function checkEngine(engine: string, url: string, oracle: Oracle): Promise<number> {
  const began = performance.now();
  const checks = {
    "counts at 1, 2 and 3 hops": await checkHops(url, oracle),
    "distinct neighbors, page by page": await checkNeighbors(url, oracle),
    "lengths of shortest paths": await checkPaths(url, oracle),
  };
  let differing = 0;
  for (const [what, checked] of Object.entries(checks)) {
    console.log(`${engine}: ${what}: ${checked.equal} equal, ${checked.differing.length} differ`);
    for (const line of checked.differing) console.log(`  ${line}`);
    differing += checked.differing.length;
  }
  console.log(`${engine}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return differing;
}

async function checkEmbedded(cache: string, graph: BenchGraph, oracle: Oracle): Promise<number> {
  const settings = embeddedSettings(cache, graph);
  await (await openFilled(settings, graph)).close();
  return checkServed("embedded", settings, oracle);
}

async function checkNeo4j(cache: string, graph: BenchGraph, oracle: Oracle): Promise<number> {
  const { server, settings } = await startBenchNeo4j(cache, graph);
  try {
    await (await openFilled(settings, graph)).close();
    return await checkServed("neo4j", settings, oracle);
  } finally {
    await server.stop();
  }
}

async function checkServed(engine: string, settings: StoreSettings, oracle: Oracle): Promise<number> {
  const server = await ServerProcess.start(settings);
  try {
    return await checkEngine(engine, server.url, oracle);
  } finally {
    await server.stop();
    closeConnections();
  }
}

async function main(): Promise<0 | 1> {
  const { values } = parseArgs({
    options: {
      datasets: { type: "string" },
      cache: { type: "string", default: ".cache/bench" },
      engine: { type: "string", multiple: true, default: ["embedded", "neo4j"] },
    },
  });
  const datasets = values.datasets ?? process.env.ATLAS_DATASETS ?? null;
  const graph = benchGraphs(datasets).find(({ slug }) => slug === "cordis");
  if (graph === undefined || datasets === null) {
    console.log("cordis_h2020_1m is not in ATLAS_DATASETS or --datasets, so nothing was compared.");
    return 0;
  }
  const oracle = Oracle.parse(JSON.parse(readFileSync(join(datasets, "cordis_h2020_1m", "oracle.json"), "utf8")));
  const cache = resolve(values.cache);
  let differing = 0;
  if (values.engine.includes("embedded")) differing += await checkEmbedded(cache, graph, oracle);
  if (values.engine.includes("neo4j")) differing += await checkNeo4j(cache, graph, oracle);
  return differing === 0 ? 0 : 1;
}

process.exitCode = await main();
