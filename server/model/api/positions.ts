import { z } from "zod";
import { EntityRecord } from "../records/entity.ts";
import { EntityId } from "../records/shared.ts";
import { HELD } from "../vocabulary/statements.ts";
import { EntitySummary } from "./answers.ts";
import { several, TimeFilters } from "./filters.ts";
import { MAX_SEEDS } from "./requests.ts";

/** Where entities lie, no more exactly than it is known. */

export const PositionsRequest = z.strictObject({
  id: several(EntityId, MAX_SEEDS).describe("The entities to be placed; those that are not there are left out."),
  ...TimeFilters.shape,
});
export type PositionsRequest = z.infer<typeof PositionsRequest>;

const Position = z
  .strictObject({
    id: EntityId,
    /** `null`: neither it nor anything it lies within has a position. */
    coordinates: EntityRecord.shape.coordinates,
    /** The nearest place it lies within that has a position, where it has none of its own; else `null`. */
    through: EntitySummary.nullable(),
    /** How the ties up to that place stood at `at`, by the least sure of the surest way; only where a time was asked about and it has no position of its own. */
    held: z.enum(HELD).optional(),
  })
  .meta({ id: "Position" });

export const PositionsAnswer = z
  .strictObject({
    /** By id. */
    items: z.array(Position),
  })
  .meta({ id: "PositionsAnswer" });
export type PositionsAnswer = z.infer<typeof PositionsAnswer>;
