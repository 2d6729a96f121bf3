import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { CERTAINTIES, COMPARATORS, STATUSES } from "../vocabulary/statements.ts";
import { EvidenceList } from "./evidence.ts";
import { EntityId, RecordId, text } from "./shared.ts";

/** One figure, or one statement that is no tie, about one entity. */
export const FactRecord = z
  .strictObject({
    record: z.literal("fact"),
    id: RecordId,
    entity: EntityId,
    /** camelCase; `vocabulary/properties.ts` gives the words a person reads for it. */
    property: z
      .string()
      .max(80)
      .regex(/^[a-z][A-Za-z0-9]*$/, { error: "must be a name in camelCase" }),
    /** A number in base units; a string only where it is no figure. */
    value: z.union([z.number(), text(1000)]),
    /** `CNY`, `percent`, or the singular noun of what is counted. */
    unit: text(60).nullable(),
    comparator: z.enum(COMPARATORS),
    period: z.strictObject({ from: PartialDate.nullable(), to: PartialDate.nullable() }).nullable(),
    /** What the figure is limited to, or measured against. */
    scope: text(300).nullable(),
    status: z.enum(STATUSES),
    certainty: z.enum(CERTAINTIES),
    attributedTo: EntityId.nullable(),
    /** Others that this one figure is a joint total with: it must not be added up across them. */
    sharedWith: z.array(EntityId).max(100),
    /** Why the figure, kept as printed, is not to be trusted. */
    doubtful: text(500).nullable(),
    evidence: EvidenceList,
  })
  .meta({ id: "Fact" });
export type FactRecord = z.infer<typeof FactRecord>;
