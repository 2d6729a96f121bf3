import { SearchAnswer } from "../../model/api/answers.ts";
import { MAX_QUERY_LENGTH, MAX_SUGGESTIONS, SearchRequest } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** What a person means by a name. The search box asks this at every key. */
export const searchEntities = route({
  method: "get",
  path: "/api/search",
  operationId: "searchEntities",
  tag: "graph",
  summary: "Entities by name, in any spelling, English or Chinese; best first.",
  limits: `a query of ${MAX_QUERY_LENGTH} characters, ${MAX_SUGGESTIONS} items.`,
  narrow: "Type more of the name, or name a kind.",
  request: SearchRequest,
  response: SearchAnswer,
  async handle(request, { atlas, read }) {
    const { revision, value } = await atlas.search.search(request, read);
    return { revision, value: { items: [...value.items], total: value.total, nextCursor: value.nextCursor } };
  },
});
