import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AtlasRecord } from "../../server/model/records/index.ts";
import { EntitySearch } from "../../server/search/entity-search.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { rorRecords } from "./ror-records.ts";

/** The graphs that the labeled set asks of, in stores of the embedded engine that last as long as a test. */

export interface SearchedGraph {
  readonly store: GraphStore;
  readonly search: EntitySearch;
  close(): Promise<void>;
}

export async function openGraph(records: Iterable<AtlasRecord>): Promise<SearchedGraph> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-search-"));
  const store = await openStore({ engine: "embedded", folder: join(folder, "store") });
  await store.load(oneByOne(records), { who: "test", why: "a graph to search" });
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, search: new EntitySearch(store), close };
}

async function* oneByOne(records: Iterable<AtlasRecord>): AsyncGenerator<AtlasRecord> {
  yield* records;
}

const FOSHAN = fileURLToPath(new URL("../../seed/foshan/", import.meta.url));
const FOSHAN_FILES = ["documents", "entities", "relations", "facts", "candidates", "contradictions"];

export function foshanRecords(): AtlasRecord[] {
  return FOSHAN_FILES.flatMap((name) => {
    const lines = readFileSync(join(FOSHAN, `${name}.ndjson`), "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => AtlasRecord.parse(JSON.parse(line)));
  });
}

/** `null` where the operator has no copy: `ATLAS_DATASETS` names the folder that holds `ror_cn/`. */
export function rorFolder(): string | null {
  const datasets = process.env.ATLAS_DATASETS;
  const folder = datasets === undefined ? null : join(datasets, "ror_cn");
  return folder !== null && existsSync(join(folder, "names.csv")) ? folder : null;
}

export function openRor(folder: string): Promise<SearchedGraph> {
  return openGraph(rorRecords(folder));
}
