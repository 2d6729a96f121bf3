import type { EntitySummary } from "../../../model/api/answers.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import type { RecordType } from "../../../model/records/index.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import type { StatedOfEntity } from "../../entity-view.ts";
import type { DocumentView, Known, Seen } from "../../graph-store.ts";
import type { Effect } from "../../judge-change-set.ts";
import { Kept } from "../../kept.ts";
import { withFirstKnown } from "../../known.ts";
import { entitySummary } from "../../summaries.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Visit } from "../../topology/visit.ts";
import { RECORDS_A_QUERY, type RecordReader } from "./record-reader.ts";

/** The graph as it was last committed: its shape in memory, its records in the file, one revision. */
export interface Graph {
  topology: Topology;
  revision: number;
  counts: Record<RecordType, number>;
  readonly records: RecordReader;
  readonly kept: KeptRecords;
  /** Ids of the entities that contradictions are about, as far as nobody changed anything since they were listed. */
  disputed: ReadonlySet<string> | null;
  /** How many records cite each document, counted since the last change: a table may be cited a million times. */
  readonly states: Map<string, DocumentView["states"]>;
}

/** What was read of the file and did not change since. */
export interface KeptRecords {
  /** Whatever their degree is now. */
  readonly summaries: Kept<EntitySummary>;
  /** Most entities cite the same few. */
  readonly documents: Kept<DocumentRecord>;
  readonly ties: Kept<Known<RelationRecord>>;
  readonly stated: Kept<StatedOfEntity>;
}

/** Numbers that come to some 5, 1, 10 and 10 MB. */
export function nothingKept(): KeptRecords {
  return { summaries: new Kept(20_000), documents: new Kept(1_000), ties: new Kept(5_000), stated: new Kept(500) };
}

/** To be called without awaiting anything after the value was read: the two belong together. */
export function seen<Value>(graph: Graph, value: Value): Seen<Value> {
  return { revision: graph.revision, value };
}

/** Summaries by id, of those that are there. */
export function summariesById({ topology, records, kept }: Graph, ids: readonly string[]): Map<string, EntitySummary> {
  const read = (missing: readonly string[]) =>
    entries(records.byIds("entity", missing), (one) => entitySummary(one, 0));
  const known = kept.summaries.all(ids, read);
  const summaries = new Map<string, EntitySummary>();
  for (const id of ids) {
    const summary = known.get(id);
    const node = topology.nodes.find(id);
    if (summary !== undefined && node !== null) summaries.set(id, { ...summary, degree: topology.rows.length(node) });
  }
  return summaries;
}

/** Those of `ids` that are documents. */
export function documentsById({ records, kept }: Graph, ids: readonly string[]): DocumentRecord[] {
  return [...kept.documents.all(ids, (missing) => records.byIds("document", missing)).values()];
}

/** To be called with every committed change: what was read before may be so no longer. */
export function forget(graph: Graph, effects: readonly Effect[]): void {
  const { kept, states } = graph;
  for (const { before, after } of effects)
    for (const record of [before, after]) {
      if (record?.record === "entity") kept.summaries.forget(record.id);
      if (record?.record === "relation") kept.ties.forget(record.id);
      if (record?.record !== "document") continue;
      kept.documents.forget(record.id);
      // Since when a tie is known follows from the dates of what it cites.
      kept.ties.forgetAll();
    }
  kept.stated.forgetAll();
  graph.disputed = null;
  states.clear();
}

function* entries<Read, Item>(read: ReadonlyMap<string, Read>, item: (read: Read) => Item): Generator<[string, Item]> {
  for (const [id, one] of read) yield [id, item(one)];
}

/** Reads many records some at a time, so that others get their turn. */
export async function inChunks<Item>(
  ids: readonly string[],
  visit: Visit,
  read: (some: readonly string[]) => readonly Item[],
): Promise<Item[]> {
  const items: Item[] = [];
  for (let at = 0; at < ids.length; at += RECORDS_A_QUERY) {
    items.push(...read(ids.slice(at, at + RECORDS_A_QUERY)));
    if (visit.isDue(Infinity)) await visit.pause();
  }
  return items;
}

/** Ties by id, with the day each was first known. */
export function tiesById(
  { topology, records, kept }: Graph,
  ids: Iterable<string>,
): Map<string, Known<RelationRecord>> {
  const { documentDays } = topology.stamps;
  return kept.ties.all(ids, (missing) =>
    entries(records.byIds("relation", missing), (tie) => withFirstKnown(tie, documentDays)),
  );
}

/** What the topology names the file must hold. */
export function required<Id, Item>(items: ReadonlyMap<Id, Item>, id: Id): Item {
  const item = items.get(id);
  if (item === undefined) throw new RangeError(`the topology names "${id}", which the file does not hold`);
  return item;
}
