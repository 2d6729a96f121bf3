import { listPositions as whereTheyLie } from "../../explore/positions/list-positions.ts";
import { PositionsAnswer, PositionsRequest } from "../../model/api/positions.ts";
import { MAX_SEEDS } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** Where entities lie. The view of places asks this. */
export const listPositions = route({
  method: "get",
  path: "/api/positions",
  operationId: "listPositions",
  tag: "graph",
  summary:
    "Where entities lie and how exactly that is known: by their own position, else by that of the nearest place they lie within. `held` and `knownOn` judge the ties to those places; who was not known by then is left out.",
  limits: `${MAX_SEEDS} entities.`,
  narrow: "Ask for fewer entities.",
  problems: [],
  request: PositionsRequest,
  response: PositionsAnswer,
  handle: (request, { atlas, read }) => whereTheyLie(request, atlas.store, read),
});
