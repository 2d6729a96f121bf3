import { z } from "zod";
import { EntityId, RecordId } from "../records/shared.ts";
import { ENTITY_KINDS } from "../vocabulary/kinds.ts";
import { EntitySummary, Hop } from "./answers.ts";
import { Cursor, several, TimeFilters } from "./filters.ts";
import { Method } from "./method.ts";

/** Needs and what could answer them. */

/** Most matches told of one need, and most needs in one answer. */
export const MOST_MATCHES = 50;
export const MOST_NEEDS = 50;

export const MatchRequest = z.strictObject({
  id: several(EntityId).describe("The needs to find matches for. None named: all."),
  of: z.array(z.enum(ENTITY_KINDS)).min(1).default(["Need"]).describe("Kinds that matches are sought for."),
  kind: z.array(z.enum(ENTITY_KINDS)).min(1).default(["Achievement", "Team"]).describe("Kinds that are candidates."),
  ...TimeFilters.shape,
  matches: z.int().min(1).max(MOST_MATCHES).default(10).describe("Most matches of each need."),
  limit: z.int().min(1).max(MOST_NEEDS).default(20).describe("Most needs in one answer."),
  cursor: Cursor,
});
export type MatchRequest = z.infer<typeof MatchRequest>;

const share = z.number().min(0).max(1);

const MatchItem = z
  .strictObject({
    candidate: EntitySummary,
    /** Comparable among the candidates of one need only. */
    score: share,
    /** What the score is made of, before weighing. */
    aspects: z.strictObject({
      words: share,
      industry: share,
      technology: share,
      cooperation: share,
      place: share,
    }),
    /** Words and phrases that both are told in, the rarest first. */
    words: z.array(z.string()),
    /** What both are tied to, the strongest first. */
    shared: z.array(
      z.strictObject({
        entity: EntitySummary,
        aspect: z.enum(["industry", "technology", "cooperation", "place"]),
        strength: share,
      }),
    ),
    /** From the need to the candidate, over what supports the match best; empty: nothing but words. */
    path: z.array(Hop),
    /** The tie by which a source says that they are matched; `null`: it is only our suggestion. */
    stated: RecordId.nullable(),
  })
  .meta({ id: "Match" });

export const MatchedNeed = z
  .strictObject({
    need: EntitySummary,
    /** What a source states first, then by score, then by id. Empty: a need without a candidate. */
    matches: z.array(MatchItem),
    /** Candidates that share anything to the point, before the limit. */
    total: z.int().nonnegative(),
  })
  .meta({ id: "MatchedNeed" });
export type MatchedNeed = z.infer<typeof MatchedNeed>;

export const MatchAnswer = z
  .strictObject({
    /** By id. */
    items: z.array(MatchedNeed),
    /** Needs of all pages together. */
    total: z.int().nonnegative(),
    nextCursor: z.string().nullable(),
    method: Method,
  })
  .meta({ id: "MatchAnswer" });
export type MatchAnswer = z.infer<typeof MatchAnswer>;
