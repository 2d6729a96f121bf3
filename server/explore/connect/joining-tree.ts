import type { Visit } from "../../store/topology/visit.ts";
import { Cells, type JoinGround } from "./cells.ts";
import { UnionFind } from "./union-find.ts";

/** What joins some entities: trees, one for each group of them that can be joined. */
export interface Joined {
  readonly nodes: readonly number[];
  /** By number, in the order of their ids. */
  readonly ties: readonly number[];
  /** Indexes of the asked entities that hang together. */
  readonly groups: readonly (readonly number[])[];
  readonly cost: number;
}

interface Edge {
  readonly tie: number;
  readonly ends: readonly [number, number];
  readonly cost: number;
}

/**
 * A Steiner tree by Mehlhorn's approximation (A faster approximation algorithm for the Steiner problem in graphs, 1988):
 * at most 2(1 - 1/l) times as costly as the best one, l being the leaves of that. As in the last steps of Kou, Markowsky
 * and Berman (A fast algorithm for Steiner trees, 1981), all ties among the entities found are then weighed again, and
 * what ends in an entity that was not asked about is cut off.
 * @param asked by id, none twice
 */
export async function joiningTree(ground: JoinGround, asked: readonly number[], visit: Visit): Promise<Joined> {
  const cells = new Cells(ground, asked);
  await cells.grow(visit);
  const nodes = new Set(asked);
  for (const { entry } of cells.joining)
    for (const end of [ground.topology.otherEnd(entry), ground.topology.otherEnd(entry ^ 1)]) {
      nodes.add(end);
      for (const step of cells.toMiddle(end)) nodes.add(ground.topology.otherEnd(step));
    }
  const tree = pruned(leastTree(ground, cells, nodes), new Set(asked));
  return {
    nodes: [...new Set([...asked, ...tree.flatMap(({ ends }) => ends)])],
    ties: tree.map(({ tie }) => tie).sort((a, b) => ground.topology.ties.ids.compare(a, b)),
    groups: groupsOf(asked, tree),
    cost: tree.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** The cheapest tree, or trees, over some entities: Kruskal's again. */
function leastTree(ground: JoinGround, cells: Cells, nodes: ReadonlySet<number>): Edge[] {
  const { rows, ties } = ground.topology;
  const numbered = new Map([...nodes].map((node, number) => [node, number]));
  const edges: Edge[] = [];
  for (const node of nodes)
    for (let at = rows.begin(node); at < rows.end(node); at++) {
      const entry = rows.entries[at] ?? 0;
      const other = rows.ends[at] ?? 0;
      if ((entry & 1) === 1 || !nodes.has(other) || !(ground.tie?.(entry >>> 1) ?? true)) continue;
      edges.push({ tie: entry >>> 1, ends: [node, other], cost: cells.cost(at, node, other) });
    }
  const joined = new UnionFind(nodes.size);
  return edges
    .sort((a, b) => a.cost - b.cost || ties.ids.compare(a.tie, b.tie))
    .filter(({ ends: [a, b] }) => joined.join(numbered.get(a) ?? 0, numbered.get(b) ?? 0));
}

function pruned(tree: readonly Edge[], asked: ReadonlySet<number>): Edge[] {
  let left = [...tree];
  for (;;) {
    const degrees = new Map<number, number>();
    for (const end of left.flatMap(({ ends }) => ends)) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    const isLoose = (end: number) => degrees.get(end) === 1 && !asked.has(end);
    const kept = left.filter(({ ends }) => !ends.some(isLoose));
    if (kept.length === left.length) return kept;
    left = kept;
  }
}

function groupsOf(asked: readonly number[], tree: readonly Edge[]): number[][] {
  const nodes = [...new Set([...asked, ...tree.flatMap(({ ends }) => ends)])];
  const numbered = new Map(nodes.map((node, number) => [node, number]));
  const joined = new UnionFind(nodes.length);
  for (const { ends } of tree) joined.join(numbered.get(ends[0]) ?? 0, numbered.get(ends[1]) ?? 0);
  const groups = new Map<number, number[]>();
  for (const [index, node] of asked.entries()) {
    const group = joined.find(numbered.get(node) ?? 0);
    groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  return [...groups.values()];
}
