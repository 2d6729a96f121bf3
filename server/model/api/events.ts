import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { EntityId } from "../records/shared.ts";
import { HELD } from "../vocabulary/statements.ts";
import { EntitySummary, pageOf, ShownRelation } from "./answers.ts";
import { Filters, Paging, several } from "./filters.ts";
import { Label } from "./vocabulary.ts";

/** What took place, and what is planned to, with who did what there. */

/** Most events that one question may put in order. */
export const MAX_EVENTS = 10_000;
/** Ties of one event that an answer tells; the rest it counts. */
export const MAX_EVENT_TIES = 200;

const { kind: _onlyEvents, ...otherFilters } = Filters.shape;

export const EventsRequest = z.strictObject({
  from: PartialDate.optional().describe("Only events that may have taken place on this date or later."),
  to: PartialDate.optional().describe("Only events that may have taken place on this date or earlier."),
  series: several(EntityId).describe("Editions of these series."),
  ...otherFilters,
  ...Paging.shape,
});
export type EventsRequest = z.infer<typeof EventsRequest>;

/** What a tie makes of the entity at its other end, seen from the event; in the order in which they are told. */
export const EVENT_ROLES = [
  "organizer",
  "co-host",
  "guide",
  "supporter",
  "speaker",
  "participant",
  "launched",
  "signed",
  "place",
  "series",
  "whole",
  "part",
  "launched-at",
] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

/** `undated`: no source says when, whether it took place or is planned; its status tells. */
export const EVENT_SECTIONS = ["happened", "planned", "undated"] as const;

export const EventTie = z
  .strictObject({
    as: z.enum(EVENT_ROLES),
    entity: EntitySummary,
    relation: ShownRelation,
    /** How the tie stood at `at`; `null` when no time was asked about. */
    held: z.enum(HELD).nullable(),
    sentence: Label,
  })
  .meta({ id: "EventTie" });
export type EventTie = z.infer<typeof EventTie>;

export const EventItem = z
  .strictObject({
    event: EntitySummary,
    /** What is only planned is listed after what took place, and never counted with it. */
    section: z.enum(EVENT_SECTIONS),
    /** As the source has them; `null`: not stated. */
    from: PartialDate.nullable(),
    to: PartialDate.nullable(),
    /** How the event itself stood at `at`; `null` when no time was asked about. */
    held: z.enum(HELD).nullable(),
    sentence: Label,
    /** By role, then by relation id. */
    ties: z.array(EventTie),
    /** Ties past the limit. */
    omitted: z.int().nonnegative(),
  })
  .meta({ id: "EventItem" });
export type EventItem = z.infer<typeof EventItem>;

export const EventsAnswer = pageOf(EventItem)
  .extend({
    /** Of all pages together. What is undated is counted also where a time was asked about, and then not listed. */
    sections: z.strictObject({
      happened: z.int().nonnegative(),
      planned: z.int().nonnegative(),
      undated: z.int().nonnegative(),
    }),
  })
  .meta({ id: "EventsAnswer" });
export type EventsAnswer = z.infer<typeof EventsAnswer>;
