import { compareText } from "../../store/ordering.ts";
import { WITHIN_TYPES } from "../../store/topology/places.ts";
import { typeCode } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";

const WITHIN_CODES = WITHIN_TYPES.map(typeCode);

/** Ids of all that an entity lies within, the nearest first; of those equally near, in the order of their ids. */
export function placesAbove(topology: Topology, id: string): string[] {
  const start = topology.nodes.find(id);
  if (start === null) return [];
  const reached = new Set([start]);
  const found: string[] = [];
  for (let level = [start]; level.length > 0; ) {
    const above = new Set(level.flatMap((node) => directlyAbove(topology, node)));
    level = [...above].filter((node) => !reached.has(node));
    for (const node of level) reached.add(node);
    found.push(...level.map((node) => topology.nodes.id(node)).sort(compareText));
  }
  return found;
}

function directlyAbove(topology: Topology, node: number): number[] {
  const { rows } = topology;
  const end = rows.end(node);
  return WITHIN_CODES.flatMap((type) => {
    const found: number[] = [];
    for (let at = topology.placeOf(node, type, ""); at < end && rows.types[at] === type; at++)
      // An even entry is a tie that leaves the node.
      if (((rows.entries[at] ?? 0) & 1) === 0) found.push(rows.ends[at] ?? 0);
    return found;
  });
}
