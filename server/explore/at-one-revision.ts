import type { EntitySummary } from "../model/api/answers.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { GraphStore, Known, ReadOptions, Seen } from "../store/graph-store.ts";
import { ReadGuard } from "../store/read-guard.ts";
import { lookAtShape, remaining } from "../store/topology/look-at-shape.ts";
import type { Topology } from "../store/topology/topology.ts";
import type { Visit } from "../store/topology/visit.ts";

/** Records that an answer shows, by id. */
export interface ShownRecords {
  entity(id: string): EntitySummary;
  relation(id: string): Known<RelationRecord>;
}

/** Which records an answer shows. */
export interface Shows {
  readonly entities: Iterable<string>;
  readonly relations: Iterable<string>;
}

interface Reading<Found, Answer> {
  readonly store: GraphStore;
  readonly options: ReadOptions | undefined;
  /** What a person can do when it takes too long. */
  readonly narrow: string;
  look(topology: Topology, visit: Visit): Promise<Found> | Found;
  shows(found: Found): Shows;
  answer(found: Found, records: ShownRecords): Answer;
}

/** Looks at the shape of the graph, then reads the records of what was found there, as {@link readRecordsOf} does. */
export async function readAtOneRevision<Found, Answer>(reading: Reading<Found, Answer>): Promise<Seen<Answer>> {
  const { store, look, shows, answer } = reading;
  const guard = new ReadGuard(reading.options, reading.narrow);
  return readRecordsOf(store, guard, { find: () => lookAtShape(store, guard, look), shows, answer });
}

interface Finding<Found, Answer> {
  find(): Promise<Seen<Found>>;
  shows(found: Found): Shows;
  answer(found: Found, records: ShownRecords, revision: number): Answer;
}

/**
 * Finds something, then reads the records that it shows. A change set may be committed in between; then it begins
 * again, so that an answer never joins two states of the graph.
 */
export async function readRecordsOf<Found, Answer>(
  store: GraphStore,
  guard: ReadGuard,
  { find, shows, answer }: Finding<Found, Answer>,
): Promise<Seen<Answer>> {
  for (;;) {
    const { revision, value: found } = await find();
    const records = await recordsAt(store, revision, shows(found), guard);
    if (records !== null) return { revision, value: answer(found, records, revision) };
    guard.check();
  }
}

/** `null` when the graph has moved on from `revision`. */
async function recordsAt(
  store: GraphStore,
  revision: number,
  { entities, relations }: Shows,
  guard: ReadGuard,
): Promise<ShownRecords | null> {
  const [entityIds, relationIds] = [[...new Set(entities)], [...new Set(relations)]];
  const [summaries, ties] = await Promise.all([
    entityIds.length === 0 ? null : store.summaries(entityIds, remaining(guard)),
    relationIds.length === 0 ? null : store.relations(relationIds, remaining(guard)),
  ]);
  if ((summaries?.revision ?? revision) !== revision || (ties?.revision ?? revision) !== revision) return null;
  const [entityById, relationById] = [byId(summaries?.value ?? []), byId(ties?.value ?? [])];
  return { entity: (id) => there(entityById, id), relation: (id) => there(relationById, id) };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function there<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new RangeError(`the shape of the graph names "${id}", which the store does not hold`);
  return item;
}
