import { type Finding, finding, type GraphFiles } from "./graph-files.ts";

/** Entities that no relation touches. A fact alone does not let a reader reach a thing by walking the graph. */
export function checkOrphans(graph: GraphFiles): Finding[] {
  const touched = new Set(graph.relations.flatMap(({ from, to }) => [from, to]));
  return graph.all
    .filter(({ record }) => record.record === "entity" && !touched.has(record.id as never))
    .map((located) => finding("orphans", located, "no relation leads to it"));
}
