import type { EntitySummary, ShownEntity, ShownFact, ShownRelation } from "#model/api/answers.ts";
import type { Cell, ViewAnswer, ViewRow } from "#model/api/views.ts";

/** The pages of a sheet that have been read, as one. */
export interface ShownView {
  readonly head: ViewAnswer;
  readonly rows: readonly ViewRow[];
  readonly columns: ViewAnswer["columns"];
  /** Columns that are empty in every row. Nothing is shown of them but that nobody says anything. */
  readonly silent: ViewAnswer["columns"];
  readonly contradictions: ViewAnswer["contradictions"];
  readonly entity: (id: string) => ShownEntity | undefined;
  readonly relation: (id: string) => ShownRelation | undefined;
  readonly fact: (id: string) => ShownFact | undefined;
  readonly named: (id: string) => EntitySummary | undefined;
}

function isEmpty({ items, members }: Cell): boolean {
  return items.length === 0 && (members === null || (members.declared === null && members.named + members.ahead === 0));
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): (id: string) => Item | undefined {
  const found = new Map<string, Item>(items.map((item) => [item.id, item]));
  return (id) => found.get(id);
}

export function shownView(pages: readonly ViewAnswer[]): ShownView | null {
  const [head] = pages;
  if (head === undefined) return null;
  const rows = pages.flatMap(({ items }) => items);
  const filled = new Set(
    rows.flatMap(({ cells }) => cells.filter((cell) => !isEmpty(cell)).map(({ column }) => column)),
  );
  return {
    head,
    rows,
    columns: rows.length === 0 ? head.columns : head.columns.filter(({ slug }) => filled.has(slug)),
    silent: rows.length === 0 ? [] : head.columns.filter(({ slug, silence }) => silence !== null && !filled.has(slug)),
    contradictions: [...new Map(pages.flatMap((page) => page.contradictions.map((one) => [one.id, one]))).values()],
    entity: byId(pages.flatMap(({ statements }) => statements.entities)),
    relation: byId(pages.flatMap(({ statements }) => statements.relations)),
    fact: byId(pages.flatMap(({ statements }) => statements.facts)),
    named: byId(pages.flatMap(({ mentioned }) => mentioned)),
  };
}

export function cellOf(row: ViewRow, column: string): Cell | undefined {
  return row.cells.find((cell) => cell.column === column);
}

/** Whom or what a row is about: the first column of every sheet. */
export function leadOf(row: ViewRow): Cell | undefined {
  return row.cells[0];
}
