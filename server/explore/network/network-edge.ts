import type { NetworkEdge } from "../../model/api/answers.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import { boundsOf, heldThen, type TimeQuestion } from "../../store/tie-columns.ts";

/** As much of a tie as a drawing needs. @param time asked about; says how the tie stood then */
export function networkEdge(relation: RelationRecord, time: TimeQuestion): NetworkEdge {
  const { id, type, from, to, status, validFrom, validTo, observed, certainty } = relation;
  const edge = { id, type, from, to, status, validFrom, validTo, observed, certainty };
  const held = heldThen(boundsOf(relation), time);
  return held === null ? edge : { ...edge, held };
}
