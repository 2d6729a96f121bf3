import { z } from "zod";
import type { ChangeOutcome, ChangeSet } from "../../../model/change-set.ts";
import { StoreUnavailableError } from "../../../model/errors.ts";
import type { AtlasRecord } from "../../../model/records/index.ts";
import { type Effect, type JudgedChangeSet, judgeChangeSet } from "../../judge-change-set.ts";
import { deriveConcernsNaming } from "./concerns.ts";
import type { Neo4jConnection, WriteTransaction } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { anyOf } from "./full-text.ts";
import { keepEntry } from "./keep-entry.ts";
import { lockMark } from "./load-mark.ts";
import { neo4jLookup } from "./neo4j-lookup.ts";
import { isEntity, isOther, isTie, LABEL_OF } from "./record-properties.ts";
import { Tallies } from "./tallies.ts";
import { deleteRecords, deleteTies, grouped, inChunks, putEntities, putOthers, putTies } from "./write-records.ts";

const ids = z.array(z.string());
const nothing = z.strictObject({});

const keepChanges = defineQuery("write/keep-changes", {
  params: z.strictObject({
    revision: z.int(),
    rows: z.array(z.strictObject({ position: z.int(), before: z.string().nullable(), after: z.string().nullable() })),
  }),
  row: nothing,
});
const redateQuery = defineQuery("write/redate", { params: z.strictObject({ ids, nameQueries: ids }), row: nothing });

/** Judges and writes in one transaction, with the mark of the graph locked: two writers can never interleave. */
export async function applyChangeSet(connection: Neo4jConnection, changeSet: ChangeSet): Promise<ChangeOutcome> {
  return connection.write(async (transaction) => {
    const mark = await lockMark(transaction);
    if (mark.loading !== null) throw new StoreUnavailableError("it is being loaded");
    const judged = await judgeChangeSet(changeSet, neo4jLookup(transaction));
    const { effects, created, replaced, unchanged, deleted } = judged;
    if (effects.length === 0) return { revision: mark.revision, created, replaced, unchanged, deleted };
    const revision = mark.revision + 1;
    await writeEffects(transaction, judged);
    await keepEffects(transaction, revision, effects);
    const { who, why } = changeSet;
    await keepEntry(transaction, { revision, who, why, created, replaced, deleted });
    return { revision, created, replaced, unchanged, deleted };
  });
}

async function writeEffects(transaction: WriteTransaction, judged: JudgedChangeSet): Promise<void> {
  const { effects, documentDays, redated } = judged;
  await removeWhatGoes(transaction, effects);
  const coming = effects.flatMap(({ after }) => (after === null ? [] : [after]));
  await putOthers(transaction, coming.filter(isOther), documentDays);
  await putEntities(transaction, coming.filter(isEntity), documentDays, kindsBefore(effects));
  await putTies(transaction, coming.filter(isTie), documentDays, "there");

  const tallies = new Tallies();
  for (const { before, after } of effects) {
    if (before !== null) tallies.count(before, -1);
    if (after !== null) tallies.count(after, 1);
  }
  await tallies.write((work) => work(transaction));
  await redate(transaction, redated);
  const touched = new Set(
    coming.flatMap((record) => (record.record === "contradiction" ? record.between : [record.id])),
  );
  await deriveConcernsNaming(transaction, [...touched]);
}

/** Ties before the entities they join. A tie that is replaced is made anew: its type and ends cannot be changed. */
async function removeWhatGoes(transaction: WriteTransaction, effects: readonly Effect[]): Promise<void> {
  const ties = effects.flatMap(({ before }) => (before?.record === "relation" ? [before] : []));
  for (const [type, ofType] of grouped(ties, ({ type }) => type))
    await deleteTies(
      transaction,
      type,
      ofType.map(({ id }) => id),
    );
  const nodes = effects.flatMap(({ before, after }) =>
    before !== null && after === null && before.record !== "relation" ? [before] : [],
  );
  for (const [type, ofType] of grouped(nodes, ({ record }) => record))
    await deleteRecords(
      transaction,
      LABEL_OF[type],
      ofType.map(({ id }) => id),
    );
}

function kindsBefore(effects: readonly Effect[]): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const { before, after } of effects)
    if (before?.record === "entity" && after?.record === "entity" && before.kind !== after.kind)
      kinds.set(before.id, before.kind);
  return kinds;
}

/** What cites these documents is known since another day now. */
async function redate(transaction: WriteTransaction, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return;
  await transaction.run(redateQuery, { ids: [...documentIds], nameQueries: anyOf(documentIds, "names") });
}

async function keepEffects(transaction: WriteTransaction, revision: number, effects: readonly Effect[]): Promise<void> {
  const line = (record: AtlasRecord | null) => (record === null ? null : JSON.stringify(record));
  await inChunks([...effects.entries()], (chunk) => {
    const rows = chunk.map(([position, { before, after }]) => ({ position, before: line(before), after: line(after) }));
    return transaction.run(keepChanges, { revision, rows });
  });
}
