import type { AtlasRecord } from "../../../server/model/records/index.ts";
import { isRefusal, type LocatedRecord, type Refusal } from "../../read-records.ts";
import { type Row, readRows } from "../csv-rows.ts";
import { ORGANIZATION_COLUMNS, organizationRecords, projectRecords } from "./cordis-entities.ts";
import { type MadeWithin, madeWithin, TABLE_NAMES, TABLES, tableDocument, tableFile } from "./cordis-tables.ts";
import { COOPERATION_COLUMNS, cooperationRecord, PARTICIPATION_COLUMNS, participationRecord } from "./cordis-ties.ts";
import { CellError } from "./cordis-words.ts";
import { PROJECT_COLUMNS, type Run, runOf } from "./run.ts";

type Read = LocatedRecord | Refusal;

/** By record control number; `null` for a project whose row was refused. */
type Runs = Map<string, Run | null>;

/**
 * A folder of CORDIS tables (organizations, projects, who takes part, who works with whom) as records: documents
 * first, then what others refer to, so that a load has little to remember. Streams; keeps the run of each
 * project and no more. A participation and a cooperation hold while their project runs, for the tables give them
 * no dates of their own.
 * @throws when a table is not there
 */
export async function* readCordis(folder: string): AsyncGenerator<Read> {
  const [organizations, projects, participations, cooperations] = await Promise.all([
    tableFile(folder, "organizations"),
    tableFile(folder, "projects"),
    tableFile(folder, "participations"),
    tableFile(folder, "cooperations"),
  ]);
  const made = await madeWithin(projects);
  if (made === null) return void (yield { file: projects, line: 1, reason: "no project with a start date" });
  yield* documents(folder, made);

  const runs: Runs = new Map();
  yield* recordsOf(readRows(organizations, ORGANIZATION_COLUMNS), organizationRecords);
  yield* recordsOf(readRows(projects, PROJECT_COLUMNS), (row) => {
    runs.set(row.cells.rcn, null);
    const run = runOf(row, made.latest);
    runs.set(row.cells.rcn, run);
    return projectRecords(row, run);
  });
  yield* recordsOf(readRows(participations, PARTICIPATION_COLUMNS), (row) =>
    within(runs, row.cells.rcn, (run) => participationRecord(row, run)),
  );
  yield* recordsOf(readRows(cooperations, COOPERATION_COLUMNS), (row) =>
    within(runs, row.cells.rcn, (run) => cooperationRecord(row, run)),
  );
}

async function* documents(folder: string, made: MadeWithin): AsyncGenerator<Read> {
  for (const table of TABLE_NAMES) {
    const file = await tableFile(folder, table);
    const record = await tableDocument(table, file, made);
    if (record === null) yield { file, line: 1, reason: `${TABLES[table].title}: no rows` };
    else yield { file, line: 1, record };
  }
}

async function* recordsOf<Name extends string>(
  rows: AsyncIterable<Row<Name> | Refusal>,
  records: (row: Row<Name>) => AtlasRecord[],
): AsyncGenerator<Read> {
  for await (const row of rows) {
    if (isRefusal(row)) yield row;
    else yield* locatedRecords(row, records);
  }
}

function locatedRecords<Name extends string>(row: Row<Name>, records: (row: Row<Name>) => AtlasRecord[]): Read[] {
  const { file, line } = row;
  try {
    return records(row).map((record) => ({ file, line, record }));
  } catch (error) {
    if (error instanceof CellError) return [{ file, line, reason: error.message }];
    throw error;
  }
}

/** What a row says that names a project. Nothing where that project was refused: one fault is told once. */
function within(runs: Runs, rcn: string, record: (run: Run) => AtlasRecord): AtlasRecord[] {
  const run = runs.get(rcn);
  if (run === undefined) throw new CellError(`the projects table has no project "${rcn}"`);
  return run === null ? [] : [record(run)];
}
