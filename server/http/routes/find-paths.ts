import { findPaths as findAndExplain } from "../../explore/find-paths.ts";
import { PathsAnswer } from "../../model/api/answers.ts";
import { MAX_HOPS, MAX_PATHS, PathsRequest } from "../../model/api/requests.ts";
import { InvalidRequestError } from "../../model/errors.ts";
import { route } from "../route.ts";

/** How two entities are connected, told hop by hop. */
export const findPaths = route({
  method: "get",
  path: "/api/paths",
  operationId: "findPaths",
  tag: "graph",
  summary: "All shortest paths between two entities, each explained; where there is none, what was searched.",
  limits: `${MAX_HOPS} hops, ${MAX_PATHS} paths; \`to\` must differ from \`from\`.`,
  problems: ["entity-not-found"],
  request: PathsRequest,
  response: PathsAnswer,
  handle(request, { atlas, read }) {
    if (String(request.from) === String(request.to))
      throw new InvalidRequestError([{ at: "to", reason: "must differ from `from`; a path joins two entities" }]);
    return findAndExplain(request, atlas.store, atlas.library, read);
  },
});
