import type { Day } from "../../model/dates.ts";
import type { DocumentRecord } from "../../model/records/document.ts";
import type { AtlasRecord, RecordType } from "../../model/records/index.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { documentKnownDay } from "../../store/known.ts";
import type { ReadGuard } from "../../store/read-guard.ts";
import { partyOf } from "../../store/summaries.ts";
import { lookAtShape, remaining } from "../../store/topology/look-at-shape.ts";
import { entitiesWithin } from "../../store/topology/places.ts";
import { Gathering, type Judge, type Judgment } from "./gathering.ts";
import type { SliceRequest } from "./slice-request.ts";
import { statementTest } from "./statement-test.ts";

/** @returns whether a record belongs to the slice */
export async function gather(
  store: GraphStore,
  request: SliceRequest,
  guard: ReadGuard,
): Promise<(record: AtlasRecord) => boolean> {
  const documents = new Map<string, DocumentRecord>();
  for await (const record of recordsOf(store, "document", guard))
    if (record.record === "document") documents.set(record.id, record);
  const days = new Map([...documents.values()].map((document) => [document.id as string, documentKnownDay(document)]));
  const gathering = new Gathering(documents, await judge(store, request, days, guard));
  for (const type of ["contradiction", "same-as-candidate"] as const)
    for await (const record of recordsOf(store, type, guard)) gathering.hear(record as Judgment);
  for (const type of ["relation", "fact"] as const)
    for await (const record of recordsOf(store, type, guard)) gathering.take(record);
  // An entity that comes along may cite a document that credits yet another.
  for (let before = -1; before < gathering.size; ) {
    before = gathering.size;
    for await (const record of recordsOf(store, "entity", guard)) gathering.take(record);
    gathering.settle();
  }
  return (record) => gathering.keeps(record);
}

function recordsOf(store: GraphStore, type: RecordType, guard: ReadGuard): AsyncIterable<AtlasRecord> {
  return store.records(type, remaining(guard));
}

async function judge(
  store: GraphStore,
  request: SliceRequest,
  documentDays: ReadonlyMap<string, Day>,
  guard: ReadGuard,
): Promise<Judge> {
  return {
    eligible: await eligibleEntities(store, request, guard),
    types: new Set(request.type),
    statement: statementTest(request, documentDays),
  };
}

async function eligibleEntities(
  store: GraphStore,
  { id = [], kind, party, place }: SliceRequest,
  guard: ReadGuard,
): Promise<Set<string> | null> {
  if ([id, kind, party, place].every((values) => values.length === 0)) return null;
  const asked = id.length === 0 ? null : new Set<string>(id);
  const within = place.length === 0 ? null : await idsWithin(store, place, guard);
  const eligible = new Set<string>();
  for await (const record of recordsOf(store, "entity", guard)) {
    if (record.record !== "entity" || asked?.has(record.id) === false || within?.has(record.id) === false) continue;
    if (kind.length > 0 && !kind.includes(record.kind)) continue;
    const speaksFor = partyOf(record);
    if (party.length > 0 && (speaksFor === null || !party.includes(speaksFor))) continue;
    eligible.add(record.id);
  }
  return eligible;
}

async function idsWithin(store: GraphStore, places: readonly string[], guard: ReadGuard): Promise<Set<string>> {
  const { value } = await lookAtShape(store, guard, async (topology, visit) => {
    const within = await entitiesWithin(topology, places, visit);
    const ids = new Set<string>();
    for (let node = 0; node < within.length; node += 1) if (within[node] === 1) ids.add(topology.nodes.id(node));
    return ids;
  });
  return value;
}
