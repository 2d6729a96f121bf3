import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { EntityId } from "../records/shared.ts";
import { HELD } from "../vocabulary/statements.ts";
import { EntitySummary, pageOf, ShownFact, ShownRelation } from "./answers.ts";
import { Filters, Paging } from "./filters.ts";
import { Label } from "./vocabulary.ts";

/** What is dated of one entity, in order. */

/** Most ties of an entity that a timeline is made of. */
export const MAX_TIMELINE_TIES = 20_000;

export const TimelineRequest = z.strictObject({ id: EntityId, ...Filters.shape, ...Paging.shape });
export type TimelineRequest = z.infer<typeof TimelineRequest>;

/**
 * `began`, `ended`: a source says when. `observed`: it was so then, and no source says since when or until when.
 * `happened`: done at that time. `planned`: not done, whatever its date. `figure`: for that period.
 * `first-known`: the day by which a source had spoken of the entity.
 */
export const MOMENTS = ["first-known", "planned", "began", "happened", "observed", "figure", "ended"] as const;
export type MomentKind = (typeof MOMENTS)[number];

const TimelineItem = z
  .strictObject({
    what: z.enum(MOMENTS),
    /** As the source has it; `null`: not stated, and listed last. */
    date: PartialDate.nullable(),
    /** The last date of what lasted; `null`: no other than `date`. */
    until: PartialDate.nullable(),
    /** The other end of the tie; whom the fact is about; else the entity itself. */
    entity: EntitySummary,
    relation: ShownRelation.nullable(),
    fact: ShownFact.nullable(),
    /** How the tie, the fact's period or the entity itself stood at `at`; `null` when no time was asked about. */
    held: z.enum(HELD).nullable(),
    sentence: Label,
  })
  .meta({ id: "TimelineItem" });
export type TimelineItem = z.infer<typeof TimelineItem>;

export const TimelineAnswer = pageOf(TimelineItem)
  .extend({
    /** Of all pages together, those without a date. */
    undated: z.int().nonnegative(),
  })
  .meta({ id: "TimelineAnswer" });
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;
