import { z } from "zod";
import { EntityId, RecordId } from "../records/shared.ts";
import { HAPPENINGS } from "../vocabulary/kind-sets.ts";
import { ENTITY_KINDS, type EntityKind, PARTIES } from "../vocabulary/kinds.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { CERTAINTIES, STATUSES } from "../vocabulary/statements.ts";
import { EntitySummary, HeldCounts, pageOf } from "./answers.ts";
import { Cursor, Filters, Paging, several } from "./filters.ts";
import { Method, Slice } from "./method.ts";

/** The graph, or a slice of it, as a whole. Every answer says on which slice it was computed, and how. */

const count = z.int().nonnegative();
const Name = z.strictObject({ en: z.string(), zh: z.string() });

export const OverviewRequest = z.strictObject({ ...Filters.shape });
export type OverviewRequest = z.infer<typeof OverviewRequest>;

export const OverviewAnswer = z
  .strictObject({
    slice: Slice,
    /** Most first, then by name. */
    entities: z.strictObject({
      byKind: z.array(z.strictObject({ kind: z.enum(ENTITY_KINDS), count })),
      /** `null`: those that speak for none. */
      byParty: z.array(z.strictObject({ party: z.enum(PARTIES).nullable(), count })),
      byStatus: z.array(z.strictObject({ status: z.enum(STATUSES), count })),
    }),
    /** Most first, then by name; years oldest first. */
    ties: z.strictObject({
      byType: z.array(z.strictObject({ type: z.enum(RELATION_TYPES), count })),
      byStatus: z.array(z.strictObject({ status: z.enum(STATUSES), count })),
      byCertainty: z.array(z.strictObject({ certainty: z.enum(CERTAINTIES), count })),
      /** How they stood at `at`; only where a time was asked about. */
      held: HeldCounts.optional(),
      /** How many certainly held at some time of a year, and how many a document first stated in it. */
      byYear: z.array(z.strictObject({ year: z.int(), held: count, firstKnown: count })),
    }),
    shape: z.strictObject({
      /** Pairs of entities with at least one tie. */
      pairs: count,
      /** Of all pairs there could be; `null` below two entities. */
      density: z.number().min(0).max(1).nullable(),
      components: count,
      /** Entities of the largest component. */
      largest: count,
      /** Entities without a tie. */
      isolated: count,
      method: Method,
    }),
    degrees: z.strictObject({
      mean: z.number().nonnegative(),
      median: z.number().nonnegative(),
      greatest: count,
      /** By number of ties, least first. */
      distribution: z.array(z.strictObject({ degree: count, entities: count })),
      method: Method,
    }),
    /** Steps between two entities of the largest component; `null` where it has but one. */
    distances: z
      .strictObject({
        average: z.number().positive(),
        /** The longest of all shortest ways. Where a sample was taken, it is at least so long. */
        diameter: z.int().positive(),
        method: Method,
      })
      .nullable(),
  })
  .meta({ id: "OverviewAnswer" });
export type OverviewAnswer = z.infer<typeof OverviewAnswer>;

const MEASURES = ["degree", "betweenness", "pageRank", "core"] as const;

export const CentralityRequest = z.strictObject({
  by: z
    .enum(MEASURES)
    .default("degree")
    .describe(
      "`degree`: ties; `betweenness`: on ways between others; `pageRank`: tied to those that are; `core`: k-core.",
    ),
  ...Filters.shape,
  ...Paging.shape,
});
export type CentralityRequest = z.infer<typeof CentralityRequest>;

export const CentralityAnswer = z
  .strictObject({
    slice: Slice,
    method: Method,
    /** Highest score first, then by ties, then by id. */
    items: z.array(
      z.strictObject({
        /** From 1; equal scores share one. */
        rank: z.int().positive(),
        entity: EntitySummary,
        score: z.number().nonnegative(),
        /** In the slice. */
        ties: count,
      }),
    ),
    total: count,
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "CentralityAnswer" });
export type CentralityAnswer = z.infer<typeof CentralityAnswer>;

export const MOST_COMMUNITIES = 100;
export const MOST_MEMBERS = 500;

export const CommunitiesRequest = z.strictObject({
  limit: z.int().min(1).max(MOST_COMMUNITIES).default(20).describe("Most communities in one answer."),
  cursor: Cursor,
  ...Filters.shape,
});
export type CommunitiesRequest = z.infer<typeof CommunitiesRequest>;

export const Community = z
  .strictObject({
    /** From 1, the largest first. */
    rank: z.int().positive(),
    /** After its best connected members. */
    name: Name,
    size: z.int().min(2),
    /** Ties among its members. */
    inside: count,
    /** Ties of its members to others. */
    outside: count,
    /** The best connected within it. */
    best: z.array(EntitySummary),
    /** The first of all members, the best connected within it first, then by id. */
    members: z.array(EntityId),
  })
  .meta({ id: "Community" });
export type Community = z.infer<typeof Community>;

export const CommunitiesAnswer = z
  .strictObject({
    slice: Slice,
    method: Method,
    /** Between -1/2 and 1: how much more ties stay within communities than chance would have it. */
    modularity: z.number(),
    /** Entities that are in no community with another. */
    alone: count,
    ...pageOf(Community).shape,
  })
  .meta({ id: "CommunitiesAnswer" });
export type CommunitiesAnswer = z.infer<typeof CommunitiesAnswer>;

/** Kinds of what people and organizations come together in. */
export const OCCASION_KINDS = [
  ...(HAPPENINGS as readonly ["Event", "EventSeries"]),
  "Project",
  "Program",
  "Platform",
  "Mechanism",
] as const satisfies readonly EntityKind[];

const through = several(z.enum(OCCASION_KINDS)).describe("Only what comes about in occasions of these kinds.");

export const CooperationRequest = z.strictObject({
  between: z
    .enum(["organizations", "places"])
    .default("organizations")
    .describe("Who is paired: organizations, or the places where they are."),
  through,
  ...Filters.shape,
  ...Paging.shape,
});
export type CooperationRequest = z.infer<typeof CooperationRequest>;

/** Most occasions that are told of one pair; the rest is counted. */
export const MOST_OCCASIONS = 10;

/** What two work together in: a tie between them, or something that both have a part in. */
const Occasion = z
  .strictObject({
    /** `null`: a tie between the two, or between others that are in them. */
    through: EntitySummary.nullable(),
    /** Whether it is a tie between others that are in the two places. */
    lifted: z.boolean(),
    /** The least that has come of it: of the occasion itself and of either's part in it. */
    status: z.enum(STATUSES),
    /** Day by which it had certainly begun for both; `null`: it has not happened, or never for certain. */
    since: z.iso.date().nullable(),
    /** What says so, by id. */
    ties: z.array(
      z.strictObject({
        id: RecordId,
        type: z.enum(RELATION_TYPES),
        from: EntityId,
        to: EntityId,
        status: z.enum(STATUSES),
      }),
    ),
  })
  .meta({ id: "Occasion" });

export const CooperationItem = z
  .strictObject({
    a: EntitySummary,
    b: EntitySummary,
    /** Occasions that are done or under way. */
    happened: count,
    /** Occasions that are only planned, targeted or hoped for; never part of `happened`. */
    intended: count,
    /** Of both, the ties between the two. */
    direct: count,
    /** Of both, ties between others that are in the two places; none between organizations. */
    lifted: count,
    /** Day by which the first that happened had certainly begun. */
    since: z.iso.date().nullable(),
    /** What happened first, oldest first; then what is intended. */
    occasions: z.array(Occasion),
  })
  .meta({ id: "Cooperation" });
export type CooperationItem = z.infer<typeof CooperationItem>;

export const CooperationAnswer = z
  .strictObject({
    slice: Slice,
    method: Method,
    /** By what happened, most first, then by what is intended. */
    ...pageOf(CooperationItem).shape,
    /** Occasions too large to say who works with whom. */
    tooLarge: z.array(z.strictObject({ entity: EntitySummary, participants: count })),
  })
  .meta({ id: "CooperationAnswer" });
export type CooperationAnswer = z.infer<typeof CooperationAnswer>;

export const FivePartyRequest = z.strictObject({ through, ...Filters.shape, ...Paging.shape });
export type FivePartyRequest = z.infer<typeof FivePartyRequest>;

/** Participants of one party that are named; the rest is counted. */
export const MOST_NAMED = 5;

export const FivePartyRow = z
  .strictObject({
    entity: EntitySummary,
    /** One for each party, in the order of the vocabulary. */
    cells: z.array(
      z.strictObject({
        party: z.enum(PARTIES),
        /** Participants whose part is done or under way. */
        happened: count,
        /** Participants whose part is only planned, targeted or hoped for. */
        intended: count,
        /** The first of them, what happened first, then by id. */
        participants: z.array(EntitySummary),
      }),
    ),
    /** Parties of which nobody takes part, not even by intention. */
    missing: z.array(z.enum(PARTIES)),
    /** Parties that are only meant to take part. */
    onlyIntended: z.array(z.enum(PARTIES)),
  })
  .meta({ id: "FivePartyRow" });
export type FivePartyRow = z.infer<typeof FivePartyRow>;

export const FivePartyAnswer = z
  .strictObject({
    slice: Slice,
    method: Method,
    /** Most parties first, then most participants, then by id. */
    ...pageOf(FivePartyRow).shape,
    /** How many occasions each two parties meet in, where both have really taken part; each pair once. */
    meetings: z.array(z.strictObject({ a: z.enum(PARTIES), b: z.enum(PARTIES), occasions: count })),
  })
  .meta({ id: "FivePartyAnswer" });
export type FivePartyAnswer = z.infer<typeof FivePartyAnswer>;
