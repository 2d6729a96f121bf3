import type { Test } from "./filters.ts";
import type { Topology } from "./topology.ts";
import type { Visit } from "./visit.ts";

/** Ids of the ties whose two ends are both among `nodes` and that pass, in order. */
export async function tiesAmong(
  topology: Topology,
  nodes: Iterable<number>,
  visit: Visit,
  passes: Test = null,
): Promise<string[]> {
  const members = new Set(nodes);
  const found: string[] = [];
  for (const node of members) {
    const { begin, end } = { begin: topology.rows.begin(node), end: topology.rows.end(node) };
    for (let at = begin; at < end; at++) {
      if (visit.isDue(1)) await visit.pause();
      const entry = topology.rows.entries[at] ?? 0;
      if ((entry & 1) === 1 || !members.has(topology.rows.ends[at] ?? 0)) continue;
      if (passes === null || passes(entry >>> 1)) found.push(topology.ties.ids.get(entry >>> 1));
    }
  }
  return found.sort();
}
