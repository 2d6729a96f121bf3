import { atOneRevision } from "../../explore/one-revision.ts";
import { showRelation } from "../../explore/show-statement.ts";
import { RelationAnswer } from "../../model/api/answers.ts";
import { RelationRequest } from "../../model/api/requests.ts";
import { NotYetKnownError, RelationNotFoundError } from "../../model/errors.ts";
import { heldAt } from "../../model/held.ts";
import { wasKnown } from "../../store/known.ts";
import { boundsOf } from "../../store/tie-columns.ts";
import { route } from "../route.ts";

/** One tie with both its ends. A shared link to a tie opens with this, whatever is drawn. */
export const getRelation = route({
  method: "get",
  path: "/api/relations/:id",
  operationId: "getRelation",
  tag: "graph",
  summary: "One tie: what it says, when, on whose word, where it was read, the two it joins, and how it stood at `at`.",
  limits: "one tie; what is at odds with it is told by the answers about its ends.",
  narrow: "It takes nothing that could be narrowed: ask again in a moment.",
  problems: ["relation-not-found", "not-yet-known"],
  request: RelationRequest,
  response: RelationAnswer,
  handle: ({ id, at, knownOn }, { atlas, read }) =>
    atOneRevision(atlas.store, read, "Ask again in a moment.", async (reading) => {
      const [relation] = await reading.take(atlas.store.relations([id], reading.options));
      if (relation === undefined) throw new RelationNotFoundError(id);
      if (knownOn !== undefined && !wasKnown(relation, knownOn))
        throw new NotYetKnownError(id, relation.firstKnown, knownOn);
      const held = at === undefined ? {} : { held: heldAt(boundsOf(relation), at) };
      const summary = await reading.summaries([relation.from, relation.to]);
      const show = await atlas.library.shower(reading.revision, reading.options);
      const ends = { from: summary(relation.from), to: summary(relation.to) };
      return { relation: showRelation(relation, show), ...held, ...ends };
    }),
});
