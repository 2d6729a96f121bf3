import { RelationRecord } from "../../server/model/records/relation.ts";

/** One tie with nothing said of it but what a test names. */
export function tie(said: Partial<Record<keyof RelationRecord, unknown>> = {}): RelationRecord {
  return RelationRecord.parse({
    record: "relation",
    id: "a-tie",
    type: "PART_OF",
    from: "a",
    to: "b",
    status: "actual",
    validFrom: null,
    validTo: null,
    observed: ["2021"],
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: null,
    evidence: [{ document: "one", row: 1, claim: null }],
    ...said,
  });
}
