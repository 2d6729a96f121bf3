/**
 * `npm run bench:search-engines`: what could find names beside what does, over the same 67,000 entities and the same
 * labeled queries of `ror_cn`. Each engine gets the words as they were typed and orders by its own score. Prints, never
 * gates; `ATLAS_DATASETS` names the folder of the data sets. Neo4j is the server of `npm run neo4j`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { startNeo4j } from "../../scripts/neo4j/neo4j-process.ts";
import { recordsAtSize, typedKeys } from "./search-at-size.ts";
import { namesOf, type SearchCandidate, score } from "./search-engines/candidate.ts";
import { fts5 } from "./search-engines/fts5.ts";
import { inMemory } from "./search-engines/in-memory.ts";
import { neo4jFullText, writeNames } from "./search-engines/neo4j-full-text.ts";

const ROUNDS = 3;

const datasets = process.env.ATLAS_DATASETS;
if (datasets === undefined)
  throw new Error("ATLAS_DATASETS has to name the folder that holds ror_cn and cordis_h2020_1m");
const records = recordsAtSize(datasets);
const entities = records.filter((record) => record.record === "entity");
const degrees = new Map<string, number>();
for (const record of records)
  if (record.record === "relation")
    for (const end of [record.from, record.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
const names = namesOf(entities);
const keys = typedKeys();

console.log(
  `${new Date().toISOString().slice(0, 10)}, load ${loadavg()[0]?.toFixed(1)}: ${entities.length} entities, ` +
    `${names.length} names, ${keys.length} keys typed ${ROUNDS} times`,
);
console.log(
  "| engine | to build, CPU s | size | a key, ms: p50 | p95 | CPU | nothing asked, CPU ms | recall@1 | found for nothing |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");

async function measure(candidate: SearchCandidate): Promise<void> {
  const { recallAt1, falseHits, p50, p95, cpu, floor } = await score(candidate, keys, ROUNDS);
  const times = [p50.toFixed(2), p95.toFixed(1), cpu.toFixed(2), floor.toFixed(2)];
  const cells = [candidate.name, (candidate.builtMs / 1000).toFixed(1), candidate.size, ...times];
  console.log(`| ${[...cells, recallAt1.toFixed(2), falseHits].join(" | ")} |`);
  await candidate.close();
}

await measure(await inMemory(entities, degrees));
await measure(await fts5(names, "trigram"));
await measure(await fts5(names, "unicode61"));

const home = await mkdtemp(join(tmpdir(), "atlas-bench-neo4j-"));
await rm(home, { recursive: true });
const server = await startNeo4j({ dataFolder: home, heap: "512m" });
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
try {
  await writeNames(driver, names);
  await measure(await neo4jFullText(driver, home, "cjk"));
  await measure(await neo4jFullText(driver, home, "standard"));
} finally {
  await driver.close();
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
