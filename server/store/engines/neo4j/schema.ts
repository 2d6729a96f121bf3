import { z } from "zod";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";
import { ReadGuard } from "../../read-guard.ts";
import type { Neo4jConnection } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { RECORD_LABELS, type SlotValues } from "./slots.ts";

/** The constraints and indexes that the queries rely on, made when they are missing. */

const nothing = { params: z.strictObject({}), row: z.strictObject({}) };
const command = (name: string) => defineQuery(`schema/${name}`, nothing);

const schemaNames = defineQuery("read/schema-names", {
  params: z.strictObject({}),
  row: z.strictObject({ name: z.string(), covers: z.array(z.string()) }),
});
const awaitIndexes = defineQuery("schema/await-indexes", {
  params: z.strictObject({ seconds: z.int() }),
  row: z.strictObject({}),
});
const relationNames = command("relation-names");
/** Over ties of all types: made for the types of their day, they grow with the vocabulary only by being made anew. */
const overAllTypes = [
  { name: "relation_names", drop: command("drop-relation-names") },
  { name: "relation_citations", drop: command("drop-relation-citations") },
];
const recordId = command("record-id");
const ofEachType = [
  { query: command("relation-id"), prefix: "id_of_" },
  { query: command("relation-from"), prefix: "from_of_" },
  { query: command("relation-to"), prefix: "to_of_" },
];
const single = [
  { query: command("atlas-is-one"), name: "atlas_is_one" },
  { query: command("change-set-revision"), name: "change_set_revision" },
  { query: command("change-revision"), name: "change_revision" },
  { query: command("entity-name-en"), name: "entity_name_en" },
  { query: command("entity-name-zh"), name: "entity_name_zh" },
  { query: command("fact-entity"), name: "fact_entity" },
  { query: command("contradiction-a"), name: "contradiction_a" },
  { query: command("contradiction-b"), name: "contradiction_b" },
  { query: command("record-names"), name: "record_names" },
  { query: command("record-citations"), name: "record_citations" },
  { query: relationNames, name: "relation_names" },
  { query: command("relation-citations"), name: "relation_citations" },
];

interface Wanted {
  readonly name: string;
  readonly query: typeof relationNames;
  readonly slots: SlotValues;
}

const WANTED: readonly Wanted[] = [
  ...single.map(({ query, name }) => ({ query, name, slots: {} })),
  ...RECORD_LABELS.map((recordLabel) => ({ query: recordId, name: `id_of_${recordLabel}`, slots: { recordLabel } })),
  ...ofEachType.flatMap(({ query, prefix }) =>
    RELATION_TYPES.map((relationType) => ({ query, name: `${prefix}${relationType}`, slots: { relationType } })),
  ),
];

const FILL_LIMIT_S = 600;

/** Does nothing but look where all of it is there. @throws {StoreUnavailableError} */
export async function ensureSchema(connection: Neo4jConnection): Promise<void> {
  const guard = new ReadGuard({ timeoutMs: 30_000 }, "");
  const there = new Map((await connection.read(schemaNames, {}, guard)).map(({ name, covers }) => [name, covers]));
  const outgrown = overAllTypes.filter(({ name }) => {
    const covered = there.get(name);
    return covered !== undefined && RELATION_TYPES.some((type) => !covered.includes(type));
  });
  const missing = WANTED.filter(({ name }) => !there.has(name) || outgrown.some((index) => index.name === name));
  if (missing.length === 0) return;
  await connection.write(async (transaction) => {
    for (const { drop } of outgrown) await transaction.run(drop, {});
    await Promise.all(missing.map(({ query, slots }) => transaction.run(query, {}, slots)));
  });
  await connection.write((transaction) => transaction.run(awaitIndexes, { seconds: FILL_LIMIT_S }));
}
