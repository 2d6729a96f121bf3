import { HELD, type Held } from "../../model/vocabulary/statements.ts";
import { compareText } from "../../store/ordering.ts";
import type { TieTest } from "../../store/topology/filters.ts";
import { WITHIN_TYPES } from "../../store/topology/places.ts";
import { typeCode } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";

const WITHIN_CODES = WITHIN_TYPES.map(typeCode);

export interface PlaceAbove {
  readonly id: string;
  /** How the ties up to it stood, by the least sure of the surest way there; `null` when no time was asked about. */
  readonly held: Held | null;
}

/** All that an entity lies within, the nearest first; of those equally near, in the order of their ids. */
export function placesAbove(topology: Topology, id: string, tie: TieTest): PlaceAbove[] {
  const start = topology.nodes.find(id);
  if (start === null) return [];
  const reached = new Set([start]);
  const found: PlaceAbove[] = [];
  // How sure the way to each node of a level is, as a place in `HELD`: the lower, the surer.
  for (let level = new Map([[start, 0]]); level.size > 0; ) {
    const above = new Map<number, number>();
    for (const [node, doubt] of level)
      for (const step of stepsUp(topology, node, tie)) {
        const least = Math.max(doubt, step.doubt);
        if (!reached.has(step.to)) above.set(step.to, Math.min(above.get(step.to) ?? least, least));
      }
    for (const node of above.keys()) reached.add(node);
    found.push(...told(topology, above, tie).sort((a, b) => compareText(a.id, b.id)));
    level = above;
  }
  return found;
}

function told({ nodes }: Topology, above: ReadonlyMap<number, number>, { time }: TieTest): PlaceAbove[] {
  return Array.from(above, ([node, doubt]) => ({
    id: nodes.id(node),
    held: time.at === null ? null : (HELD[doubt] ?? null),
  }));
}

interface StepUp {
  readonly to: number;
  readonly doubt: number;
}

function stepsUp(topology: Topology, node: number, { ofStamp, time }: TieTest): StepUp[] {
  const { rows, stamps } = topology;
  const end = rows.end(node);
  return WITHIN_CODES.flatMap((type) => {
    const found: StepUp[] = [];
    for (let at = topology.placeOf(node, type, ""); at < end && rows.types[at] === type; at++) {
      const [entry, stamp] = [rows.entries[at] ?? 0, rows.stamps[at] ?? 0];
      // An even entry is a tie that leaves the node.
      if ((entry & 1) === 1 || (ofStamp !== null && !ofStamp(stamp))) continue;
      const held = stamps.held(stamp, time);
      found.push({ to: rows.ends[at] ?? 0, doubt: held === null ? 0 : HELD.indexOf(held) });
    }
    return found;
  });
}
