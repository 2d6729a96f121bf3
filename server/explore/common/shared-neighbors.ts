import type { Filters } from "../../model/api/filters.ts";
import { compareText } from "../../store/ordering.ts";
import { both, nodeTest, type Test, tieTest } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";

/** What decides the place of a shared entity, so that a page can begin after it whatever has changed meanwhile. */
export interface SharedKey {
  readonly sharedBy: number;
  readonly degree: number;
  readonly id: string;
}

/** An entity that several of those compared are tied to. */
export interface SharedNeighbor extends SharedKey {
  readonly node: number;
  /** One bit for each of those compared, in their order. */
  readonly by: number;
}

/**
 * What at least `least` of the entities share: by how many most first, then the least connected, since what few others
 * are tied to says most about those that are; then by id.
 */
export async function sharedNeighbors(
  topology: Topology,
  compared: readonly number[],
  least: number,
  filters: Filters,
  visit: Visit,
): Promise<SharedNeighbor[]> {
  const tie = tieTest(topology, filters).passes;
  const own = new Set(compared);
  const neighbor = both(await nodeTest(topology, filters, visit), (node) => !own.has(node));
  const by = new Map<number, number>();
  for (const [place, node] of compared.entries())
    await mark(
      topology,
      node,
      { tie, neighbor },
      (shared) => by.set(shared, (by.get(shared) ?? 0) | (1 << place)),
      visit,
    );
  const { nodes, rows } = topology;
  const found: SharedNeighbor[] = [];
  for (const [node, bits] of by) {
    const sharedBy = count(bits);
    if (sharedBy >= least) found.push({ node, by: bits, sharedBy, degree: rows.length(node), id: nodes.id(node) });
  }
  return found.sort(compareKeys);
}

export function compareKeys(a: SharedKey, b: SharedKey): number {
  return b.sharedBy - a.sharedBy || a.degree - b.degree || compareText(a.id, b.id);
}

async function mark(
  topology: Topology,
  node: number,
  { tie, neighbor }: { tie: Test; neighbor: Test },
  put: (node: number) => void,
  visit: Visit,
): Promise<void> {
  const { rows } = topology;
  for (let at = rows.begin(node); at < rows.end(node); at++) {
    if (visit.isDue(1)) await visit.pause();
    const entry = rows.entries[at] ?? 0;
    const other = rows.ends[at] ?? 0;
    if ((tie?.(entry >>> 1) ?? true) && (neighbor?.(other) ?? true)) put(other);
  }
}

function count(bits: number): number {
  let ones = 0;
  for (let left = bits; left !== 0; left &= left - 1) ones++;
  return ones;
}

/** Ties between two entities that pass, by type then id: the first `limit`, and how many there are. */
export function tiesBetween(
  topology: Topology,
  one: number,
  other: number,
  passes: Test,
  limit: number,
): { readonly ties: readonly number[]; readonly total: number } {
  const { rows } = topology;
  // Both rows hold them in the same order.
  const [short, far] = rows.length(one) <= rows.length(other) ? [one, other] : [other, one];
  const ties: number[] = [];
  let total = 0;
  for (let at = rows.begin(short); at < rows.end(short); at++) {
    const entry = rows.entries[at] ?? 0;
    if (rows.ends[at] !== far || !(passes?.(entry >>> 1) ?? true)) continue;
    total++;
    if (ties.length < limit) ties.push(entry >>> 1);
  }
  return { ties, total };
}
