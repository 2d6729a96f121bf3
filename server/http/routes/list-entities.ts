import { EntitiesAnswer } from "../../model/api/answers.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { EntitiesRequest } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** What there is, by id. Lists and filters open with this. */
export const listEntities = route({
  method: "get",
  path: "/api/entities",
  operationId: "listEntities",
  tag: "graph",
  summary: "Entities that pass the filters, by id.",
  limits: `${MAX_LIMIT} items a page.`,
  problems: ["invalid-cursor"],
  request: EntitiesRequest,
  response: EntitiesAnswer,
  async handle(request, { atlas, read }) {
    const { revision, value } = await atlas.store.entities(request, read);
    const { items, total, nextCursor } = value;
    return { revision, value: { items: items.map((entity) => ({ entity })), total, nextCursor } };
  },
});
