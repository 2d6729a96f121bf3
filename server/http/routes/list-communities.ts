import { communities } from "../../explore/insights/communities.ts";
import { CommunitiesAnswer, CommunitiesRequest, MOST_COMMUNITIES, MOST_MEMBERS } from "../../model/api/insights.ts";
import { route } from "../route.ts";

/** Groups that hang together, alike whenever the same revision is asked. */
export const listCommunities = route({
  method: "get",
  path: "/api/insights/communities",
  operationId: "listCommunities",
  tag: "insights",
  summary:
    "Groups of entities with more ties among them than chance would have it, largest first, repeatable by a seed.",
  limits: `${MOST_COMMUNITIES} communities a page, the first ${MOST_MEMBERS} members of each by id; large graphs are contracted first, as \`method\` states; worked out once a revision.`,
  problems: ["invalid-cursor"],
  request: CommunitiesRequest,
  response: CommunitiesAnswer,
  handle: (request, { atlas, read }) => communities(request, atlas.insights, read),
});
