import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import { typeCode } from "./ties.ts";
import type { Topology } from "./topology.ts";
import type { Visit } from "./visit.ts";

/** Ties that put an entity within a place, a park or a facility, whatever their status; the place does not lie within itself. */
export const WITHIN_TYPES = [
  "HELD_AT",
  "LOCATED_IN",
  "PART_OF",
  "SETTLED_IN",
] as const satisfies readonly RelationType[];

const WITHIN_CODES = WITHIN_TYPES.map(typeCode);

/** 1 for each node that lies within one of `places` at any depth; a place that is not there holds nothing. */
export async function entitiesWithin(topology: Topology, places: readonly string[], visit: Visit): Promise<Uint8Array> {
  const within = new Uint8Array(topology.nodes.capacity);
  const found: number[] = [];
  const enter = (place: number) => {
    for (const type of WITHIN_CODES) {
      const { entries } = topology.rows;
      const end = topology.rows.end(place);
      for (let at = topology.placeOf(place, type, ""); at < end; at++) {
        const entry = entries[at] ?? 0;
        if (topology.rows.types[at] !== type) break;
        const node = topology.rows.ends[at] ?? 0;
        if ((entry & 1) === 0 || within[node] === 1) continue;
        within[node] = 1;
        found.push(node);
      }
    }
  };
  for (const id of places) {
    const place = topology.nodes.find(id);
    if (place !== null) enter(place);
  }
  for (let node = found.pop(); node !== undefined; node = found.pop()) {
    enter(node);
    if (visit.isDue(topology.rows.length(node) + 1)) await visit.pause();
  }
  return within;
}
