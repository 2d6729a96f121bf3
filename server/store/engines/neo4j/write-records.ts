import { z } from "zod";
import type { Day } from "../../../model/dates.ts";
import type { EntityRecord } from "../../../model/records/entity.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import type { RelationType } from "../../../model/vocabulary/relation-types.ts";
import type { WriteTransaction } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { LABEL_OF, nodeProperties, type OtherRecord, relationProperties } from "./record-properties.ts";
import type { RecordLabel } from "./slots.ts";

/** Records into nodes and relationships and out again, some thousands in one statement. */

const ids = z.array(z.string());
const properties = z.custom<Readonly<Record<string, unknown>>>();
const nothing = z.strictObject({});
const tieRows = z.strictObject({
  rows: z.array(z.strictObject({ type: z.string(), from: z.string(), to: z.string(), properties })),
});
const putRecordsQuery = defineQuery("write/put-records", {
  params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), properties })) }),
  row: nothing,
});
const putEntitiesQuery = defineQuery("write/put-entities", {
  params: z.strictObject({
    rows: z.array(z.strictObject({ id: z.string(), kind: z.string(), kindBefore: ids, properties })),
  }),
  row: nothing,
});
const createTiesQuery = defineQuery("write/create-ties", { params: tieRows, row: nothing });
const loadTiesQuery = defineQuery("write/load-ties", { params: tieRows, row: nothing });
const deleteRecordsQuery = defineQuery("write/delete-records", { params: z.strictObject({ ids }), row: nothing });
const deleteTiesQuery = defineQuery("write/delete-ties", { params: z.strictObject({ ids }), row: nothing });

/** Runs some statements in a transaction: always the same one, or one of its own for each call. */
export type Run = (work: (transaction: WriteTransaction) => Promise<unknown>) => Promise<unknown>;
type Days = ReadonlyMap<string, Day>;

/** Rows of one statement: more of them take the server more memory and no less time. */
const ROWS = 2_000;

export async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS) await write(rows.slice(first, first + ROWS));
}

export function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** @param kindsBefore by id, of those that are there under another kind */
export async function putEntities(
  transaction: WriteTransaction,
  entities: readonly EntityRecord[],
  documentDays: Days,
  kindsBefore: ReadonlyMap<string, string>,
): Promise<void> {
  await inChunks(entities, (chunk) => {
    const rows = chunk.map((entity) => {
      const before = kindsBefore.get(entity.id);
      return {
        id: entity.id,
        kind: entity.kind,
        kindBefore: before === undefined ? [] : [before],
        properties: nodeProperties(entity, documentDays),
      };
    });
    return transaction.run(putEntitiesQuery, { rows });
  });
}

/** Documents, facts, candidates and contradictions. */
export async function putOthers(
  transaction: WriteTransaction,
  records: readonly OtherRecord[],
  documentDays: Days,
): Promise<void> {
  for (const [type, ofType] of grouped(records, ({ record }) => record))
    await inChunks(ofType, (chunk) => {
      const rows = chunk.map((record) => ({ id: record.id, properties: nodeProperties(record, documentDays) }));
      return transaction.run(putRecordsQuery, { rows }, { recordLabel: LABEL_OF[type] });
    });
}

/** @param ends whether both entities are there, or may still come, as in a load */
export async function putTies(
  transaction: WriteTransaction,
  ties: readonly RelationRecord[],
  documentDays: Days,
  ends: "there" | "may-come",
): Promise<void> {
  await inChunks(ties, (chunk) => {
    const rows = chunk.map((tie) => {
      const { type, from, to } = tie;
      return { type, from, to, properties: relationProperties(tie, documentDays) };
    });
    return transaction.run(ends === "there" ? createTiesQuery : loadTiesQuery, { rows });
  });
}

export async function deleteTies(
  transaction: WriteTransaction,
  relationType: RelationType,
  tieIds: readonly string[],
): Promise<void> {
  await inChunks(tieIds, (chunk) => transaction.run(deleteTiesQuery, { ids: chunk }, { relationType }));
}

export async function deleteRecords(
  transaction: WriteTransaction,
  recordLabel: RecordLabel,
  recordIds: readonly string[],
): Promise<void> {
  await inChunks(recordIds, (chunk) => transaction.run(deleteRecordsQuery, { ids: chunk }, { recordLabel }));
}
