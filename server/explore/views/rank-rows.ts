import type { ViewRow } from "../../model/api/views.ts";

/** Above every figure that a score can reach, so that the largest has the least key. */
const TOP = 1e12;
const DIGITS = 24;
/** After every figure. */
const UNRANKED = "~";

/** Where a row stands among those ranked by one column, as a text that sorts; no two are equal. */
function rankKey(row: ViewRow, column: string): string {
  const value = row.cells.find((cell) => cell.column === column)?.items[0]?.value ?? null;
  const place = value === null ? UNRANKED : (TOP - value).toFixed(6).padStart(DIGITS, "0");
  return `${place} ${row.id}`;
}

/** A page of the rows that were told, and after which key the next begins; `null`: there is none. */
export interface RowPage {
  readonly rows: readonly ViewRow[];
  readonly nextKey: string | null;
}

/** The page after a key of all rows by the figure of one column, largest first, those without one last. */
export function rankedPage(all: readonly ViewRow[], column: string, after: string, limit: number): RowPage {
  const keyed = all.map((row) => ({ row, key: rankKey(row, column) }));
  const rest = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).filter(({ key }) => key > after);
  const page = rest.slice(0, limit);
  return { rows: page.map(({ row }) => row), nextKey: rest.length > page.length ? (page.at(-1)?.key ?? null) : null };
}
