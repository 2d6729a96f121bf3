import { z } from "zod";
import type { HistoryEntry } from "../../../model/change-set.ts";
import type { WriteTransaction } from "./connection.ts";
import { defineQuery } from "./define-query.ts";

const commitRevision = defineQuery("write/commit-revision", {
  params: z.strictObject({
    revision: z.int(),
    who: z.string(),
    why: z.string(),
    recordedAt: z.string(),
    created: z.int(),
    replaced: z.int(),
    deleted: z.int(),
  }),
  row: z.strictObject({}),
});

/** Raises the revision of the graph and keeps who did it, when and why. */
export async function keepEntry(
  transaction: WriteTransaction,
  { revision, who, why, created, replaced, deleted }: Omit<HistoryEntry, "recordedAt">,
): Promise<void> {
  const recordedAt = new Date().toISOString();
  await transaction.run(commitRevision, { revision, who, why, recordedAt, created, replaced, deleted });
}
