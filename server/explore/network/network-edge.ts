import type { NetworkEdge } from "../../model/api/answers.ts";
import type { RelationRecord } from "../../model/records/relation.ts";

/** As much of a tie as a drawing needs. */
export function networkEdge(relation: RelationRecord): NetworkEdge {
  const { id, type, from, to, status, validFrom, validTo, observed, certainty } = relation;
  return { id, type, from, to, status, validFrom, validTo, observed, certainty };
}
