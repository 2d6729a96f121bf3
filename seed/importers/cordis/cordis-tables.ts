import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Day, dayBounds, isoDay, PartialDate } from "../../../server/model/dates.ts";
import type { DocumentRecord } from "../../../server/model/records/document.ts";
import { DocumentId } from "../../../server/model/records/shared.ts";
import { isRefusal } from "../../read-records.ts";
import { readRows } from "../csv-rows.ts";
import { countRows, sha256 } from "../table-file.ts";

/** The four tables of a CORDIS folder: each is a document of its own, whose rows are the evidence. */
export const TABLES = {
  organizations: { file: "nodes_organisation", title: "CORDIS, Horizon 2020: organizations" },
  projects: { file: "nodes_project", title: "CORDIS, Horizon 2020: projects" },
  participations: { file: "edges_participates_in", title: "CORDIS, Horizon 2020: who takes part in which project" },
  cooperations: { file: "edges_collaborates_on", title: "CORDIS, Horizon 2020: who works with whom on which project" },
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

// Parsed once: a million rows cite them.
const DOCUMENT_IDS = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, DocumentId.parse(`cordis-h2020-${table}`)]),
) as Record<TableName, DocumentId>;

export function rowEvidence(table: TableName, row: number) {
  return [{ document: DOCUMENT_IDS[table], row, claim: null }];
}

/** `NAME.csv.gz`, or `NAME.csv` where that is what there is. */
export async function tableFile(folder: string, table: TableName): Promise<string> {
  const packed = join(folder, `${TABLES[table].file}.csv.gz`);
  const plain = join(folder, `${TABLES[table].file}.csv`);
  const isThere = await stat(packed).then(
    () => true,
    () => false,
  );
  return isThere ? packed : plain;
}

/** A table does not say when it was made; when its projects start bounds it. */
export interface MadeWithin {
  /** Months, EDTF. */
  readonly earliest: string;
  readonly latest: string;
  readonly why: string;
}

// Grants are listed once they are signed, which in Horizon 2020 was at most about two years before the start.
const SIGNED_BEFORE_START_DAYS = 730;

/** @returns `null` where no project has a start that can be read */
export async function madeWithin(projectsFile: string): Promise<MadeWithin | null> {
  let last: Day | null = null;
  for await (const row of readRows(projectsFile, ["startDate"])) {
    // What is no date is refused when the project itself is read.
    if (isRefusal(row) || !PartialDate.safeParse(row.cells.startDate).success) continue;
    const day = dayBounds(row.cells.startDate).latest;
    if (day !== null && (last === null || day > last)) last = day;
  }
  if (last === null) return null;
  return {
    earliest: isoDay(last - SIGNED_BEFORE_START_DAYS).slice(0, 7),
    latest: isoDay(last).slice(0, 7),
    why: `Undated. Its last project starts on ${isoDay(last)}, and grants are listed once signed, at most about two years before they start.`,
  };
}

/** @returns `null` for a table without a row, which nothing can be read in */
export async function tableDocument(table: TableName, file: string, made: MadeWithin): Promise<DocumentRecord | null> {
  const rows = await countRows(file);
  if (rows === 0) return null;
  return {
    record: "document",
    id: DOCUMENT_IDS[table],
    title: TABLES[table].title,
    publisher: "European Commission, CORDIS",
    published: null,
    asOf: { ...made },
    language: "en",
    sha256: await sha256(file),
    characters: rows,
    url: null,
    credits: [],
  };
}
