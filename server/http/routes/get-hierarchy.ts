import { readHierarchy } from "../../explore/hierarchy/read-hierarchy.ts";
import { HierarchyAnswer, HierarchyRequest, MAX_DEPTH, MAX_PARTS } from "../../model/api/hierarchy.ts";
import { route } from "../route.ts";

/** What an entity is made of. The tree of a zone, its parks and their projects asks this. */
export const getHierarchy = route({
  method: "get",
  path: "/api/hierarchy/:id",
  operationId: "getHierarchy",
  tag: "graph",
  summary:
    "The tree of what is PART_OF an entity, at any depth, with the members each is said to have and those known.",
  limits: `${MAX_DEPTH} levels, ${MAX_PARTS} parts; \`unlisted\` counts what they cut off.`,
  narrow: "Ask for fewer levels or fewer parts.",
  problems: ["entity-not-found"],
  request: HierarchyRequest,
  response: HierarchyAnswer,
  handle: (request, { atlas, read }) => readHierarchy(request, atlas.store, atlas.library, read),
});
