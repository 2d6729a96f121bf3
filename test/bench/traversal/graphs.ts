import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foshanFiles } from "../../../seed/foshan-files.ts";
import { type TableName, tableFile } from "../../../seed/importers/cordis/cordis-tables.ts";
import { readCordis } from "../../../seed/importers/cordis/read-cordis.ts";
import { readRows } from "../../../seed/importers/csv-rows.ts";
import { isRefusal, type LocatedRecord, type Refusal, readRecords } from "../../../seed/read-records.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";

/** The three graphs that traversals are measured on. */
export interface BenchGraph {
  readonly slug: string;
  /** Of the folders its stores are kept in: another one when the records are others. */
  readonly folder: string;
  readonly what: string;
  read(): AsyncIterable<LocatedRecord | Refusal>;
}

const CORDIS = "cordis_h2020_1m";

/** Every so many-th project of the table: with their ties about 60,000. */
const SLICE_STEP = 19;

/** @param datasets folder that holds `cordis_h2020_1m`; where it is not there, the Foshan graph is all there is */
export function benchGraphs(datasets: string | null): BenchGraph[] {
  const foshan = {
    slug: "foshan",
    folder: `foshan-${digestOf(foshanFiles())}`,
    what: "the Foshan graph",
    read: () => readRecords(foshanFiles()),
  };
  const folder = datasets === null ? null : join(datasets, CORDIS);
  if (folder === null || !existsSync(folder)) return [foshan];
  return [
    foshan,
    {
      slug: "cordis-slice",
      folder: `cordis-slice-${SLICE_STEP}`,
      what: `every ${SLICE_STEP}th project of ${CORDIS}, who takes part in it, and who works with whom in it`,
      read: () => readSlice(folder),
    },
    { slug: "cordis", folder: "cordis", what: `all of ${CORDIS}`, read: () => readCordis(folder) },
  ];
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 8);
}

/** The records that the chosen projects, their ties and the ends of these consist of. */
async function* readSlice(folder: string): AsyncGenerator<LocatedRecord | Refusal> {
  const projects = await chosenProjects(folder);
  const organizations = await participants(folder, projects);
  const isChosen = (id: string) => {
    const [prefix, code = ""] = id.split("-", 2);
    return (prefix === "rcn" ? projects : organizations).has(code);
  };
  for await (const read of readCordis(folder)) if (isRefusal(read) || isInSlice(read.record, isChosen)) yield read;
}

function isInSlice(record: AtlasRecord, isChosen: (id: string) => boolean): boolean {
  switch (record.record) {
    case "entity":
      return isChosen(record.id);
    case "fact":
      return isChosen(record.entity);
    case "relation": {
      const project = /rcn-\d+$/.exec(record.id)?.[0];
      return project !== undefined && isChosen(project);
    }
    default:
      return true;
  }
}

async function chosenProjects(folder: string): Promise<Set<string>> {
  const chosen = new Set<string>();
  let place = 0;
  for await (const { rcn } of cells(folder, "projects", ["rcn"])) if (place++ % SLICE_STEP === 0) chosen.add(rcn);
  return chosen;
}

/** Every organization of a cooperation also takes part in its project. */
async function participants(folder: string, projects: ReadonlySet<string>): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { pic, rcn } of cells(folder, "participations", ["pic", "rcn"]))
    if (projects.has(rcn)) found.add(pic);
  return found;
}

async function* cells<Name extends string>(folder: string, table: TableName, names: readonly Name[]) {
  for await (const row of readRows(await tableFile(folder, table), names)) if (!isRefusal(row)) yield row.cells;
}
