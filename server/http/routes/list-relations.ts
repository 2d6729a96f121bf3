import { atOneRevision } from "../../explore/one-revision.ts";
import { showRelation } from "../../explore/show-statement.ts";
import { RelationsAnswer } from "../../model/api/answers.ts";
import { MAX_RELATIONS, RelationsRequest } from "../../model/api/requests.ts";
import { heldAt } from "../../model/held.ts";
import { wasKnown } from "../../store/known.ts";
import { boundsOf } from "../../store/tie-columns.ts";
import { route } from "../route.ts";

/** Several ties with their evidence. A picture that is saved asks this, to name what it rests on. */
export const listRelations = route({
  method: "get",
  path: "/api/relations",
  operationId: "listRelations",
  tag: "graph",
  summary:
    "The ties with these ids, by id, each with its evidence; those that are not there, or were not known by `knownOn`, are left out.",
  limits: `${MAX_RELATIONS} ties.`,
  narrow: "Ask for fewer ties.",
  problems: [],
  request: RelationsRequest,
  response: RelationsAnswer,
  handle: ({ id, at, knownOn }, { atlas, read }) =>
    atOneRevision(atlas.store, read, "Ask for fewer ties.", async (reading) => {
      const ids = [...new Set<string>(id)];
      const found = ids.length === 0 ? [] : await reading.take(atlas.store.relations(ids, reading.options));
      const show = await atlas.library.shower(reading.revision, reading.options);
      const known = found.filter((relation) => knownOn === undefined || wasKnown(relation, knownOn));
      const items = known.map((relation) => ({
        ...showRelation(relation, show),
        ...(at === undefined ? {} : { held: heldAt(boundsOf(relation), at) }),
      }));
      return { items };
    }),
});
