import type { Filters } from "../../model/api/filters.ts";
import { compareText } from "../../store/ordering.ts";
import { nodeTest, type Test, tieTest } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";

/** Which entities a drawing of limited size shows. */
export interface Picked {
  /** In the order in which they matter to the drawing. */
  readonly nodes: readonly number[];
  /** What belongs to it, drawn or not. */
  readonly total: number;
}

interface Ranked {
  readonly node: number;
  /** Ties to what is drawn already, or to the whole slice. */
  readonly ties: number;
}

/** The best connected of all that pass, counting ties that pass and lead to such an entity; equals by id. */
export async function bestConnected(
  topology: Topology,
  filters: Filters,
  limit: number,
  visit: Visit,
): Promise<Picked> {
  const { nodes, rows } = topology;
  const passes = tieTest(topology, filters).passes;
  const belongs = await nodeTest(topology, filters, visit);
  const found: Ranked[] = [];
  for (const node of nodes.sorted()) {
    if (belongs !== null && !belongs(node)) continue;
    const ties = passes === null && belongs === null ? rows.length(node) : countTies(topology, node, passes, belongs);
    // Without a tie that passes, an entity is not in the slice of ties that was asked for.
    if (ties > 0 || passes === null) found.push({ node, ties });
    if (visit.isDue(passes === null && belongs === null ? 1 : rows.length(node) + 1)) await visit.pause();
  }
  return { nodes: first(topology, found, limit), total: found.length };
}

function countTies({ rows }: Topology, node: number, passes: Test, belongs: Test): number {
  let count = 0;
  for (let at = rows.begin(node); at < rows.end(node); at++)
    if ((belongs?.(rows.ends[at] ?? 0) ?? true) && (passes?.((rows.entries[at] ?? 0) >>> 1) ?? true)) count++;
  return count;
}

/**
 * The seeds, then what lies around them, ring by ring: in each ring those with the most ties to the rings within come
 * first, then the best connected of all, then by id.
 * @param reach number of rings
 */
export async function surroundings(
  topology: Topology,
  seeds: readonly number[],
  { filters, reach, limit }: { readonly filters: Filters; readonly reach: number; readonly limit: number },
  visit: Visit,
): Promise<Picked> {
  const passes = tieTest(topology, filters).passes;
  const belongs = await nodeTest(topology, filters, visit);
  const seen = new Set(seeds);
  const picked = [...seeds];
  let ring: readonly number[] = seeds;
  for (let distance = 1; distance <= reach && ring.length > 0; distance++) {
    const next = await ringAround(topology, ring, { seen, passes, belongs }, visit);
    for (const { node } of next) seen.add(node);
    picked.push(...first(topology, next, Math.max(0, limit - picked.length)));
    ring = next.map(({ node }) => node);
  }
  return { nodes: picked, total: seen.size };
}

async function ringAround(
  { rows }: Topology,
  ring: readonly number[],
  { seen, passes, belongs }: { readonly seen: ReadonlySet<number>; readonly passes: Test; readonly belongs: Test },
  visit: Visit,
): Promise<Ranked[]> {
  const ties = new Map<number, number>();
  for (const node of ring) {
    for (let at = rows.begin(node); at < rows.end(node); at++) {
      const other = rows.ends[at] ?? 0;
      if (seen.has(other) || !(belongs?.(other) ?? true) || !(passes?.((rows.entries[at] ?? 0) >>> 1) ?? true))
        continue;
      ties.set(other, (ties.get(other) ?? 0) + 1);
    }
    if (visit.isDue(rows.length(node) + 1)) await visit.pause();
  }
  return Array.from(ties, ([node, count]) => ({ node, ties: count }));
}

/** Those that come first. Only what can be among them is put in order: most of a large graph cannot. */
function first({ nodes, rows }: Topology, ranked: readonly Ranked[], limit: number): number[] {
  if (limit === 0) return [];
  const least = leastTies(ranked, limit);
  return ranked
    .filter(({ ties }) => ties >= least)
    .sort(
      (a, b) =>
        b.ties - a.ties || rows.length(b.node) - rows.length(a.node) || compareText(nodes.id(a.node), nodes.id(b.node)),
    )
    .slice(0, limit)
    .map(({ node }) => node);
}

/** The least number of ties that the first `limit` can have. */
function leastTies(ranked: readonly Ranked[], limit: number): number {
  if (ranked.length <= limit) return 0;
  return Uint32Array.from(ranked, ({ ties }) => ties).sort()[ranked.length - limit] ?? 0;
}
