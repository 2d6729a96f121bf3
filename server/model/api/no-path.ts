import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { EntityId } from "../records/shared.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { Filters } from "./filters.ts";

/** How far a "no" reaches and what comes closest to a "yes": the parts of an answer that has no path to show. */

/** What narrows a question about paths, in the order in which a person would give it up. `via`: stops of other parts. */
export const PATH_LIMITS = [
  "maxHops",
  "direction",
  "via",
  "avoidId",
  "avoidType",
  "type",
  "kind",
  "party",
  "status",
  "place",
  "document",
  "held",
  "knownOn",
] as const;
export type PathLimit = (typeof PATH_LIMITS)[number];

/**
 * `too-far`: only more ties than were asked for lead there. `excluded`: the limits leave no path. `end-excluded`: they
 * leave none of an end's ties. `no-ties`: an end has none. `apart`: nothing joins the two. `stops`: each part of the
 * way exists, but not beside the others.
 */
const MISSES = ["too-far", "excluded", "end-excluded", "no-ties", "apart", "stops"] as const;

export const Searched = z.strictObject({
  maxHops: z.int(),
  documents: z.int().nonnegative(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  direction: z.enum(["any", "out"]),
  via: z.array(EntityId),
  avoidedTypes: z.array(z.enum(RELATION_TYPES)),
  avoidedIds: z.array(EntityId),
  /** The filters of the question as they were understood. */
  filters: z.strictObject({ ...Filters.shape, at: PartialDate.nullable(), knownOn: PartialDate.nullable() }),
});

export const NearestMiss = z.strictObject({
  why: z.enum(MISSES),
  /** The part of a way over stops that fails; `null` where there are no stops, or no single part fails. */
  leg: z.strictObject({ from: EntityId, to: EntityId }).nullable(),
  /** Any of these is enough: limits that have to go together, and how many ties the shortest path then has. */
  lift: z.array(z.strictObject({ limits: z.array(z.enum(PATH_LIMITS)), length: z.int().positive() })),
});
