import { type HeldCounts, NONE_HELD } from "../../model/api/answers.ts";
import type { Filters } from "../../model/api/filters.ts";
import type { EntityKind, Party } from "../../model/vocabulary/kinds.ts";
import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import type { Certainty, Status } from "../../model/vocabulary/statements.ts";
import { compareText } from "../../store/ordering.ts";
import type { TimeQuestion } from "../../store/tie-columns.ts";
import { nodeTest, type Test, tieTest } from "../../store/topology/filters.ts";
import { TYPE_COUNT, typeName } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { GrowingColumn } from "./growing-column.ts";
import type { Wiring } from "./measure/pairs.ts";
import { type Year, yearsOf } from "./years.ts";

/** The part of the graph that some filters leave, as it stood at one revision, apart from the shape it was taken from. */
export interface GraphSlice {
  /** Ids of its entities, in order; everything else names them by their place here. */
  readonly ids: readonly string[];
  readonly nodes: number;
  readonly ties: number;
  readonly tallies: Tallies;
  readonly wiring: Wiring;
}

/** What there is in a slice, most first, then by name. */
export interface Tallies {
  readonly kinds: readonly Tally<EntityKind>[];
  /** `null`: entities that speak for no party. */
  readonly parties: readonly Tally<Party | null>[];
  readonly entityStatuses: readonly Tally<Status>[];
  readonly types: readonly Tally<RelationType>[];
  readonly tieStatuses: readonly Tally<Status>[];
  readonly certainties: readonly Tally<Certainty>[];
  /** How the ties stood at the time asked about; `null` when none was. */
  readonly held: HeldCounts | null;
  readonly years: readonly Year[];
}

export interface Tally<Key> {
  readonly of: Key;
  readonly count: number;
}

export async function graphSlice(topology: Topology, filters: Filters, visit: Visit): Promise<GraphSlice> {
  const { passes, time } = tieTest(topology, filters);
  const candidates = await sortedNodes(topology, await nodeTest(topology, filters, visit), visit);
  const found = await tiesAmongThem(topology, candidates, passes, visit);
  // Where ties are filtered, an entity that keeps none of them is not in the slice that was asked for.
  const nodes = passes === null ? candidates : tiedOnly(topology, candidates, found);
  await visit.pause();
  const wiring = wiringOf(topology, nodes, found);
  await visit.pause();
  const tallies = { ...talliesOf(topology, nodes, found, time), held: heldOf(topology, time, found) };
  await visit.pause();
  const ids = Array.from(nodes, (node) => topology.nodes.id(node));
  return { ids, nodes: nodes.length, ties: found.from.length, tallies, wiring };
}

interface FoundTies {
  /** Numbers of nodes in the topology. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly typeCounts: Uint32Array;
  readonly stampCounts: Uint32Array;
}

async function sortedNodes({ nodes }: Topology, passes: Test, visit: Visit): Promise<Uint32Array> {
  const sorted = nodes.sorted();
  if (passes === null) return sorted.slice();
  const kept = new GrowingColumn();
  for (const node of sorted) {
    if (passes(node)) kept.push(node);
    if (visit.isDue(1)) await visit.pause();
  }
  return kept.values;
}

/** In the order of the ids of the entities that they leave, then of their types and ids: alike on every engine. */
async function tiesAmongThem(
  topology: Topology,
  candidates: Uint32Array,
  passes: Test,
  visit: Visit,
): Promise<FoundTies> {
  const { rows, stamps, nodes } = topology;
  const isIn = new Uint8Array(nodes.capacity);
  for (const node of candidates) isIn[node] = 1;
  const [from, to] = [new GrowingColumn(), new GrowingColumn()];
  const [typeCounts, stampCounts] = [new Uint32Array(TYPE_COUNT), new Uint32Array(stamps.capacity)];
  for (const node of candidates) {
    const end = rows.end(node);
    for (let at = rows.begin(node); at < end; at++) {
      const [entry, other] = [rows.entries[at] ?? 0, rows.ends[at] ?? 0];
      if ((entry & 1) === 1 || isIn[other] === 0 || (passes !== null && !passes(entry >>> 1))) continue;
      from.push(node);
      to.push(other);
      const [type, stamp] = [rows.types[at] ?? 0, rows.stamps[at] ?? 0];
      typeCounts[type] = (typeCounts[type] ?? 0) + 1;
      stampCounts[stamp] = (stampCounts[stamp] ?? 0) + 1;
    }
    if (visit.isDue(end - rows.begin(node) + 1)) await visit.pause();
  }
  return { from: from.values, to: to.values, typeCounts, stampCounts };
}

function tiedOnly({ nodes }: Topology, candidates: Uint32Array, { from, to }: FoundTies): Uint32Array {
  const isTied = new Uint8Array(nodes.capacity);
  for (const ends of [from, to]) for (const node of ends) isTied[node] = 1;
  return candidates.filter((node) => isTied[node] === 1);
}

/** In memory that another thread can read as it is. */
function wiringOf({ nodes: table }: Topology, nodes: Uint32Array, { from, to }: FoundTies): Wiring {
  const numbers = new Uint32Array(table.capacity);
  for (let number = 0; number < nodes.length; number++) numbers[nodes[number] ?? 0] = number;
  const shared = (ends: Uint32Array) => {
    const column = new Uint32Array(new SharedArrayBuffer(ends.byteLength));
    for (let tie = 0; tie < ends.length; tie++) column[tie] = numbers[ends[tie] ?? 0] ?? 0;
    return column;
  };
  return { nodes: nodes.length, from: shared(from), to: shared(to) };
}

function heldOf({ stamps }: Topology, time: TimeQuestion, { stampCounts }: FoundTies): HeldCounts | null {
  if (time.at === null) return null;
  const counts = { ...NONE_HELD };
  for (const [stamp, count] of stampCounts.entries()) {
    const held = count === 0 ? null : stamps.held(stamp, time);
    if (held !== null) counts[held] += count;
  }
  return counts;
}

function talliesOf(
  topology: Topology,
  nodes: Uint32Array,
  { typeCounts, stampCounts }: FoundTies,
  { knownBy }: TimeQuestion,
): Omit<Tallies, "held"> {
  const { nodes: table, stamps } = topology;
  const each = <Key>(keyOf: (node: number) => Key) => tallied(nodes.length, (place) => keyOf(nodes[place] ?? 0));
  const ofStamps = <Key>(keyOf: (stamp: number) => Key) => tallied(stampCounts.length, keyOf, stampCounts);
  return {
    kinds: each((node) => table.kind(node)),
    parties: each((node) => table.party(node)),
    entityStatuses: each((node) => stamps.status(table.stamp(node))),
    types: tallied(typeCounts.length, typeName, typeCounts),
    tieStatuses: ofStamps((stamp) => stamps.status(stamp)),
    certainties: ofStamps((stamp) => stamps.certainty(stamp)),
    years: yearsOf(stamps, stampCounts, knownBy),
  };
}

/** @param weights how often each of the numbers below `size` counts; without them, once */
function tallied<Key>(size: number, keyOf: (number: number) => Key, weights: Uint32Array | null = null): Tally<Key>[] {
  const counts = new Map<Key, number>();
  for (let number = 0; number < size; number++) {
    const weight = weights === null ? 1 : (weights[number] ?? 0);
    if (weight > 0) counts.set(keyOf(number), (counts.get(keyOf(number)) ?? 0) + weight);
  }
  return Array.from(counts, ([of, count]) => ({ of, count })).sort(
    (a, b) => b.count - a.count || compareText(String(a.of), String(b.of)),
  );
}
