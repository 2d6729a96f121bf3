import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { DocumentId, EntityId } from "../records/shared.ts";
import { ENTITY_KINDS, PARTIES } from "../vocabulary/kinds.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { HELD, STATUSES } from "../vocabulary/statements.ts";

/** Most values one repeated parameter may have. */
const MAX_REPEATS = 50;

/** A parameter that may be repeated; naming none means no limit on it. */
export function several<Item extends z.ZodType>(item: Item, most = MAX_REPEATS) {
  return z.array(item).max(most).default([]);
}

/**
 * The filters `F` of the API. Several values of one are alternatives; different ones all have to hold.
 * `type`, `status`, `document`, `at`, `held` and `knownOn` judge a tie; `kind`, `party` and `place` judge an
 * entity. Where only entities are listed, `status`, `document`, `at` and `knownOn` judge the entity and
 * `type` asks for at least one tie of that type.
 */
export const Filters = z.strictObject({
  type: several(z.enum(RELATION_TYPES)).describe("Relation types."),
  kind: several(z.enum(ENTITY_KINDS)).describe("Kinds of entity."),
  party: several(z.enum(PARTIES)).describe("Parties of the five-party mechanism."),
  status: several(z.enum(STATUSES)).describe("What has happened, and what is only meant to."),
  place: several(EntityId).describe("Entities within these places, parks or facilities, at any depth."),
  document: several(DocumentId).describe("What these documents state."),
  at: PartialDate.optional().describe("The time asked about; every tie answers how it stood then."),
  held: several(z.enum(HELD)).describe("With `at`: how a tie must stand then. None named: all are kept."),
  knownOn: PartialDate.optional().describe("Only what some document had said by then."),
});
export type Filters = z.infer<typeof Filters>;

/** The two clocks alone, where an answer is about what was asked for by name. */
export const Clocks = z.strictObject({ at: Filters.shape.at, knownOn: Filters.shape.knownOn });
export type Clocks = z.infer<typeof Clocks>;

/** The clocks where things are listed: `at`, `held` and `knownOn` then judge each of them by its own time. */
const { at, held, knownOn } = Filters.shape;
export const TimeFilters = z.strictObject({ at, held, knownOn });
export type TimeFilters = z.infer<typeof TimeFilters>;

export const NO_FILTERS: Filters = Object.freeze(Filters.parse({}));

const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;

export const Cursor = z.string().min(1).max(1000).optional().describe("`nextCursor` of the answer before.");

export const Paging = z.strictObject({
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe("Most items in one answer."),
  cursor: Cursor,
});
