import type { Clocks } from "../../app/atlas-state.ts";
import type { MapElements } from "../elements.ts";
import { type Standing, standingOf } from "../lit.ts";

/** How many ties of the map stand how at the time asked about. */
export function countStandings(
  { edges }: MapElements,
  clocks: Clocks,
  knownTies: ReadonlySet<string> | null,
): { total: number; known: number; by: Readonly<Record<Standing, number>> } {
  const by = { holds: 0, "may-hold": 0, ended: 0, "not-yet": 0, unknown: 0 };
  let total = 0;
  for (const { ties } of edges)
    for (const tie of ties) {
      total += 1;
      const standing = standingOf(tie, clocks, knownTies);
      if (standing !== null) by[standing] += 1;
    }
  return { total, known: total - by.unknown, by };
}
