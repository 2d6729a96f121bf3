import { listFacts as readFacts } from "../../explore/facts/list-facts.ts";
import { FactsAnswer, FactsRequest } from "../../model/api/facts.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { route } from "../route.ts";

/** How much, of whom, when, and on whose word. */
export const listFacts = route({
  method: "get",
  path: "/api/facts",
  operationId: "listFacts",
  tag: "time",
  summary:
    "Figures and statements by property, then id. A joint total is one item that names all who share it; nothing is added up.",
  limits: `${MAX_LIMIT} items a page.`,
  problems: ["invalid-cursor"],
  request: FactsRequest,
  response: FactsAnswer,
  handle: (request, { atlas, read }) => readFacts(request, atlas.store, atlas.library, read),
});
