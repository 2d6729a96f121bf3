import { showEntityView } from "../../explore/show-entity-view.ts";
import { EntityAnswer } from "../../model/api/answers.ts";
import { EntityRequest } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** One entity with all that is said of it. The side panel opens with this. */
export const getEntity = route({
  method: "get",
  path: "/api/entities/:id",
  operationId: "getEntity",
  tag: "graph",
  summary: "One entity: names, facts, counts of its ties, documents, candidates and contradictions.",
  limits: "one entity; its ties are counted here and listed by its neighbors.",
  problems: ["entity-not-found"],
  request: EntityRequest,
  response: EntityAnswer,
  async handle({ id }, { atlas, read }) {
    const { revision, value } = await atlas.store.entity(id, read);
    return { revision, value: showEntityView(value, await atlas.library.shower(revision, read)) };
  },
});
