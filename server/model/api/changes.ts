import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { RECORD_TYPES } from "../records/index.ts";
import { RecordId } from "../records/shared.ts";
import { HELD } from "../vocabulary/statements.ts";
import { EntitySummary, pageOf, ShownRelation } from "./answers.ts";
import { Filters, Paging } from "./filters.ts";
import { Label } from "./vocabulary.ts";

/** What changed between two dates, by one of the three clocks. */

const CLOCKS = ["valid", "known", "recorded"] as const;

export const ChangesRequest = z.strictObject({
  from: PartialDate.optional().describe("First date, its first day included. Not named: from the beginning."),
  to: PartialDate.optional().describe("Last date, its last day included. Not named: to the end."),
  clock: z
    .enum(CLOCKS)
    .default("valid")
    .describe(
      "`valid`: what began, ended or took place, as far as it has happened. `known`: what a source said for the first time. `recorded`: what was written into this graph; of the filters it takes none.",
    ),
  ...Filters.shape,
  ...Paging.shape,
});
export type ChangesRequest = z.infer<typeof ChangesRequest>;

/**
 * By `valid`: `added`, `ended`; `happened`: an event or a deed; `first-seen`: by then it had begun, and no source says
 * since when. By `known`: `first-known`. By `recorded`: `added`, `replaced`, `removed`; `loaded`: very many at once,
 * which the history does not keep one by one.
 */
export const CHANGES = [
  "added",
  "first-seen",
  "happened",
  "ended",
  "first-known",
  "replaced",
  "removed",
  "loaded",
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Who wrote something into this graph, when and why. */
const Recording = z
  .strictObject({
    revision: z.int().positive(),
    who: z.string(),
    why: z.string(),
    recordedAt: z.iso.datetime(),
    /** What was written; `null` for a load. */
    record: z.enum(RECORD_TYPES).nullable(),
    id: RecordId.nullable(),
  })
  .meta({ id: "Recording" });

export const ChangeItem = z
  .strictObject({
    change: z.enum(CHANGES),
    /** `true`: between the two dates for certain; `false`: its own dates leave open whether within them or outside. */
    certain: z.boolean(),
    /** Days between which it took place; `null`: open on that side. */
    between: z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
    /** What changed, as it is now: a tie with its two ends, or an entity. By `recorded` both are `null`. */
    relation: ShownRelation.nullable(),
    ends: z.strictObject({ from: EntitySummary, to: EntitySummary }).nullable(),
    entity: EntitySummary.nullable(),
    /** How it stood at `at`; `null` when no time was asked about. */
    held: z.enum(HELD).nullable(),
    recorded: Recording.nullable(),
    sentence: Label,
  })
  .meta({ id: "ChangeItem" });
export type ChangeItem = z.infer<typeof ChangeItem>;

export const ChangesAnswer = pageOf(ChangeItem)
  .extend({
    /** Of all pages together, those that are certain; by `recorded` all are. */
    certain: z.int().nonnegative(),
  })
  .meta({ id: "ChangesAnswer" });
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;
