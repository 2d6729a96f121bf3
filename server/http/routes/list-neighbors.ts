import { showRelation } from "../../explore/show-statement.ts";
import { NeighborsAnswer } from "../../model/api/answers.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { NeighborsRequest } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** What surrounds one entity, by relation type. Expanding a node asks this. */
export const listNeighbors = route({
  method: "get",
  path: "/api/entities/:id/neighbors",
  operationId: "listNeighbors",
  tag: "graph",
  summary: "Ties of one entity and what they lead to, by relation type, then relation id.",
  limits: `one hop, ${MAX_LIMIT} items a page.`,
  narrow: "Name relation types, or leave the place out.",
  problems: ["entity-not-found", "invalid-cursor"],
  request: NeighborsRequest,
  response: NeighborsAnswer,
  async handle(request, { atlas, read }) {
    const { revision, value } = await atlas.store.neighbors(request, read);
    const show = await atlas.library.shower(revision, read);
    const items = value.items.map(({ entity, relation, held }) => ({
      entity,
      relation: showRelation(relation, show),
      held,
    }));
    return { revision, value: { items, total: value.total, nextCursor: value.nextCursor } };
  },
});
