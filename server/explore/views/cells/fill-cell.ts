import { type Cell, type CellItem, MAX_CELL_ITEMS } from "../../../model/api/views.ts";
import type { PartialDate } from "../../../model/dates.ts";
import { independentSources } from "../../../model/records/evidence.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import { relationDeclaration } from "../../../model/vocabulary/relation-types.ts";
import { STATUS_LABELS, type Status } from "../../../model/vocabulary/statements.ts";
import type { Known } from "../../../store/graph-store.ts";
import { compareText } from "../../../store/ordering.ts";
import { boundsOf, heldThen } from "../../../store/tie-columns.ts";
import { dateKey } from "../../date-order.ts";
import { dateWords, type Words } from "../../date-words.ts";
import type { Chosen } from "../choose-rows.ts";
import type { CellOf, Column } from "../declaration.ts";
import type { FoundCell, FoundRow } from "../find-cells.ts";
import { factItem, nameOf, type Telling, termsOf, tieNotes, walkItem, wordsItem } from "./items.ts";
import { matchItems } from "./matches.ts";
import { resultItems } from "./results.ts";
import { scoreItems } from "./score.ts";

type Cells = ReadonlyMap<string, Cell>;

/**
 * What stands in one cell. @param before cells of the same row that are filled already; a column may ask about those that are
 * declared before it
 */
export function fillCell(column: Column, found: FoundRow, telling: Telling, before: Cells, titles: Titles): Cell {
  const cell = found.cells.get(column.slug);
  if (cell === undefined) throw new RangeError(`nothing was looked up for the column "${column.slug}"`);
  const members = column.cell.of === "members" ? countedOf(column.cell, cell, telling) : null;
  const all = itemsOf(column.cell, found.row, cell, telling, before, titles);
  const items = all.slice(0, MAX_CELL_ITEMS);
  const walked = column.cell.of === "ends" || column.cell.of === "members" ? cell.walks.omitted : 0;
  const isEmpty = items.length === 0 && (members?.declared ?? null) === null && (members?.named ?? 0) === 0;
  return {
    column: column.slug,
    notStated: isEmpty && column.silence !== null,
    items,
    omitted: walked + all.length - items.length,
    members,
  };
}

/** Titles of the columns of a sheet, by slug. */
export type Titles = ReadonlyMap<string, CellItem["text"]>;

function itemsOf(
  of: CellOf,
  row: Chosen,
  cell: FoundCell,
  telling: Telling,
  before: Cells,
  titles: Titles,
): CellItem[] {
  switch (of.of) {
    case "self":
      return [selfItem(of.end === "to" ? row.other : row.subject, telling)];
    case "dates":
      return dateItems(row, telling);
    case "status":
      return [statusItem(recordOf(row, telling).status)];
    case "ends":
      return endItems(of, cell, telling);
    case "figures":
      return figureItems(of, row.subject, cell, telling);
    case "members":
      return cell.counted.flatMap(({ walks }) => walks.walks.map((walk) => walkItem(walk, telling, false)));
    case "seen":
      return seenItems(row, telling);
    case "distinct":
      return distinctItems(before.get(of.column)?.items ?? []);
    case "verb":
      return verbItems(row, telling);
    case "fact":
      return [factItem(factOf(row, telling), row.subject, telling, true)];
    case "terms":
      return termItems(row, telling);
    case "results":
      return resultItems(factOf(row, telling), cell, telling);
    case "matches":
      return matchItems(row.subject, telling);
    case "candidates":
      return candidateItems(row.subject, telling);
    case "documents":
      return documentItems(row, telling);
    case "state":
      return [stateItem(of, before)];
    case "missing":
      return of.among
        .filter((slug) => (before.get(slug)?.items.length ?? 0) === 0)
        .flatMap((slug) => titles.get(slug) ?? [])
        .map((title) => wordsItem(title));
    case "score":
      return scoreItems(of, row.subject, cell, telling);
  }
}

function recordOf(row: Chosen, { statements }: Telling) {
  if (row.record === "entity") return statements.entity(row.subject);
  return row.record === "relation" ? statements.relation(row.id) : factOf(row, { statements });
}

function factOf(row: Chosen, { statements }: Pick<Telling, "statements">): Known<FactRecord> {
  const fact = statements.fact(row.id);
  if (fact === undefined) throw new RangeError(`the row "${row.id}" is no fact`);
  return fact;
}

function selfItem(id: string, { statements, atOdds, time }: Telling): CellItem {
  const record = statements.entity(id);
  return wordsItem(nameOf(statements, id), {
    entity: record.id,
    status: record.status,
    held: heldThen(boundsOf(record), time),
    flags: atOdds.has(id) ? ["contradicted"] : [],
    sources: independentSources(record.evidence),
  });
}

function statusItem(status: Status): CellItem {
  return wordsItem(STATUS_LABELS[status], { status });
}

function dateItems(row: Chosen, telling: Telling): CellItem[] {
  const record = recordOf(row, telling);
  const [from, to] =
    record.record === "fact"
      ? [record.period?.from ?? null, record.period?.to ?? null]
      : [record.validFrom, record.validTo];
  if (from === null && to === null) return [];
  const text = periodWords(from, to === from ? null : to);
  const evidence = { relations: [] as string[], facts: [] as string[] };
  if (record.record === "relation") evidence.relations = [record.id];
  if (record.record === "fact") evidence.facts = [record.id];
  const sources = independentSources(record.evidence);
  return [wordsItem(text, { ...evidence, status: record.status, when: { from, to, seen: false }, sources })];
}

function periodWords(from: PartialDate | null, to: PartialDate | null): Words {
  const [start, end] = [from, to].map((date) => (date === null ? null : dateWords(date)));
  if (!start || !end) {
    const only = start ?? end ?? { en: "", zh: "" };
    return start ? only : { en: `until ${only.en}`, zh: `${only.zh}止` };
  }
  return { en: `${start.en} to ${end.en}`, zh: `${start.zh}至${end.zh}` };
}

function endItems(of: Extract<CellOf, { of: "ends" }>, { walks }: FoundCell, telling: Telling): CellItem[] {
  const items = walks.walks.map((walk) => walkItem(walk, telling, of.between === true));
  const began = ({ when }: CellItem) => dateKey(when?.from ?? when?.to ?? null);
  if (of.dated === true) items.sort((a, b) => compareText(began(a), began(b)));
  return of.statuses === undefined
    ? items
    : items.filter(({ status }) => status !== null && of.statuses?.includes(status) === true);
}

/** A joint figure that both the subject and whom it reaches share is one figure, and stands here once. */
function figureItems(
  { properties, onlyOver }: Extract<CellOf, { of: "figures" }>,
  subject: string,
  { walks }: FoundCell,
  telling: Telling,
): CellItem[] {
  const whose = [...(onlyOver === true ? [] : [subject]), ...walks.walks.map(({ end }) => end)];
  const facts = new Map(
    whose.flatMap((id) => telling.statements.factsOf(id, properties).map((fact) => [fact.id, fact] as const)),
  );
  const named = properties.length > 1;
  return [...facts.values()].map((fact) => factItem(fact, subject, telling, named));
}

function seenItems(row: Chosen, { statements }: Telling): CellItem[] {
  const tie = statements.relation(row.id);
  const seen = [...tie.observed].sort();
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [dateWords(first), dateWords(last)];
  const text = first === last ? start : { en: `${start.en} to ${end.en}`, zh: `${start.zh}至${end.zh}` };
  const when = { from: first, to: last, seen: true };
  return [wordsItem(text, { relations: [tie.id], when, sources: independentSources(tie.evidence) })];
}

function distinctItems(items: readonly CellItem[]): CellItem[] {
  const { done, ahead } = distinctEnds(items);
  const plans = ahead === 0 ? [] : [{ en: `${ahead} more only planned`, zh: `另有${ahead}个仅为计划` }];
  return [wordsItem({ en: `${done}`, zh: `${done}` }, { value: done, notes: plans })];
}

/** Different ends: those that there are, and those only planned, aimed at or hoped for. */
function distinctEnds(items: readonly CellItem[]): { readonly done: number; readonly ahead: number } {
  const done = new Set(items.filter(({ status }) => DONE.includes(status)).flatMap(({ entity }) => entity ?? []));
  const all = new Set(items.flatMap(({ entity }) => entity ?? []));
  return { done: done.size, ahead: all.size - done.size };
}

function verbItems(row: Chosen, { statements }: Telling): CellItem[] {
  const tie = statements.relation(row.id);
  const { en, zh } = relationDeclaration(tie.type).label;
  return [wordsItem({ en, zh }, { relations: [tie.id], sources: independentSources(tie.evidence) })];
}

function termItems(row: Chosen, telling: Telling): CellItem[] {
  const { statements } = telling;
  if (row.record === "relation") {
    const tie = statements.relation(row.id);
    const sources = independentSources(tie.evidence);
    return tieNotes(tie, statements).map((text) => wordsItem(text, { relations: [row.id], sources }));
  }
  const fact = factOf(row, telling);
  const sources = independentSources(fact.evidence);
  return termsOf(fact, row.subject, statements).map((text) => wordsItem(text, { facts: [row.id], sources }));
}

const VERDICTS = {
  possible: { en: "may be the same", zh: "可能为同一事物" },
  same: { en: "is the same", zh: "为同一事物" },
  different: { en: "is another", zh: "并非同一事物" },
} as const;

function candidateItems(subject: string, { statements }: Telling): CellItem[] {
  return statements.judgments.candidates.flatMap(({ a, b, verdict, reason }) => {
    if (a !== subject && b !== subject) return [];
    const other = a === subject ? b : a;
    const notes = [VERDICTS[verdict], { en: reason, zh: reason }];
    return [wordsItem(nameOf(statements, other), { entity: other, notes })];
  });
}

function documentItems(row: Chosen, telling: Telling): CellItem[] {
  const cited = recordOf(row, telling).evidence.map(({ document }) => document);
  return [...new Set(cited)].sort().map((document) => {
    const title = telling.title(document);
    return wordsItem({ en: title, zh: title }, { document, sources: 1 });
  });
}

const DONE: readonly (Status | null)[] = ["actual", "in-progress"];

function stateItem({ rules, otherwise }: Extract<CellOf, { of: "state" }>, before: Cells): CellItem {
  for (const { column, say, done = false } of rules) {
    const items = (before.get(column)?.items ?? []).filter(({ status }) => !done || DONE.includes(status));
    const [first] = items;
    if (first !== undefined)
      return wordsItem(say, { relations: first.relations, facts: first.facts, sources: first.sources });
  }
  return wordsItem(otherwise);
}

/** A number is declared only where one is; several groups that are counted apart are never added up. */
function countedOf(
  { declared: property }: Extract<CellOf, { of: "members" }>,
  { counted }: FoundCell,
  telling: Telling,
): Cell["members"] {
  const { statements } = telling;
  const declared = counted.flatMap(({ of }) => {
    if (property === undefined) return statements.entity(of).declaredMembers ?? [];
    return statements.factsOf(of, [property]).flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  });
  const items = counted.flatMap(({ walks }) => walks.walks.map((walk) => walkItem(walk, telling, false)));
  const { done, ahead } = distinctEnds(items);
  // Those past the limit of a cell are counted and not looked at: their ties have not been read.
  const unread = counted.reduce((sum, { walks }) => sum + walks.omitted, 0);
  return { declared: declared.length === 1 ? (declared[0] ?? null) : null, named: done + unread, ahead };
}
