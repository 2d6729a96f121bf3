import { listChanges as readChanges } from "../../explore/changes/list-changes.ts";
import { ChangesAnswer, ChangesRequest } from "../../model/api/changes.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { refuseEmptySpan } from "../refuse-unfit.ts";
import { route } from "../route.ts";

/** What changed between two dates: in the world, in what is known of it, or in this graph. */
export const listChanges = route({
  method: "get",
  path: "/api/changes",
  operationId: "listChanges",
  tag: "time",
  summary: "Ties and entities that were added, ended or first known between two dates, each for certain or possibly.",
  limits: `${MAX_LIMIT} items a page; \`recorded\` takes no filters.`,
  narrow: "Ask about a shorter time; by the clocks `valid` and `known` relation types or kinds narrow it too.",
  problems: ["invalid-cursor"],
  request: ChangesRequest,
  response: ChangesAnswer,
  handle(request, { atlas, read }) {
    refuseEmptySpan(request);
    return readChanges(request, atlas.store, atlas.library, read);
  },
});
