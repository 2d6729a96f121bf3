import type { RelationType } from "../model/vocabulary/relation-types.ts";
import type { Tie } from "./references.ts";

/** Finding ties that close a circle, by Tarjan's strongly connected components (SIAM J. Comput. 1972), unrolled. */

/** Ties among `ties` that lie on a circle of them: both ends in one strongly connected component. */
export function tiesOnCircles<Some extends Pick<Tie, "from" | "to">>(ties: readonly Some[]): Some[] {
  const outgoing = new Map<string, string[]>();
  for (const { from, to } of ties) {
    const ends = outgoing.get(from);
    if (ends === undefined) outgoing.set(from, [to]);
    else ends.push(to);
  }
  const component = components(outgoing);
  return ties.filter(({ from, to }) => component.get(from) === component.get(to));
}

interface Visit {
  readonly node: string;
  readonly ends: readonly string[];
  next: number;
}

function components(outgoing: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const open: string[] = [];
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));

  const enter = (node: string): Visit => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    return { node, ends: outgoing.get(node) ?? [], next: 0 };
  };
  const leave = (node: string) => {
    if (low.get(node) !== order.get(node)) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      component.set(member, order.get(node) ?? 0);
      if (member === node) return;
    }
  };

  for (const root of outgoing.keys()) {
    if (order.has(root)) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const end = visit.ends[visit.next++];
      if (end === undefined) {
        leave(visit.node);
        visits.pop();
        const parent = visits.at(-1);
        if (parent !== undefined) lower(parent.node, low.get(visit.node) ?? 0);
      } else if (!order.has(end)) visits.push(enter(end));
      else if (!component.has(end)) lower(visit.node, order.get(end) ?? 0);
    }
  }
  return component;
}

/**
 * Every tie reachable from `added` by stored ties and by `added` themselves: all that a circle through one of
 * them can consist of.
 * @param stored ties of `type` that leave the given entities, as they will stand
 */
export async function reachableTies(
  type: RelationType,
  added: readonly Tie[],
  stored: (type: RelationType, from: readonly string[]) => Promise<readonly Tie[]>,
): Promise<Tie[]> {
  const found = [...added];
  const seen = new Set(added.flatMap(({ from, to }) => [from, to]));
  for (let frontier = [...seen]; frontier.length > 0; ) {
    const ties = await stored(type, frontier);
    frontier = [];
    for (const tie of ties) {
      found.push(tie);
      if (!seen.has(tie.to)) {
        seen.add(tie.to);
        frontier.push(tie.to);
      }
    }
  }
  return found;
}
