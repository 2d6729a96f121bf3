import type { ViewAnswer, ViewRequest } from "../../model/api/views.ts";
import { ViewNotFoundError } from "../../model/errors.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import type { Library } from "../library.ts";
import { atOneRevision } from "../one-revision.ts";
import { chooseRows } from "./choose-rows.ts";
import { VIEWS } from "./declared/index.ts";
import { findCells } from "./find-cells.ts";
import { placeRows } from "./order-rows.ts";
import { NARROW, readTold } from "./selection.ts";
import { tellSheet } from "./tell-sheet.ts";

/**
 * One page of one sheet of a view. @throws {ViewNotFoundError} @throws {InvalidCursorError} @throws {TooMuchError}
 */
export async function readView(
  request: ViewRequest,
  store: GraphStore,
  library: Library,
  options?: ReadOptions,
): Promise<Seen<ViewAnswer>> {
  const view = VIEWS.find(({ slug }) => slug === request.slug);
  if (view === undefined) throw new ViewNotFoundError(request.slug);
  const sheet = view.sheets.find(({ slug }) => request.sheet === undefined || slug === request.sheet);
  if (sheet === undefined) throw new ViewNotFoundError(`${request.slug}/${request.sheet}`);
  const [after = ""] = decodeCursor("view", request, 1) ?? [];
  return atOneRevision(store, options, NARROW, async (reading) => {
    const narrowing = { filters: filtersOf(request), subject: request.subject ?? null };
    const told = await readTold(reading, [sheet]);
    const chosen = await chooseRows(sheet.rows, told, narrowing, reading);
    const placed = await placeRows(sheet, chosen, reading);
    const rest = placed.filter(({ key }) => key > after);
    const page = rest.slice(0, request.limit);
    const last = page.at(-1);
    const more = rest.length > page.length && last !== undefined;
    const rows = page.map(({ row }) => row);
    const found = await reading.look((topology, visit) => findCells(topology, sheet, rows, { told, narrowing }, visit));
    return {
      ...(await tellSheet(view, sheet, { found, chosen, placed, narrowing }, reading, library)),
      total: placed.length,
      nextCursor: more ? encodeCursor("view", request, [last.key]) : null,
      slice: { ...narrowing, revision: reading.revision },
    };
  });
}

function filtersOf({
  slug: _view,
  sheet: _sheet,
  subject: _subject,
  limit: _limit,
  cursor: _cursor,
  ...filters
}: ViewRequest) {
  return filters;
}
