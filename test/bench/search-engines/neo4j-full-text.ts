import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { type NamedRow, ownCpuMs, type SearchCandidate, wordsOf } from "./candidate.ts";

const ROWS_AT_ONCE = 5_000;
const ANALYZERS = { cjk: "cjk", standard: "standard-no-stop-words" } as const;

/** Writes the names as nodes that the indexes are then built over. */
export async function writeNames(driver: Driver, names: readonly NamedRow[]): Promise<void> {
  for (let at = 0; at < names.length; at += ROWS_AT_ONCE)
    await driver.executeQuery(
      "UNWIND $rows AS row CREATE (name:BenchedName) SET name.text = row.text, name.entity = row.entity",
      { rows: names.slice(at, at + ROWS_AT_ONCE) },
    );
}

/** Neo4j's full-text index (Lucene), over Bolt, ordered by its own score; one at a time, since all are over one property. */
export async function neo4jFullText(
  driver: Driver,
  dataFolder: string,
  analyzer: keyof typeof ANALYZERS,
): Promise<SearchCandidate> {
  const began = await cpuMs(driver);
  await driver.executeQuery(
    `CREATE FULLTEXT INDEX benched_names FOR (name:BenchedName) ON EACH [name.text]
     OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${ANALYZERS[analyzer]}'}}`,
  );
  await driver.executeQuery("CALL db.awaitIndexes(600)");
  const builtMs = (await cpuMs(driver)) - began;
  const bytes = await bytesIn(join(dataFolder, "data", "databases", "neo4j", "schema", "index", "fulltext-1.0"));
  return {
    name: `Neo4j full-text, ${analyzer}`,
    size: `${(bytes / 1e6).toFixed(0)} MB on disk`,
    builtMs,
    find: async (typed) => {
      const words = wordsOf(typed);
      if (words.length === 0) return [];
      const { records } = await driver.executeQuery(
        "CALL db.index.fulltext.queryNodes('benched_names', $query, {limit: 10}) YIELD node RETURN node.entity AS entity",
        { query: queryOf(words) },
      );
      return records.map((record) => record.get("entity") as string);
    },
    nothing: () => driver.executeQuery("RETURN 1"),
    cpuMs: () => cpuMs(driver),
    close: async () => void (await driver.executeQuery("DROP INDEX benched_names")),
  };
}

/** Every word; the last also as a beginning. Lucene analyzes a word, but never a beginning, so Han goes in as a word. */
function queryOf(words: readonly string[]): string {
  return words.map((word, at) => (at === words.length - 1 ? `(${word}^2 OR ${word}*)` : word)).join(" AND ");
}

/** Of this process and of the server, threads that collect and compile included. */
async function cpuMs(driver: Driver): Promise<number> {
  const { records } = await driver.executeQuery(
    "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS ns",
  );
  return ownCpuMs() + Number(records[0]?.get("ns")) / 1e6;
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}
