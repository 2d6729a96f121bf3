import { fiveParty } from "../../explore/insights/five-party.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { FivePartyAnswer, FivePartyRequest, MOST_NAMED } from "../../model/api/insights.ts";
import { route } from "../route.ts";

/** Where the five parties meet, and who is missing. */
export const listPartyMeetings = route({
  method: "get",
  path: "/api/insights/five-party",
  operationId: "listPartyMeetings",
  tag: "insights",
  summary:
    "Events, projects, platforms and mechanisms by which of the five parties take part in each, and which are missing.",
  limits: `${MAX_LIMIT} items a page, ${MOST_NAMED} participants named of each party; worked out once a revision.`,
  problems: ["invalid-cursor"],
  request: FivePartyRequest,
  response: FivePartyAnswer,
  handle: (request, { atlas, read }) => fiveParty(request, atlas.insights, read),
});
