import type { Filters } from "../../model/api/filters.ts";
import { type TimeQuestion, timeQuestion } from "../tie-columns.ts";
import { entitiesWithin } from "./places.ts";
import { typeCode } from "./ties.ts";
import type { Topology } from "./topology.ts";
import type { Visit } from "./visit.ts";

/** A test of a tie or a node by its number; `null` passes everything, so that callers can skip the test. */
export type Test = ((number: number) => boolean) | null;

export interface TieTest {
  readonly time: TimeQuestion;
  /** Codes of the types asked for, in order; empty: all. */
  readonly types: readonly number[];
  /** Of the stamp: everything but the type. */
  readonly ofStamp: Test;
  /** Of the tie: everything. */
  readonly passes: Test;
}

/** What `type`, `status`, `document`, `at`, `held` and `knownOn` say of a tie. */
export function tieTest(topology: Topology, filters: Filters): TieTest {
  const time = timeQuestion(filters);
  const types = [...new Set(filters.type.map(typeCode))].sort((a, b) => a - b);
  const { ties, stamps } = topology;
  const ofStamp = stamps.filter(filters.status, filters.document, time);
  const stamp: Test = ofStamp === null ? null : (tie) => ofStamp(ties.stamp(tie));
  return {
    time,
    types,
    ofStamp,
    passes: both(types.length === 0 ? null : (tie) => types.includes(ties.type(tie)), stamp),
  };
}

/** What `kind`, `party` and `place` say of an entity. */
export async function nodeTest(topology: Topology, filters: Filters, visit: Visit): Promise<Test> {
  const plain = topology.nodes.filter(filters.kind, filters.party);
  if (filters.place.length === 0) return plain;
  const within = await entitiesWithin(topology, filters.place, visit);
  return both(plain, (node) => within[node] === 1);
}

/** What all filters say of an entity that is listed for itself. */
export async function entityTest(topology: Topology, filters: Filters, visit: Visit): Promise<Test> {
  const { nodes, stamps } = topology;
  const ofStamp = stamps.filter(filters.status, filters.document, timeQuestion(filters));
  const byStamp: Test = ofStamp === null ? null : (node) => ofStamp(nodes.stamp(node));
  return both(await subjectTest(topology, filters, visit), byStamp);
}

/** What `type`, `kind`, `party` and `place` say of an entity that is listed, or that a listed fact is about. */
export async function subjectTest(topology: Topology, filters: Filters, visit: Visit): Promise<Test> {
  const types = filters.type.map(typeCode);
  const byType: Test = types.length === 0 ? null : (node) => types.some((type) => hasType(topology, node, type));
  return both(await nodeTest(topology, filters, visit), byType);
}

function hasType(topology: Topology, node: number, type: number): boolean {
  const at = topology.placeOf(node, type, "");
  return at < topology.rows.end(node) && topology.rows.types[at] === type;
}

export function both(one: Test, other: Test): Test {
  if (one === null) return other;
  if (other === null) return one;
  return (number) => one(number) && other(number);
}
