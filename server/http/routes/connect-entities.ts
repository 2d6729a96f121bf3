import { connectEntities as joinEntities } from "../../explore/connect/connect-entities.ts";
import { CONNECT_SIZE, ConnectAnswer, ConnectRequest } from "../../model/api/traversal.ts";
import { refuseRepeats } from "../refuse-repeats.ts";
import { refuseAvoidingAsked } from "../refuse-unfit.ts";
import { route } from "../route.ts";

/** The least that joins several entities, told tie by tie. */
export const connectEntities = route({
  method: "get",
  path: "/api/connect",
  operationId: "connectEntities",
  tag: "graph",
  summary: "The smallest subgraph, nearly, that joins three to ten entities, and which of them nothing joins.",
  limits: `${CONNECT_SIZE.least} to ${CONNECT_SIZE.most} entities; at most twice as large as the smallest there is.`,
  narrow: "Join fewer entities, or name relation types.",
  problems: ["entity-not-found"],
  request: ConnectRequest,
  response: ConnectAnswer,
  handle(request, { atlas, read }) {
    refuseRepeats("id", request.id);
    refuseAvoidingAsked(request.avoidId, { id: request.id });
    return joinEntities(request, atlas.store, atlas.library, read);
  },
});
