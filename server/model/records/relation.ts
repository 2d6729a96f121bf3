import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { CERTAINTIES, COMPARATORS, STATUSES } from "../vocabulary/statements.ts";
import { EvidenceList } from "./evidence.ts";
import { Bilingual, EntityId, RecordId, text } from "./shared.ts";

/** Repeats a fact of the same size: the fact is what is counted. */
const Amount = z.strictObject({
  /** In whole units of `currency`. */
  value: z.number(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  comparator: z.enum(COMPARATORS),
  /** What the money is: "grant", "credit", "investment"… */
  kind: text(60),
});

/** A tie from one entity to another: one uninterrupted holding, as `held.ts` explains. */
export const RelationRecord = z
  .strictObject({
    record: z.literal("relation"),
    id: RecordId,
    type: z.enum(RELATION_TYPES),
    from: EntityId,
    to: EntityId,
    status: z.enum(STATUSES),
    validFrom: PartialDate.nullable(),
    validTo: PartialDate.nullable(),
    /** When a source saw it: at least the time the document speaks from. */
    observed: z.array(PartialDate).min(1).max(50),
    role: Bilingual.nullable(),
    amount: Amount.nullable(),
    certainty: z.enum(CERTAINTIES),
    /** Whose word it is, where a source only passes it on. */
    attributedTo: EntityId.nullable(),
    note: text(1000).nullable(),
    evidence: EvidenceList,
  })
  .refine(({ from, to }) => from !== to, { error: "must join two different entities", path: ["to"] })
  .meta({ id: "Relation" });
export type RelationRecord = z.infer<typeof RelationRecord>;
