import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import Database from "libsql";

/** What a figure depends on besides the program. */
export interface Environment {
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
}

export function environment(): Environment {
  const [cpu, ...others] = cpus();
  const neo4j = /<neo4j\.version>([^<]+)</.exec(readFileSync("scripts/neo4j/pom.xml", "utf8"))?.[1];
  const packages = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  const sqlite = new Database(":memory:").prepare("SELECT sqlite_version() AS version").get() as { version: string };
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${others.length + 1} cores (${cpu?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`,
    versions: [
      `Node ${process.versions.node}`,
      `Neo4j ${neo4j} community`,
      `neo4j-driver ${packages.dependencies["neo4j-driver"]}`,
      `libsql ${packages.dependencies.libsql} (SQLite ${sqlite.version})`,
      `graphology ${packages.dependencies.graphology}`,
    ].join(", "),
  };
}

/** Over the last minute, five and fifteen. */
export function load(): string {
  return loadavg()
    .map((value) => value.toFixed(2))
    .join(", ");
}
