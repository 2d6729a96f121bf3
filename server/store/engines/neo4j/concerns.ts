import { z } from "zod";
import type { AtlasRecord } from "../../../model/records/index.ts";
import type { WriteTransaction } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { neo4jLookup } from "./neo4j-lookup.ts";
import { inChunks } from "./write-records.ts";

/**
 * Which entities a contradiction is about: its sides, what its facts are about or shared with, the ends of its ties.
 * Kept beside it, so that an entity with ten thousand ties finds its contradictions without looking at them.
 */

const namingQuery = defineQuery("read/contradictions-naming", {
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.strictObject({ id: z.string(), a: z.string(), b: z.string() }),
});
const setConcernsQuery = defineQuery("write/set-concerns", {
  params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), concerns: z.array(z.string()) })) }),
  row: z.strictObject({}),
});

interface Sides {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

/** Derives them again for every contradiction that names one of these records. */
export async function deriveConcernsNaming(transaction: WriteTransaction, recordIds: readonly string[]): Promise<void> {
  await inChunks(recordIds, async (ids) => deriveConcerns(transaction, await transaction.run(namingQuery, { ids })));
}

async function deriveConcerns(transaction: WriteTransaction, contradictions: readonly Sides[]): Promise<void> {
  if (contradictions.length === 0) return;
  const sides = [...new Set(contradictions.flatMap(({ a, b }) => [a, b]))];
  const concernedBy = new Map<string, readonly string[]>();
  for (const record of await neo4jLookup(transaction).records(sides)) concernedBy.set(record.id, concerned(record));
  const rows = contradictions.map(({ id, a, b }) => ({
    id,
    concerns: [...new Set([...(concernedBy.get(a) ?? []), ...(concernedBy.get(b) ?? [])])].sort(),
  }));
  await transaction.run(setConcernsQuery, { rows });
}

function concerned(record: AtlasRecord): readonly string[] {
  switch (record.record) {
    case "entity":
      return [record.id];
    case "fact":
      return [record.entity, ...record.sharedWith];
    case "relation":
      return [record.from, record.to];
    default:
      return [];
  }
}
