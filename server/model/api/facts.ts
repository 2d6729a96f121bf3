import { z } from "zod";
import { FactRecord } from "../records/fact.ts";
import { EntityId } from "../records/shared.ts";
import { HELD } from "../vocabulary/statements.ts";
import { EntitySummary, pageOf, ShownFact } from "./answers.ts";
import { Filters, Paging, several } from "./filters.ts";
import { Label } from "./vocabulary.ts";

/** Figures and statements of the whole graph, or of some entities. */

export const FactsRequest = z.strictObject({
  entity: several(EntityId).describe("What is said about these entities, or shared with them."),
  property: several(FactRecord.shape.property).describe("Properties, as /api/vocabulary lists them."),
  ...Filters.shape,
  ...Paging.shape,
});
export type FactsRequest = z.infer<typeof FactsRequest>;

const FactItem = z
  .strictObject({
    fact: ShownFact,
    /** Whom it is about. */
    entity: EntitySummary,
    /** With whom it is a joint total: it is one figure, and no part of it is known. */
    sharedWith: z.array(EntitySummary),
    /** Whose word it is, where a source only passes it on. */
    attributedTo: EntitySummary.nullable(),
    /** How its period stands to `at`; `null` when no time was asked about. */
    held: z.enum(HELD).nullable(),
    sentence: Label,
  })
  .meta({ id: "FactItem" });
export type FactItem = z.infer<typeof FactItem>;

export const FactsAnswer = pageOf(FactItem).meta({ id: "FactsAnswer" });
export type FactsAnswer = z.infer<typeof FactsAnswer>;
