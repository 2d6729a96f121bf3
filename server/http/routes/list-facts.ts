import { listFacts as readFacts } from "../../explore/facts/list-facts.ts";
import { FactsAnswer, FactsRequest } from "../../model/api/facts.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { InvalidRequestError } from "../../model/errors.ts";
import { KNOWN_PROPERTIES } from "../../model/vocabulary/properties.ts";
import type { Asked } from "../atlas.ts";
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
  narrow: "Name an entity or a property.",
  problems: ["invalid-cursor"],
  request: FactsRequest,
  response: FactsAnswer,
  async handle(request, asked) {
    await refuseUnknownProperties(request.property, asked);
    return readFacts(request, asked.atlas.store, asked.atlas.library, asked.read);
  },
});

/** An importer may bring properties of its own, so a name that the vocabulary does not list is looked for in the graph. */
async function refuseUnknownProperties(properties: readonly string[], { atlas, read }: Asked): Promise<void> {
  for (const property of properties) {
    if (KNOWN_PROPERTIES.includes(property)) continue;
    const { value } = await atlas.store.facts(FactsRequest.parse({ property: [property], limit: 1 }), read);
    if (value.total > 0) continue;
    const reason = `"${property}" is no property of the vocabulary, which /api/vocabulary lists, nor of any fact`;
    throw new InvalidRequestError([{ at: "property", reason }]);
  }
}
