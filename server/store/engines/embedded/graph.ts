import type { EntitySummary } from "../../../model/api/answers.ts";
import type { RecordType } from "../../../model/records/index.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import type { Known, Seen } from "../../graph-store.ts";
import { withFirstKnown } from "../../known.ts";
import { entitySummary } from "../../summaries.ts";
import type { Topology } from "../../topology/topology.ts";
import type { RecordReader } from "./record-reader.ts";

/** The graph as it was last committed: its shape in memory, its records in the file, one revision. */
export interface Graph {
  topology: Topology;
  revision: number;
  counts: Record<RecordType, number>;
  readonly records: RecordReader;
}

/** To be called without awaiting anything after the value was read: the two belong together. */
export function seen<Value>(graph: Graph, value: Value): Seen<Value> {
  return { revision: graph.revision, value };
}

/** Summaries by id, of those that are there. */
export function summariesById({ topology, records }: Graph, ids: readonly string[]): Map<string, EntitySummary> {
  const summaries = new Map<string, EntitySummary>();
  for (const [id, entity] of records.byIds("entity", ids))
    summaries.set(id, entitySummary(entity, topology.rows.length(topology.nodes.find(id) ?? 0)));
  return summaries;
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
