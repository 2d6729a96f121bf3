import { z } from "zod";
import { AtlasRecord, RECORD_TYPES } from "./records/index.ts";
import { RecordId, text } from "./records/shared.ts";

/** Most operations one change set may carry; more is an import into an empty store. */
export const MAX_OPERATIONS = 50_000;

export const Operation = z.discriminatedUnion("op", [
  /** Stores the record, in place of the one with its id if there is one. */
  z.strictObject({ op: z.literal("put"), record: AtlasRecord }),
  z.strictObject({ op: z.literal("delete"), record: z.enum(RECORD_TYPES), id: RecordId }),
]);
export type Operation = z.infer<typeof Operation>;

/** What is written together or not at all, by whom and why. The graph is judged as it stands after all of it. */
export const ChangeSet = z.strictObject({
  who: text(200),
  why: text(1000),
  operations: z.array(Operation).min(1).max(MAX_OPERATIONS),
});
export type ChangeSet = z.infer<typeof ChangeSet>;

export interface ChangeOutcome {
  /** The graph's revision after it; unchanged when nothing differed. */
  readonly revision: number;
  readonly created: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly deleted: number;
}

/** One committed change set as the history keeps it. */
export interface HistoryEntry {
  readonly revision: number;
  readonly who: string;
  readonly why: string;
  /** ISO 8601 instant: the "recorded" clock. */
  readonly recordedAt: string;
  readonly created: number;
  readonly replaced: number;
  readonly deleted: number;
}
