import { readView } from "../../explore/views/read-view.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { MAX_CELL_ITEMS, MAX_VIEW_ROWS, ViewAnswer, ViewRequest } from "../../model/api/views.ts";
import { route } from "../route.ts";

/** One sheet of one view: rows of cells, each with what it rests on and with what no source says. */
export const getView = route({
  method: "get",
  path: "/api/views/:slug",
  operationId: "getView",
  tag: "graph",
  summary:
    "A page of one sheet of a declared view. Every cell names the ties and facts it rests on, which `statements` holds with their evidence, or says that nothing is stated. The filters on entities judge the rows; `document`, `at`, `held` and `knownOn` judge the ties and facts of the cells as well.",
  limits: `${MAX_VIEW_ROWS} rows a sheet, ${MAX_LIMIT} a page, ${MAX_CELL_ITEMS} items a cell; \`omitted\` counts what they cut off.`,
  narrow: "Name a subject, a kind, a place or a document, or a smaller `limit`.",
  problems: ["view-not-found", "invalid-cursor", "too-much"],
  request: ViewRequest,
  response: ViewAnswer,
  handle: (request, { atlas, read }) => readView(request, atlas.store, atlas.library, read),
});
