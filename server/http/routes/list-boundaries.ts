import { BoundariesAnswer, BoundariesRequest } from "../../model/api/boundaries.ts";
import { route } from "../route.ts";

/** The operator's own boundaries. The view of places draws them under what lies there. */
export const listBoundaries = route({
  method: "get",
  path: "/api/boundaries",
  operationId: "listBoundaries",
  tag: "graph",
  summary: "Lines that the operator gave to be drawn under the places, such as borders; none where no file was given.",
  limits: "none; it is one answer.",
  request: BoundariesRequest,
  response: BoundariesAnswer,
  handle: (_request, { boundaries }) => ({ revision: null, value: boundaries }),
});
