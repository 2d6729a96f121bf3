import { z } from "zod";
import type { Neo4jConnection } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { RECORD_LABELS } from "./slots.ts";

const limited = { params: z.strictObject({ limit: z.int() }), row: z.strictObject({ deleted: z.int() }) };
const emptyTies = defineQuery("write/empty-ties", limited);
const emptyRecords = defineQuery("write/empty-records", limited);

/** More in one transaction would not fit into the memory of a small server. */
const BATCH = 10_000;

/** Empties the graph batch by batch; its mark and its history stay. To be called under the loading mark. */
export async function emptyGraph(connection: Neo4jConnection): Promise<void> {
  const isFull = (rows: readonly { readonly deleted: number }[]) => (rows[0]?.deleted ?? 0) === BATCH;
  while (isFull(await connection.write((transaction) => transaction.run(emptyTies, { limit: BATCH }))));
  for (const recordLabel of RECORD_LABELS)
    while (
      isFull(await connection.write((transaction) => transaction.run(emptyRecords, { limit: BATCH }, { recordLabel })))
    );
}
