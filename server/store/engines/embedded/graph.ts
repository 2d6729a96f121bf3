import type { EntitySummary } from "../../../model/api/answers.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import type { RecordType } from "../../../model/records/index.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import type { DocumentView, Known, Seen } from "../../graph-store.ts";
import type { Effect } from "../../judge-change-set.ts";
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
  /** Summaries read before, whatever their degree is now. */
  readonly known: Map<string, EntitySummary>;
  /** Documents read before: most entities cite the same few. */
  readonly documents: Map<string, DocumentRecord>;
  /** How many records cite each document, counted since the last change: a table may be cited a million times. */
  readonly states: Map<string, DocumentView["states"]>;
}

/** To be called without awaiting anything after the value was read: the two belong together. */
export function seen<Value>(graph: Graph, value: Value): Seen<Value> {
  return { revision: graph.revision, value };
}

/** Entities whose names are kept at hand: about 5 MB. */
const MOST_KNOWN = 20_000;

/** Summaries by id, of those that are there. */
export function summariesById(graph: Graph, ids: readonly string[]): Map<string, EntitySummary> {
  const { topology, records, known } = graph;
  const unknown = ids.filter((id) => !known.has(id));
  if (known.size + unknown.length > MOST_KNOWN) known.clear();
  const read = unknown.length === 0 ? new Map() : records.byIds("entity", known.size === 0 ? ids : unknown);
  for (const [id, entity] of read) known.set(id, entitySummary(entity, 0));
  const summaries = new Map<string, EntitySummary>();
  for (const id of ids) {
    const summary = known.get(id);
    const node = topology.nodes.find(id);
    if (summary !== undefined && node !== null) summaries.set(id, { ...summary, degree: topology.rows.length(node) });
  }
  return summaries;
}

/** Documents kept at hand: about 1 MB. */
const MOST_DOCUMENTS = 1_000;

/** Those of `ids` that are documents. */
export function documentsById({ records, documents }: Graph, ids: readonly string[]): DocumentRecord[] {
  const unknown = ids.filter((id) => !documents.has(id));
  if (documents.size + unknown.length > MOST_DOCUMENTS) documents.clear();
  const missing = documents.size === 0 ? ids : unknown;
  if (missing.length > 0) for (const [id, document] of records.byIds("document", missing)) documents.set(id, document);
  return ids.map((id) => documents.get(id)).filter((document) => document !== undefined);
}

/** To be called with every committed change: what was read before may be so no longer. */
export function forget({ known, documents, states }: Graph, effects: readonly Effect[]): void {
  for (const { before, after } of effects)
    for (const record of [before, after]) {
      if (record?.record === "entity") known.delete(record.id);
      if (record?.record === "document") documents.delete(record.id);
    }
  states.clear();
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
export function tiesById({ topology, records }: Graph, ids: readonly string[]): Map<string, Known<RelationRecord>> {
  const ties = new Map<string, Known<RelationRecord>>();
  for (const [id, relation] of records.byIds("relation", ids))
    ties.set(id, withFirstKnown(relation, topology.stamps.documentDays));
  return ties;
}

/** What the topology names the file must hold. */
export function required<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new RangeError(`the topology names "${id}", which the file does not hold`);
  return item;
}
