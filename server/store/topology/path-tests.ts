import type { ShortestPathsRequest } from "../../model/api/requests.ts";
import { both, nodeTest, type Test, tieTest } from "./filters.ts";
import { typeCode } from "./ties.ts";
import type { Topology } from "./topology.ts";
import type { Visit } from "./visit.ts";

/** What a question about paths lets them take: a test of ties, and one of the entities between the ends. */
export async function pathTests(
  topology: Topology,
  request: PathLimits,
  visit: Visit,
): Promise<{ readonly tie: Test; readonly between: Test }> {
  return {
    tie: both(tieTest(topology, request).passes, avoidedTypes(topology, request)),
    between: both(await nodeTest(topology, request, visit), avoidedEntities(topology, request)),
  };
}

export type PathLimits = Omit<ShortestPathsRequest, "from" | "to" | "maxHops" | "limit" | "direction">;

function avoidedTypes({ ties }: Topology, { avoidType }: PathLimits): Test {
  if (avoidType.length === 0) return null;
  const avoided = new Set(avoidType.map(typeCode));
  return (tie) => !avoided.has(ties.type(tie));
}

function avoidedEntities({ nodes }: Topology, { avoidId }: PathLimits): Test {
  if (avoidId.length === 0) return null;
  const avoided = new Set(avoidId.map((id) => nodes.find(id)));
  return (node) => !avoided.has(node);
}
