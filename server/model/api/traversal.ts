import { z } from "zod";
import { EntityId, RecordId } from "../records/shared.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { HELD } from "../vocabulary/statements.ts";
import { EntitySummary, Hop, NetworkEdge, ShownRelation } from "./answers.ts";
import { Filters, Paging, several } from "./filters.ts";
import { Method } from "./method.ts";

/** Questions about several entities at once: what they share, and what joins them. */

/** Fewest and most entities one question may be about. */
export const COMMON_SIZE = { least: 2, most: 10 } as const;
export const CONNECT_SIZE = { least: 3, most: 10 } as const;

/** Ties between one pair of entities that an answer tells; the rest it counts. */
export const MOST_PARALLEL_TIES = 10;

export const CommonRequest = z.strictObject({
  id: z.array(EntityId).min(COMMON_SIZE.least).max(COMMON_SIZE.most).describe("The entities compared."),
  least: z
    .int()
    .min(COMMON_SIZE.least)
    .max(COMMON_SIZE.most)
    .optional()
    .describe("How many of them must share something. Not named: all."),
  ...Filters.shape,
  ...Paging.shape,
});
export type CommonRequest = z.infer<typeof CommonRequest>;

/** The ties of one of the entities compared to what it shares. */
const Share = z
  .strictObject({
    id: EntityId,
    /** The first of them, by type then id. */
    ties: z.array(z.strictObject({ relation: ShownRelation, held: z.enum(HELD).nullable() })),
    total: z.int().positive(),
  })
  .meta({ id: "Share" });

export const CommonItem = z
  .strictObject({
    entity: EntitySummary,
    /** Of those that are tied to it, in the order in which they were asked about. */
    shares: z.array(Share),
  })
  .meta({ id: "CommonItem" });
export type CommonItem = z.infer<typeof CommonItem>;

export const CommonAnswer = z
  .strictObject({
    /** Shared by most first; of those shared by equally many the least connected, which says most; then by id. */
    items: z.array(CommonItem),
    total: z.int().nonnegative(),
    nextCursor: z.string().nullable(),
    /** Ties of the entities compared to one another, by id. */
    between: z.array(NetworkEdge),
  })
  .meta({ id: "CommonAnswer" });
export type CommonAnswer = z.infer<typeof CommonAnswer>;

export const ConnectRequest = z.strictObject({
  id: z.array(EntityId).min(CONNECT_SIZE.least).max(CONNECT_SIZE.most).describe("The entities to be joined."),
  order: z
    .enum(["shortest", "strongest"])
    .default("shortest")
    .describe("What is kept small: the number of ties, or the doubt about them."),
  avoidType: several(z.enum(RELATION_TYPES)).describe("Relation types that nothing may be joined by."),
  avoidId: several(EntityId).describe("Entities that nothing may be joined through."),
  ...Filters.shape,
});
export type ConnectRequest = z.infer<typeof ConnectRequest>;

export const ConnectAnswer = z
  .strictObject({
    /** The entities asked about and those that join them, by id. */
    nodes: z.array(z.strictObject({ entity: EntitySummary, asked: z.boolean() })),
    /** By relation id, each told from one end to the other as it is written. */
    ties: z.array(Hop),
    /** Those that could be joined to one another, by id. More than one group: nothing joins them. */
    groups: z.array(z.array(RecordId)),
    /** Of all ties together; in ties where the shortest was asked for, else in points of doubt. */
    cost: z.number().nonnegative(),
    method: Method,
  })
  .meta({ id: "ConnectAnswer" });
export type ConnectAnswer = z.infer<typeof ConnectAnswer>;
