import { centrality } from "../../explore/insights/centrality.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { CentralityAnswer, CentralityRequest } from "../../model/api/insights.ts";
import { route } from "../route.ts";

/** Who is central, by one measure at a time. */
export const listCentralEntities = route({
  method: "get",
  path: "/api/insights/centrality",
  operationId: "listCentralEntities",
  tag: "insights",
  summary: "Entities by how central they are: by degree, betweenness, PageRank or k-core.",
  limits: `${MAX_LIMIT} items a page; betweenness of large graphs comes from a sample, whose size \`method\` states; worked out once a revision.`,
  problems: ["invalid-cursor"],
  request: CentralityRequest,
  response: CentralityAnswer,
  handle: (request, { atlas, read }) => centrality(request, atlas.insights, read),
});
