import { overview } from "../../explore/insights/overview.ts";
import { OverviewAnswer, OverviewRequest } from "../../model/api/insights.ts";
import { route } from "../route.ts";

/** What there is and how it hangs together. A first look at a graph, or at a slice of it, begins here. */
export const getOverview = route({
  method: "get",
  path: "/api/insights/overview",
  operationId: "getOverview",
  tag: "insights",
  summary:
    "The graph, or a slice of it, counted: kinds, parties, types, statuses, years, components, degrees, distances.",
  limits: "distances of large graphs come from a sample, whose size `method` states; worked out once a revision.",
  problems: [],
  request: OverviewRequest,
  response: OverviewAnswer,
  handle: (request, { atlas, read }) => overview(request, atlas.insights, read),
});
