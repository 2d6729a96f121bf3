import { findCommon as findWhatIsShared } from "../../explore/common/find-common.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { COMMON_SIZE, CommonAnswer, CommonRequest, MOST_PARALLEL_TIES } from "../../model/api/traversal.ts";
import { InvalidRequestError } from "../../model/errors.ts";
import { refuseRepeats } from "../refuse-repeats.ts";
import { route } from "../route.ts";

/** What several entities share, and by which tie each does. */
export const findCommon = route({
  method: "get",
  path: "/api/common",
  operationId: "findCommon",
  tag: "graph",
  summary: "What all, or at least some, of two to ten entities are tied to, and the ties of each of them to it.",
  limits: `${COMMON_SIZE.least} to ${COMMON_SIZE.most} entities, ${MAX_LIMIT} items a page, the first ${MOST_PARALLEL_TIES} ties of each to an item.`,
  narrow: "Compare fewer entities, or name relation types.",
  problems: ["entity-not-found", "invalid-cursor"],
  request: CommonRequest,
  response: CommonAnswer,
  handle(request, { atlas, read }) {
    refuseRepeats("id", request.id);
    if (request.least !== undefined && request.least > request.id.length)
      throw new InvalidRequestError([
        { at: "least", reason: `must be at most ${request.id.length}, as many as are compared` },
      ]);
    return findWhatIsShared(request, atlas.store, atlas.library, read);
  },
});
