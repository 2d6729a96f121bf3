import { readFile } from "node:fs/promises";
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { PartialDate } from "../../../server/model/dates.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { DocumentId } from "../../../server/model/records/shared.ts";
import type { Refusal } from "../../read-records.ts";
import { CellError } from "../cordis/cordis-words.ts";
import { entityOf, factOf, rowEvidence } from "../row-records.ts";
import { organizationId } from "./uk-calls.ts";
import { cut, LONGEST_SUMMARY, organizationKind } from "./uk-words.ts";

/** Organizations of the graph: a table without a header, whose columns its `metadata.json` names. */

const COLUMNS = 5;

export interface PlainRow {
  readonly file: string;
  readonly line: number;
  /** From 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a table without a header; broken quotes are one refusal. */
export async function plainRows(file: string): Promise<(PlainRow | Refusal)[]> {
  try {
    const text = await readFile(file, "utf8");
    const rows = parse(text, { bom: true, relax_column_count: true, info: true }) as unknown as {
      readonly record: string[];
      readonly info: { readonly lines: number };
    }[];
    let line = 1;
    return rows.map(({ record, info }, at) => {
      const read = { file, line, row: at + 1, cells: record };
      line = info.lines + 1;
      return record.length === COLUMNS
        ? read
        : { file, line: read.line, reason: `${record.length} cells, where ${COLUMNS} are meant` };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [
      {
        file,
        line: typeof error.lines === "number" ? error.lines : 1,
        reason: `not CSV from here on: ${error.message}`,
      },
    ];
  }
}

/** @throws {CellError} */
export function organizationRecords({ row, cells }: PlainRow, document: DocumentId): AtlasRecord[] {
  const [code = "", description = "", website = "", label = "", founded = ""] = cells.map(unescaped);
  if (founded !== "" && !PartialDate.safeParse(founded).success)
    throw new CellError(`founded: "${founded}" is no date`);
  if (label === "") throw new CellError(`the organization "${code}" has no name`);
  const body = entityOf({
    id: organizationId(code),
    kind: organizationKind(code),
    name: { en: label, zh: null },
    summary: description === "" ? null : { en: cut(description, LONGEST_SUMMARY), zh: null },
    validFrom: founded === "" ? null : founded,
    sameAs: [`http://pivotlabs.vc/innov/organisation/${code}`],
    evidence: rowEvidence(document, row),
  });
  return website === "" ? [body] : [body, factOf(body, "website", { property: "website", value: website })];
}

/** The table writes some characters as JSON does: "STFC\u2019s". */
function unescaped(cell: string): string {
  return cell.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).trim();
}
