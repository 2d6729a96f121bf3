import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import type { Direction } from "../../model/vocabulary/statements.ts";
import type { Test, TieTest } from "./filters.ts";
import { typeCode } from "./ties.ts";
import type { Topology } from "./topology.ts";
import type { Visit } from "./visit.ts";

export interface NeighborsQuestion {
  readonly node: number;
  readonly direction: Direction;
  readonly tie: TieTest;
  /** Judges the entity at the other end. */
  readonly neighbor: Test;
  /** Type and id of the tie after which the page begins. */
  readonly after: { readonly type: RelationType; readonly id: string } | null;
  readonly limit: number;
}

export interface NeighborsSlice {
  /** Entries of the node's row, in its order. */
  readonly entries: readonly number[];
  /** Of all pages. */
  readonly total: number;
  readonly more: boolean;
}

/** One page of a node's ties. Without filters it costs the page alone, however many ties the node has. */
export async function neighborsSlice(
  topology: Topology,
  question: NeighborsQuestion,
  visit: Visit,
): Promise<NeighborsSlice> {
  const { node, limit } = question;
  const passes = placeTest(topology, question);
  const begin = afterPlace(topology, question);
  const found: number[] = [];
  if (passes === null) {
    const { entries } = topology.rows;
    const end = topology.rows.end(node);
    for (let at = begin; at < end && found.length < limit; at++) found.push(entries[at] ?? 0);
    return { entries: found, total: topology.rows.length(node), more: begin + found.length < end };
  }
  let total = 0;
  let more = false;
  for (const [first, end] of stretches(topology, question)) {
    for (let at = first; at < end; at++) {
      if (visit.isDue(1)) await visit.pause();
      if (!passes(at)) continue;
      total++;
      if (at < begin) continue;
      if (found.length < limit) found.push(topology.rows.entries[at] ?? 0);
      else more = true;
    }
  }
  return { entries: found, total, more };
}

function afterPlace(topology: Topology, { node, after }: NeighborsQuestion): number {
  if (after === null) return topology.rows.begin(node);
  // NUL sorts before every character of an id, so this is the first place after that very id.
  return topology.placeOf(node, typeCode(after.type), `${after.id}\0`);
}

/** A test of one place of the row, but for the type; it reads nothing outside of the row that it need not. */
function placeTest(topology: Topology, { direction, tie, neighbor }: NeighborsQuestion): Test {
  const { ofStamp } = tie;
  if (direction === "any" && tie.passes === null && neighbor === null) return null;
  const unwanted = direction === "any" ? -1 : direction === "out" ? 1 : 0;
  const { entries, ends, stamps } = topology.rows;
  return (at) =>
    ((entries[at] ?? 0) & 1) !== unwanted &&
    (ofStamp === null || ofStamp(stamps[at] ?? 0)) &&
    (neighbor === null || neighbor(ends[at] ?? 0));
}

/** The parts of the row that hold the types asked for. */
function stretches(topology: Topology, { node, tie }: NeighborsQuestion): [first: number, end: number][] {
  if (tie.types.length === 0) return [[topology.rows.begin(node), topology.rows.end(node)]];
  return tie.types.map((type) => [topology.placeOf(node, type, ""), topology.placeOf(node, type + 1, "")]);
}
