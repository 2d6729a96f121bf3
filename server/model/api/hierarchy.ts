import { z } from "zod";
import { EntityId } from "../records/shared.ts";
import { HELD } from "../vocabulary/statements.ts";
import { EntitySummary, ShownRelation } from "./answers.ts";
import { Filters } from "./filters.ts";

/** What an entity is made of. */

/** Levels below the entity that an answer may reach. */
export const MAX_DEPTH = 12;
/** Entities in one tree. */
export const MAX_PARTS = 2000;

const { type: _onlyPartOf, ...otherFilters } = Filters.shape;

export const HierarchyRequest = z.strictObject({
  id: EntityId,
  depth: z.int().min(1).max(MAX_DEPTH).default(6).describe("How many levels of parts to list."),
  limit: z.int().min(1).max(MAX_PARTS).default(500).describe("Most parts in the tree; those of higher levels first."),
  ...otherFilters,
});
export type HierarchyRequest = z.infer<typeof HierarchyRequest>;

export const HierarchyNode = z
  .strictObject({
    entity: EntitySummary,
    /** The tie that makes it a part of what stands above it; `null` at the root. */
    relation: ShownRelation.nullable(),
    /** How that tie stood at `at`; `null` at the root, and when no time was asked about. */
    held: z.enum(HELD).nullable(),
    /** How many members a source says it has, named or not; `null`: no source says. */
    declaredMembers: z.int().nonnegative().nullable(),
    /** How many the graph can name: members of it, and parts of it. */
    knownMembers: z.strictObject({ members: z.int().nonnegative(), parts: z.int().nonnegative() }),
    /** By id. */
    get parts(): z.ZodArray<typeof HierarchyNode> {
      return z.array(HierarchyNode);
    },
    /** Parts that are not listed: below `depth`, past `limit`, or listed with the other whole that it is a part of. */
    unlisted: z.int().nonnegative(),
    /** It is a part of several wholes, and its parts are listed with the first of them. */
    repeated: z.boolean(),
  })
  .meta({ id: "HierarchyNode" });
export type HierarchyNode = z.infer<typeof HierarchyNode>;

export const HierarchyAnswer = z
  .strictObject({
    root: HierarchyNode,
    /** Parts in the tree, one that is listed twice counted twice. */
    total: z.int().nonnegative(),
    /** Parts that are not in it, those below them not counted. */
    unlisted: z.int().nonnegative(),
  })
  .meta({ id: "HierarchyAnswer" });
export type HierarchyAnswer = z.infer<typeof HierarchyAnswer>;
