import { standings } from "../../explore/standings.ts";
import { EntitiesAnswer } from "../../model/api/answers.ts";
import { MAX_FACET_VALUES } from "../../model/api/facets.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { type EntitiesRequest, ListEntitiesRequest } from "../../model/api/requests.ts";
import { InvalidRequestError } from "../../model/errors.ts";
import { facetsOf } from "../../search/facets.ts";
import { route } from "../route.ts";

/** What there is, by id, and what it could be narrowed to. Lists and filters open with this. */
export const listEntities = route({
  method: "get",
  path: "/api/entities",
  operationId: "listEntities",
  tag: "graph",
  summary:
    "Entities that pass the filters, by id; with the first page, how many there are of each kind, place and so on.",
  limits: `${MAX_LIMIT} items a page, ${MAX_FACET_VALUES} places and documents counted.`,
  narrow: "Name kinds, types, a place or a document to narrow it.",
  problems: ["invalid-cursor"],
  request: ListEntitiesRequest,
  response: EntitiesAnswer,
  async handle({ year, ...rest }, { atlas, read }) {
    const request = year === undefined ? rest : withinYear(rest, year);
    for (;;) {
      const { revision, value } = await atlas.store.entities(request, read);
      const facets = request.cursor === undefined ? await facetsOf(atlas.store, request, read) : null;
      // The graph moved on between the two: the list and its counts would not add up.
      if (facets !== null && facets.revision !== revision) continue;
      const standing = await standings(value.items, request, atlas.store, read);
      if (standing !== null && standing.revision !== revision) continue;
      const items = value.items.map((entity) => ({ entity, ...standing?.value.get(entity.id) }));
      return {
        revision,
        value: { items, total: value.total, nextCursor: value.nextCursor, facets: facets?.value ?? null },
      };
    }
  },
});

function withinYear(request: EntitiesRequest, year: string): EntitiesRequest {
  if (request.at !== undefined || request.held.length > 0)
    throw new InvalidRequestError([
      { at: "year", reason: 'stands in place of "at" and "held"; give one or the other' },
    ]);
  return { ...request, at: year, held: ["holds"] };
}
