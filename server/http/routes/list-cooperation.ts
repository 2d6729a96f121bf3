import { cooperation } from "../../explore/insights/cooperation.ts";
import { LARGEST_GATHERING } from "../../explore/insights/gather-occasions.ts";
import { MOST_PAIRS } from "../../explore/insights/measure/cooperation.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { CooperationAnswer, CooperationRequest, MOST_OCCASIONS } from "../../model/api/insights.ts";
import { route } from "../route.ts";

/** Who works with whom. */
export const listCooperation = route({
  method: "get",
  path: "/api/insights/cooperation",
  operationId: "listCooperation",
  tag: "insights",
  summary:
    "Pairs of organizations, or of places, that work together: in which event, project or platform, how often, since when, and what of it is only meant to be.",
  limits: `${MAX_LIMIT} items a page, ${MOST_OCCASIONS} occasions of each; the first ${MOST_PAIRS} pairs; occasions of more than ${LARGEST_GATHERING} participants are named, not counted; worked out once a revision.`,
  problems: ["invalid-cursor"],
  request: CooperationRequest,
  response: CooperationAnswer,
  handle: (request, { atlas, read }) => cooperation(request, atlas.insights, read),
});
