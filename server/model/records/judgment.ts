import { z } from "zod";
import { CONTRADICTION_KINDS, VERDICTS } from "../vocabulary/statements.ts";
import { Evidence } from "./evidence.ts";
import { EntityId, RecordId, text } from "./shared.ts";

/** Two records that may be one thing; shown to people, never merged by a machine. */
export const SameAsCandidateRecord = z
  .strictObject({
    record: z.literal("same-as-candidate"),
    id: RecordId,
    a: EntityId,
    b: EntityId,
    verdict: z.enum(VERDICTS),
    reason: text(1000),
    evidence: z.array(Evidence).max(200),
  })
  .meta({ id: "SameAsCandidate" });
export type SameAsCandidateRecord = z.infer<typeof SameAsCandidateRecord>;

/** Two records that cannot both be right, or that a reader would take so. Both are kept. */
export const ContradictionRecord = z
  .strictObject({
    record: z.literal("contradiction"),
    id: RecordId,
    /** Relations, facts or entities. The same id twice: a record at odds with itself, such as a figure out of scale. */
    between: z.tuple([RecordId, RecordId]),
    kind: z.enum(CONTRADICTION_KINDS),
    note: text(1000),
    evidence: z.array(Evidence).max(200),
  })
  .meta({ id: "Contradiction" });
export type ContradictionRecord = z.infer<typeof ContradictionRecord>;
