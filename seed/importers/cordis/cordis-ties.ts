import type { RelationRecord } from "../../../server/model/records/relation.ts";
import type { EntityId } from "../../../server/model/records/shared.ts";
import type { Row } from "../csv-rows.ts";
import { idOf, numberIn } from "./cells.ts";
import { rowEvidence } from "./cordis-tables.ts";
import { roleOf } from "./cordis-words.ts";
import type { Run } from "./run.ts";

/** What a row about two of them says: one tie, which holds while its project runs. */

function tie(
  id: string,
  type: RelationRecord["type"],
  [from, to]: readonly [EntityId, EntityId],
  run: Run,
  found: RelationRecord["evidence"],
): RelationRecord {
  return {
    record: "relation",
    id,
    type,
    from,
    to,
    status: run.status,
    validFrom: run.from,
    validTo: run.to,
    observed: [...run.observed],
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: null,
    evidence: found,
  };
}

export const PARTICIPATION_COLUMNS = ["pic", "rcn", "role", "ecContribution"] as const;

export function participationRecord(
  { row, cells }: Row<(typeof PARTICIPATION_COLUMNS)[number]>,
  run: Run,
): RelationRecord {
  const from = idOf("pic", cells.pic);
  const to = idOf("rcn", cells.rcn);
  const grant = numberIn(cells.ecContribution, "ecContribution");
  return {
    ...tie(`${from}-in-${to}`, "PARTICIPATES_IN", [from, to], run, rowEvidence("participations", row)),
    role: roleOf(cells.role),
    amount: grant === null ? null : { value: grant, currency: "EUR", comparator: "=", kind: "grant" },
  };
}

export const COOPERATION_COLUMNS = ["picA", "picB", "rcn"] as const;

/** Two that share two projects have two ties: each says in which project, and holds while that one runs. */
export function cooperationRecord({ row, cells }: Row<(typeof COOPERATION_COLUMNS)[number]>, run: Run): RelationRecord {
  const from = idOf("pic", cells.picA);
  const to = idOf("pic", cells.picB);
  const project = idOf("rcn", cells.rcn);
  const id = `${from}-with-${to}-in-${project}`;
  return {
    ...tie(id, "COOPERATES_WITH", [from, to], run, rowEvidence("cooperations", row)),
    note: `In Horizon 2020 project ${cells.rcn}.`,
  };
}
