import { z } from "zod";
import type { RecordType } from "../../../model/records/index.ts";
import type { WriteTransaction } from "./connection.ts";
import { defineQuery } from "./define-query.ts";

const StatusRow = z.strictObject({
  storeId: z.string(),
  revision: z.int(),
  contradictions: z.int(),
  documents: z.int(),
  entities: z.int(),
  facts: z.int(),
  relations: z.int(),
  candidates: z.int(),
});

export const statusQuery = defineQuery("read/status", { params: z.strictObject({}), row: StatusRow });

export function countsOf(row: z.infer<typeof StatusRow>): Record<RecordType, number> {
  return {
    contradiction: row.contradictions,
    document: row.documents,
    entity: row.entities,
    fact: row.facts,
    relation: row.relations,
    "same-as-candidate": row.candidates,
  };
}

/** How many records of each type a transaction sees. */
export async function countRecords(transaction: WriteTransaction): Promise<Record<RecordType, number>> {
  const [row] = await transaction.run(statusQuery, {});
  if (row === undefined) throw new RangeError("a graph without its mark cannot be counted");
  return countsOf(row);
}
