import { findPaths as findAndExplain } from "../../explore/find-paths.ts";
import { PathsAnswer } from "../../model/api/answers.ts";
import { MAX_HOPS, MAX_PATHS, MAX_STOPS, PathsRequest } from "../../model/api/requests.ts";
import { InvalidRequestError } from "../../model/errors.ts";
import { refuseAvoidingAsked } from "../refuse-unfit.ts";
import { route } from "../route.ts";

/** How two entities are connected, told hop by hop. */
export const findPaths = route({
  method: "get",
  path: "/api/paths",
  operationId: "findPaths",
  tag: "graph",
  summary:
    "Paths between two entities, all shortest or the strongest, over stops if wanted, each explained; where there is none, what was searched.",
  limits: `${MAX_HOPS} hops between one stop and the next, ${MAX_STOPS} stops, ${MAX_PATHS} paths; ends and stops must all differ.`,
  narrow: "Allow fewer hops, ask for fewer paths or stops, or name relation types to use or to avoid.",
  problems: ["entity-not-found"],
  request: PathsRequest,
  response: PathsAnswer,
  handle(request, { atlas, read }) {
    const [first, ...others] = [request.from, ...request.via, request.to].map(String);
    if (first === others.at(-1))
      throw new InvalidRequestError([{ at: "to", reason: "must differ from `from`; a path joins two entities" }]);
    if (new Set([first, ...others]).size <= others.length)
      throw new InvalidRequestError([{ at: "via", reason: "must name each stop once, and neither end" }]);
    refuseAvoidingAsked(request.avoidId, { from: [request.from], to: [request.to], via: request.via });
    return findAndExplain(request, atlas.store, atlas.library, read);
  },
});
