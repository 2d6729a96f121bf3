import { MAX_LIMIT } from "../../model/api/filters.ts";
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
import { rankedPage } from "./rank-rows.ts";
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
    const { limit } = request;
    const ranking = placed.length <= MAX_LIMIT ? sheet.most : undefined;
    const rest = ranking === undefined ? placed.filter(({ key }) => key > after) : placed;
    const page = ranking === undefined ? rest.slice(0, limit) : rest;
    const lastKey = rest.length > page.length ? (page.at(-1)?.key ?? null) : null;
    const rows = page.map(({ row }) => row);
    const found = await reading.look((topology, visit) => findCells(topology, sheet, rows, { told, narrowing }, visit));
    const { nextKey, ...answer } = await tellSheet(
      view,
      sheet,
      {
        found,
        chosen,
        placed,
        narrowing,
        page: (all) =>
          ranking === undefined ? { rows: all, nextKey: lastKey } : rankedPage(all, ranking, after, limit),
      },
      reading,
      library,
    );
    return {
      ...answer,
      total: placed.length,
      nextCursor: nextKey === null ? null : encodeCursor("view", request, [nextKey]),
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
