import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type LocatedRecord, type Refusal, readRecords } from "../read-records.ts";
import { readCordis } from "./cordis/read-cordis.ts";
import { readCordisSample } from "./cordis-sample/read-cordis-sample.ts";
import { readUkInnovation } from "./uk/read-uk-innovation.ts";

/**
 * The forms that records come in from outside. Each importer turns paths into records and refusals, in order,
 * as they are read; what becomes of them is the same for all.
 */
export interface Importer {
  /** What its paths name, for the help text. */
  readonly takes: string;
  /** About how many bytes of its files make one record: enough for a progress bar. */
  readonly bytesPerRecord: number;
  read(paths: readonly string[]): AsyncIterable<LocatedRecord | Refusal>;
}

async function* eachFolder(
  folders: readonly string[],
  read: (folder: string) => AsyncIterable<LocatedRecord | Refusal>,
): AsyncGenerator<LocatedRecord | Refusal> {
  for (const folder of folders) yield* read(folder);
}

export const IMPORT_FORMATS = ["ndjson", "cordis", "cordis-sample", "uk-innovation"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORTERS: Readonly<Record<ImportFormat, Importer>> = {
  ndjson: { takes: "files of one record a line", bytesPerRecord: 700, read: readRecords },
  cordis: {
    takes: "folders of CORDIS tables (nodes_organisation, nodes_project, edges_… as .csv or .csv.gz)",
    bytesPerRecord: 4,
    read: (folders) => eachFolder(folders, readCordis),
  },
  "cordis-sample": {
    takes: "folders of tables as CORDIS gives them out (projects_union.csv, organizations_union.csv)",
    bytesPerRecord: 105,
    read: (folders) => eachFolder(folders, readCordisSample),
  },
  "uk-innovation": {
    takes:
      "folders of the UK innovation graph (organisations/orgs.csv, challenges/*/*.ttl, " +
      "ukri-organogram/organogram-senior.csv, science-networks/science-networks.json, a catalogue.ttl beside each)",
    bytesPerRecord: 220,
    read: (folders) => eachFolder(folders, readUkInnovation),
  },
};

/** About how many records the paths hold; at least 1. */
export async function recordsExpected(paths: readonly string[], { bytesPerRecord }: Importer): Promise<number> {
  const sizes = await Promise.all(paths.map(bytesOf));
  return Math.max(1, Math.round(sizes.reduce((sum, size) => sum + size, 0) / bytesPerRecord));
}

async function bytesOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const inside = await Promise.all((await readdir(path)).map((name) => bytesOf(join(path, name))));
  return inside.reduce((sum, size) => sum + size, 0);
}
