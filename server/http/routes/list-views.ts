import { listViews as readViews } from "../../explore/views/list-views.ts";
import { MAX_VIEW_ROWS, ViewsAnswer, ViewsRequest } from "../../model/api/views.ts";
import { route } from "../route.ts";

/** The systems of the ecosystem that the graph can answer for, each with its question. */
export const listViews = route({
  method: "get",
  path: "/api/views",
  operationId: "listViews",
  tag: "graph",
  summary:
    "The declared views, each with the question it answers and how many rows its sheets have now. It takes neither filters nor clocks, which each view does, as do none of the contract's and the operator's own endpoints.",
  limits: `${MAX_VIEW_ROWS} rows a sheet; counted once a revision.`,
  problems: ["too-much"],
  request: ViewsRequest,
  response: ViewsAnswer,
  handle: (_request, { atlas, read }) => readViews(atlas.store, read),
});
