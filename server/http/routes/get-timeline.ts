import { readTimeline } from "../../explore/timeline/read-timeline.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { MAX_TIMELINE_TIES, TimelineAnswer, TimelineRequest } from "../../model/api/timeline.ts";
import { route } from "../route.ts";

/** What is dated of one entity. The timeline of its page asks this. */
export const getTimeline = route({
  method: "get",
  path: "/api/entities/:id/timeline",
  operationId: "getTimeline",
  tag: "time",
  summary:
    "One entity's beginning, end, ties, posts and figures in the order of their dates; what has none comes last.",
  limits: `${MAX_LIMIT} items a page; an entity of ${MAX_TIMELINE_TIES} ties, of those that pass the filters.`,
  narrow: "Name relation types, kinds, or a time.",
  problems: ["entity-not-found", "invalid-cursor", "too-much"],
  request: TimelineRequest,
  response: TimelineAnswer,
  handle: (request, { atlas, read }) => readTimeline(request, atlas.store, atlas.library, read),
});
