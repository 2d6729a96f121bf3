import type { Topology } from "../../store/topology/topology.ts";

/** The beginning of a path; the rest of it hangs on `before`. */
export interface Trail {
  readonly node: number;
  /** Led to `node`; -1 at the start. */
  readonly entry: number;
  readonly before: Trail | null;
  /** Index of the stop that it comes from. */
  readonly leg: number;
  /** Since that stop. */
  readonly hops: number;
  /** Since the start. */
  readonly depth: number;
  readonly cost: number;
  /** Entities that were gone on to by the cheapest of parallel ties; `null`: none yet. */
  followed: Set<number> | null;
}

/** What a trail may become: a trail as it is, or all that goes on by one side of its last entity. */
export interface Lead {
  readonly trail: Trail;
  /** -1: the trail as it is. */
  readonly side: number;
  /** Of every path that begins like this. Grows as the way back is better known. */
  atLeast: number;
}

export function startOf(node: number): Trail {
  return { node, entry: -1, before: null, leg: 0, hops: 0, depth: 0, cost: 0, followed: null };
}

export function entriesOf(trail: Trail): number[] {
  const entries: number[] = [];
  for (let at = trail; at.before !== null; at = at.before) entries.push(at.entry);
  return entries.reverse();
}

export function visits(trail: Trail, node: number): boolean {
  for (let at: Trail | null = trail; at !== null; at = at.before) if (at.node === node) return true;
  return false;
}

/**
 * By what they cost at least, then by their relation ids from the start on. A lead comes before what hangs on it: of
 * equals still to be found by it, some may have lower ids.
 */
export function compareLeads(topology: Topology, a: Lead, b: Lead): number {
  if (a.atLeast !== b.atLeast) return a.atLeast - b.atLeast;
  let [ours, theirs] = [a.trail, b.trail];
  while (ours.before !== null && ours.depth > theirs.depth) ours = ours.before;
  while (theirs.before !== null && theirs.depth > ours.depth) theirs = theirs.before;
  if (ours === theirs) return a.trail.depth - b.trail.depth || a.side - b.side;
  // Trails that begin alike hang on one and the same beginning.
  while (ours.before !== null && theirs.before !== null && ours.before !== theirs.before)
    [ours, theirs] = [ours.before, theirs.before];
  return topology.ties.ids.compare(ours.entry >>> 1, theirs.entry >>> 1);
}
