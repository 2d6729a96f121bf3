import { z } from "zod";
import { ENTITY_KINDS, FAMILIES, PARTIES } from "../vocabulary/kinds.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { CERTAINTIES, HELD, STATUSES } from "../vocabulary/statements.ts";

/** The words of the graph as the API gives them out, for clients that do not carry the vocabulary themselves. */

export const Label = z.strictObject({ en: z.string(), zh: z.string() }).meta({ id: "Label" });

const KindEntry = z
  .strictObject({
    kind: z.enum(ENTITY_KINDS),
    label: Label,
    plural: Label,
    /** CURIE in schema.org, W3C ORG, PROV or SKOS. */
    term: z.string(),
    family: z.enum(FAMILIES),
    party: z.enum(PARTIES).nullable(),
  })
  .meta({ id: "KindEntry" });

const RelationTypeEntry = z
  .strictObject({
    type: z.enum(RELATION_TYPES),
    /** Reads from `from` to `to`; `inverse` the other way. */
    label: Label,
    inverse: Label,
    term: z.string(),
    from: z.array(z.enum(ENTITY_KINDS)),
    to: z.array(z.enum(ENTITY_KINDS)),
    acyclic: z.boolean(),
    symmetric: z.boolean(),
  })
  .meta({ id: "RelationTypeEntry" });

export const VocabularyAnswer = z
  .strictObject({
    kinds: z.array(KindEntry),
    relationTypes: z.array(RelationTypeEntry),
    statuses: z.array(z.strictObject({ status: z.enum(STATUSES), label: Label })),
    certainties: z.array(z.strictObject({ certainty: z.enum(CERTAINTIES), label: Label })),
    held: z.array(z.strictObject({ held: z.enum(HELD), label: Label })),
    parties: z.array(z.strictObject({ party: z.enum(PARTIES), label: Label })),
    /** Facts may have properties that are not listed here. */
    properties: z.array(z.strictObject({ property: z.string(), label: Label })),
  })
  .meta({ id: "Vocabulary" });
export type VocabularyAnswer = z.infer<typeof VocabularyAnswer>;
