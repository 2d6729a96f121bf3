import type { Topology } from "../../store/topology/topology.ts";

/**
 * Where a path comes to an entity or leaves it: an entity has one side for each type among its ties. What it costs to
 * pass an entity depends on both sides that are used, so they are what the search goes over. Numbered by entity, then
 * in the order of its row, whose stretches they are.
 */
export interface Sides {
  readonly count: number;
  /** The side at which an entry of a row stands, by entry. */
  readonly of: Uint32Array;
  /** By entity its first side, and one more at the end: the sides of an entity end where those of the next begin. */
  readonly first: Uint32Array;
  /** First place in the rows, by side. */
  readonly begins: Uint32Array;
  /** Place after the last, by side. */
  readonly ends: Uint32Array;
}

/** Of the shape that was last asked about, until it changes. */
const kept = new WeakMap<Topology, { readonly version: number; readonly sides: Sides }>();

/** Some 40 ms for a million ties, once a revision. */
export function sidesOf(topology: Topology): Sides {
  const known = kept.get(topology);
  if (known?.version === topology.version) return known.sides;
  const sides = numbered(topology);
  kept.set(topology, { version: topology.version, sides });
  return sides;
}

function numbered({ nodes, rows, ties }: Topology): Sides {
  const { entries, types } = rows;
  const of = new Uint32Array(ties.capacity * 2);
  const first = new Uint32Array(nodes.capacity + 1);
  const begins: number[] = [];
  const ends: number[] = [];
  for (let node = 0; node < nodes.capacity; node++) {
    first[node] = begins.length;
    const end = rows.end(node);
    for (let at = rows.begin(node); at < end; ) {
      const side = begins.push(at) - 1;
      const type = types[at];
      for (; at < end && types[at] === type; at++) of[entries[at] ?? 0] = side;
      ends.push(at);
    }
  }
  first[nodes.capacity] = begins.length;
  return { count: begins.length, of, first, begins: Uint32Array.from(begins), ends: Uint32Array.from(ends) };
}
