import { drawNetwork, MOST_EDGES } from "../../explore/network/draw-network.ts";
import { NetworkAnswer } from "../../model/api/answers.ts";
import { MAX_DRAWN, MAX_REACH, MAX_SEEDS, NetworkRequest } from "../../model/api/requests.ts";
import { InvalidRequestError } from "../../model/errors.ts";
import { route } from "../route.ts";

/** Entities and all ties among them. A map asks this whenever something is drawn, and when a shared link opens. */
export const getNetwork = route({
  method: "get",
  path: "/api/network",
  operationId: "getNetwork",
  tag: "graph",
  summary:
    "The entities named by seed, by id, with what surrounds them or, without seeds, the best connected of all; and every tie among them that passes, by tie id.",
  limits: `${MAX_SEEDS} seeds, ${MAX_DRAWN} entities, ${MAX_REACH} ties from a seed; where more than ${MOST_EDGES} ties would be among them, the entities that come last are left out.`,
  narrow: "Draw fewer entities, or name relation types.",
  problems: [],
  request: NetworkRequest,
  response: NetworkAnswer,
  handle(request, { atlas, read }) {
    if (request.limit !== undefined && request.limit < new Set(request.seed).size)
      throw new InvalidRequestError([{ at: "limit", reason: "must leave room for every seed" }]);
    if (request.reach > 1 && request.seed.length === 0)
      throw new InvalidRequestError([{ at: "reach", reason: "counts from the seeds; name a seed, or leave it out" }]);
    return drawNetwork(request, atlas.store, read);
  },
});
