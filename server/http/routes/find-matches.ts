import { findMatches as findCandidates } from "../../explore/matching/find-matches.ts";
import { MatchAnswer, MatchRequest, MOST_MATCHES, MOST_NEEDS } from "../../model/api/matching.ts";
import { route } from "../route.ts";

/** Candidates for needs, ranked and explained. */
export const findMatches = route({
  method: "get",
  path: "/api/matches",
  operationId: "findMatches",
  tag: "graph",
  summary:
    "What could answer needs, ranked by words, industry, technology, earlier cooperation and place, each with its reasons and the path that supports it; what a source itself calls matched is told apart. `at`, `held` and `knownOn` judge needs and candidates by their own dates, as /api/entities does; with `knownOn` all reasons are what was known by then.",
  limits: `${MOST_NEEDS} needs a page, ${MOST_MATCHES} matches of each.`,
  narrow: "Ask for one need at a time, fewer `matches` of each, or fewer kinds in `of` and `kind`.",
  problems: ["entity-not-found", "invalid-cursor", "too-much"],
  request: MatchRequest,
  response: MatchAnswer,
  handle(request, { atlas, read }) {
    return findCandidates(request, atlas.store, atlas.library, read);
  },
});
