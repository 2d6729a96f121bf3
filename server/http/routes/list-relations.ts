import { atOneRevision } from "../../explore/one-revision.ts";
import { showRelation } from "../../explore/show-statement.ts";
import { RelationsAnswer } from "../../model/api/answers.ts";
import { MAX_RELATIONS, RelationsRequest } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** Several ties with their evidence. A picture that is saved asks this, to name what it rests on. */
export const listRelations = route({
  method: "get",
  path: "/api/relations",
  operationId: "listRelations",
  tag: "graph",
  summary: "The ties with these ids, by id, each with its evidence; those that are not there are left out.",
  limits: `${MAX_RELATIONS} ties.`,
  problems: [],
  request: RelationsRequest,
  response: RelationsAnswer,
  handle: ({ id }, { atlas, read }) =>
    atOneRevision(atlas.store, read, "Ask for fewer ties.", async (reading) => {
      const ids = [...new Set<string>(id)];
      const found = ids.length === 0 ? [] : await reading.take(atlas.store.relations(ids, reading.options));
      const show = await atlas.library.shower(reading.revision, reading.options);
      return { items: found.map((relation) => showRelation(relation, show)) };
    }),
});
