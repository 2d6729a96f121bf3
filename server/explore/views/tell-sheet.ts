import type { Cell, CellItem, ViewAnswer, ViewRow } from "../../model/api/views.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { Known } from "../../store/graph-store.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";
import type { Library } from "../library.ts";
import type { Reading } from "../one-revision.ts";
import { showEntity, showFact, showRelation } from "../show-statement.ts";
import { fillCell, type Titles } from "./cells/fill-cell.ts";
import type { Telling } from "./cells/items.ts";
import type { ChosenRows, Narrowing } from "./choose-rows.ts";
import type { Sheet, View } from "./declaration.ts";
import type { FoundRow } from "./find-cells.ts";
import { type Placed, sectionOf } from "./order-rows.ts";
import type { RowPage } from "./rank-rows.ts";
import { readMatches } from "./read-matches.ts";
import { readJudgments, readStatements, type Statements } from "./read-statements.ts";

interface Found {
  readonly found: readonly FoundRow[];
  readonly chosen: ChosenRows;
  /** Rows of all pages. */
  readonly placed: readonly Placed[];
  readonly narrowing: Narrowing;
  /** Which of the rows, once they are told, make the page. */
  readonly page: (rows: readonly ViewRow[]) => RowPage;
}

type Told = Omit<ViewAnswer, "total" | "nextCursor" | "slice"> & { readonly nextKey: string | null };

/** Reads the records of what was found and puts them into words. */
export async function tellSheet(
  view: View,
  sheet: Sheet,
  { found, chosen, placed, narrowing, page }: Found,
  reading: Reading,
  library: Library,
): Promise<Told> {
  const judgments = await readJudgments(sheet, reading);
  const onPage = new Set(found.map(({ row }) => row.id));
  const facts = new Map([...chosen.facts].filter(([id]) => onPage.has(id)));
  const matches = await readMatches(sheet, found, reading, library);
  const statements = await readStatements(sheet, { found, facts, judgments, matches, narrowing }, reading);
  const documents = await library.documents(reading.revision, reading.options);
  const telling: Telling = {
    statements,
    time: timeQuestion(narrowing.filters),
    atOdds: new Set(judgments.contradictions.flatMap(({ between }) => between as string[])),
    matches,
    title: (id) => documents.get(id)?.document.title ?? id,
  };
  const listed = new Set(placed.map(({ row }) => row.subject));
  const { rows, nextKey } = page(found.map((row) => rowOf(row, sheet, telling, listed)));
  const items = [...rows];
  return {
    ...headOf(view, sheet),
    method: matches.method ?? methodOf(sheet),
    items,
    nextKey,
    notStated: notStatedOf(sheet, items),
    contradictions: flaggedOf(items, statements),
    ...(await evidenceOf(items, statements, library, reading)),
  };
}

function headOf({ slug, title, question, sheets }: View, sheet: Sheet) {
  return {
    view: { slug, title, question },
    sheet: { slug: sheet.slug, title: sheet.title, pictures: [...sheet.pictures], by: [...(sheet.by ?? [])] },
    sheets: sheets.map((one) => ({ slug: one.slug, title: one.title, pictures: [...one.pictures] })),
    columns: sheet.columns.map((column) => ({
      slug: column.slug,
      title: column.title,
      silence: column.silence,
      note: column.note ?? null,
    })),
  };
}

/** How the numbers of a sheet that no source gives are worked out; `null`: there are none. */
function methodOf({ columns }: Sheet): Told["method"] {
  if (!columns.some(({ cell }) => cell.of === "score")) return null;
  return {
    name: "simple additive weighting",
    citation: "Hwang and Yoon, Multiple Attribute Decision Making, 1981",
    parameters: { weights: "as the ranking states them" },
  };
}

function rowOf(found: FoundRow, sheet: Sheet, telling: Telling, listed: ReadonlySet<string>): ViewRow {
  const { row, within } = found;
  const { statements, time } = telling;
  const titles: Titles = new Map(sheet.columns.map(({ slug, title }) => [slug, title]));
  const cells = new Map<string, Cell>();
  for (const column of sheet.columns) cells.set(column.slug, fillCell(column, found, telling, cells, titles));
  const record = recordOf(found, statements);
  const { from, to } =
    record.record === "fact"
      ? { from: record.period?.from ?? null, to: record.period?.to ?? null }
      : { from: record.validFrom, to: record.validTo };
  return {
    record: row.record,
    id: row.id,
    subject: statements.summary(row.subject).id,
    status: record.status,
    section: sectionOf(from, to, record.status),
    from,
    to,
    held: heldThen(boundsOf(record), time),
    within: within.filter((id) => listed.has(id)).map((id) => statements.summary(id).id),
    cells: [...cells.values()],
  };
}

function recordOf({ row }: FoundRow, statements: Statements) {
  if (row.record === "entity") return statements.entity(row.id);
  if (row.record === "relation") return statements.relation(row.id);
  return statements.fact(row.id) as Known<FactRecord>;
}

function notStatedOf(sheet: Sheet, rows: readonly ViewRow[]): Told["notStated"] {
  if (rows.length === 0) return [{ column: null, rows: 0, of: 0, text: sheet.silence }];
  return sheet.columns.flatMap(({ slug, silence }, at) => {
    const empty = rows.filter(({ cells }) => cells[at]?.notStated === true).length;
    return silence === null || empty === 0 ? [] : [{ column: slug, rows: empty, of: rows.length, text: silence }];
  });
}

function itemsOf({ cells }: ViewRow): CellItem[] {
  return cells.flatMap(({ items }) => items);
}

/** What names a row, its subject, or a tie or fact that its cells show. */
function flaggedOf(rows: readonly ViewRow[], { judgments }: Statements): Told["contradictions"] {
  const shownBy = new Map<string, Set<string>>();
  for (const row of rows)
    for (const id of [row.id, row.subject, ...itemsOf(row).flatMap(({ relations, facts }) => [...relations, ...facts])])
      shownBy.set(id, (shownBy.get(id) ?? new Set()).add(row.id));
  return judgments.contradictions.flatMap(({ id, kind, between, note }) => {
    const concerned = new Set(between.flatMap((side) => [...(shownBy.get(side) ?? [])]));
    return concerned.size === 0 ? [] : [{ id, kind, between, note, rows: [...concerned].sort() }];
  });
}

async function evidenceOf(
  rows: readonly ViewRow[],
  { entity, relation, fact, summary }: Statements,
  library: Library,
  reading: Reading,
): Promise<Pick<Told, "statements" | "mentioned">> {
  const show = await library.shower(reading.revision, reading.options);
  const items = rows.flatMap(itemsOf);
  const sorted = (ids: readonly string[]) => [...new Set(ids)].sort();
  const relations = sorted([
    ...items.flatMap((item) => item.relations),
    ...rows.flatMap(({ record, id }) => (record === "relation" ? [id] : [])),
  ]).map(relation);
  const facts = sorted([
    ...items.flatMap((item) => item.facts),
    ...rows.flatMap(({ record, id }) => (record === "fact" ? [id] : [])),
  ]).flatMap((id) => fact(id) ?? []);
  const mentioned = sorted([
    ...rows.map(({ subject }) => subject),
    ...items.flatMap((item) => item.entity ?? []),
    ...relations.flatMap((tie) => [tie.from, tie.to, ...(tie.attributedTo === null ? [] : [tie.attributedTo])]),
    ...facts.flatMap((one) => [
      one.entity,
      ...one.sharedWith,
      ...(one.attributedTo === null ? [] : [one.attributedTo]),
    ]),
  ]);
  const subjects = sorted(rows.map(({ subject }) => subject));
  return {
    statements: {
      entities: subjects.map((id) => showEntity(entity(id), summary(id).degree, show)),
      relations: relations.map((tie) => showRelation(tie, show)),
      facts: facts.map((one) => showFact(one, show)),
    },
    mentioned: mentioned.map(summary),
  };
}
