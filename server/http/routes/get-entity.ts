import { readEntityView } from "../../explore/read-entity-view.ts";
import { EntityAnswer } from "../../model/api/answers.ts";
import { EntityRequest } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** One entity with all that is said of it. The side panel opens with this. */
export const getEntity = route({
  method: "get",
  path: "/api/entities/:id",
  operationId: "getEntity",
  tag: "graph",
  summary:
    "One entity: names, facts, counts of its ties, documents, candidates and contradictions. All filters judge the ties that are counted; `status`, `document`, `at`, `held` and `knownOn` judge the facts as well, and `document` and `knownOn` whatever else is told of it.",
  limits: "one entity; its ties are counted here and listed by its neighbors.",
  narrow: "Leave filters out, or list its neighbors a page at a time.",
  problems: ["entity-not-found", "not-yet-known"],
  request: EntityRequest,
  response: EntityAnswer,
  handle: (request, { atlas, read }) => readEntityView(request, atlas.store, atlas.library, read),
});
