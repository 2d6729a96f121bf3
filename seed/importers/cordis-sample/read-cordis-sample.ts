import { join } from "node:path";
import type { DocumentRecord } from "../../../server/model/records/document.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import { DocumentId } from "../../../server/model/records/shared.ts";
import { isRefusal, type LocatedRecord, type Refusal } from "../../read-records.ts";
import { CellError } from "../cordis/cordis-words.ts";
import { type Row, readRows } from "../csv-rows.ts";
import { sha256 } from "../table-file.ts";
import {
  PARTICIPANT_COLUMNS,
  type ParticipantRow,
  PROJECT_COLUMNS,
  type ProjectRow,
  participantRecords,
  projectRecords,
  type Sample,
} from "./sample-records.ts";

type Read = LocatedRecord | Refusal;

const TABLES = {
  projects: { file: "projects_union.csv", title: "CORDIS, Horizon 2020, sample: projects" },
  participants: { file: "organizations_union.csv", title: "CORDIS, Horizon 2020, sample: participants in projects" },
} as const;

/**
 * A folder of the two tables that CORDIS itself gives out, as records: organizations with name, place and coordinates,
 * projects, and who took part in which as what. Both tables are cut from the whole, each its own way: a project that
 * participants name and the table of projects lacks is known by its acronym alone.
 * @throws when a table is not there
 */
export async function* readCordisSample(folder: string): AsyncGenerator<Read> {
  const projects: ProjectRow[] = [];
  const participants: ParticipantRow[] = [];
  yield* rowsInto(projects, readRows(join(folder, TABLES.projects.file), PROJECT_COLUMNS));
  yield* rowsInto(participants, readRows(join(folder, TABLES.participants.file), PARTICIPANT_COLUMNS));
  const updated = {
    projects: lastUpdate(projects),
    participants: lastUpdate(participants),
  };
  for (const table of ["projects", "participants"] as const) {
    const file = join(folder, TABLES[table].file);
    const asOf = updated[table];
    if (asOf === null) return void (yield { file, line: 1, reason: "no row with a contentUpdateDate" });
    const rows = (table === "projects" ? projects : participants).at(-1)?.row ?? 1;
    yield { file, line: 1, record: await tableDocument(table, file, rows, asOf) };
  }
  const sample: Sample = {
    projects: DocumentId.parse("cordis-sample-projects"),
    participants: DocumentId.parse("cordis-sample-participants"),
    updated: updated.projects ?? "",
    seen: updated.participants ?? "",
    runs: new Map(),
    told: new Set(),
  };
  for (const row of projects) yield* located(row, () => projectRecords(row, sample));
  for (const row of participants) yield* located(row, () => participantRecords(row, sample));
}

/** A row without any cell filled says nothing, as an empty line does. */
async function* rowsInto<Name extends string>(
  taken: Row<Name>[],
  rows: AsyncIterable<Row<Name> | Refusal>,
): AsyncGenerator<Refusal> {
  for await (const row of rows) {
    if (isRefusal(row)) yield row;
    else if (Object.values(row.cells).some((cell) => cell !== "")) taken.push(row);
  }
}

/** Day of the last update of any row, ISO 8601. */
function lastUpdate(rows: readonly { readonly cells: { readonly contentUpdateDate: string } }[]): string | null {
  const days = rows.map(({ cells }) => cells.contentUpdateDate.slice(0, 10));
  return (
    days
      .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
      .sort()
      .at(-1) ?? null
  );
}

async function tableDocument(
  table: keyof typeof TABLES,
  file: string,
  rows: number,
  asOf: string,
): Promise<DocumentRecord> {
  return {
    record: "document",
    id: DocumentId.parse(`cordis-sample-${table}`),
    title: TABLES[table].title,
    publisher: "European Commission, CORDIS",
    published: null,
    asOf: { earliest: asOf, latest: asOf, why: "Undated; the last update that one of its rows bears." },
    language: "en",
    sha256: await sha256(file),
    characters: rows,
    url: null,
    credits: [],
  };
}

function* located(
  row: { readonly file: string; readonly line: number },
  records: () => AtlasRecord[],
): Generator<Read> {
  const { file, line } = row;
  try {
    for (const record of records()) yield { file, line, record };
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    yield { file, line, reason: error.message };
  }
}
