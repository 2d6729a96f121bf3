import { independentSources } from "../model/records/evidence.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { Status } from "../model/vocabulary/statements.ts";
import { onceEach } from "./once-each.ts";

/** From the least to the most that has come of it. */
const STATUS_STRENGTH: Record<Status, number> = { hoped: 0, target: 1, planned: 2, "in-progress": 3, actual: 4 };

/** What has not happened is weaker than anything that has, so a status short of `in-progress` decides alone. */
const HAPPENED = STATUS_STRENGTH["in-progress"];

/**
 * What stands behind a tie, most telling first; each later number counts only where all before it are equal:
 * 1. how far from having happened (`hoped` < `target` < `planned` < whatever has);
 * 2. inferred below stated;
 * 3. fewer independent sources below more;
 * 4. one speaker's word below a document's own;
 * 5. `in-progress` below `actual`.
 */
const strength = onceEach((tie: RelationRecord): readonly number[] => [
  Math.min(STATUS_STRENGTH[tie.status], HAPPENED),
  tie.certainty === "stated" ? 1 : 0,
  independentSources(tie.evidence),
  tie.attributedTo === null ? 1 : 0,
  STATUS_STRENGTH[tie.status],
]);

function isBelow(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Index of the tie with the least behind it; of equals the first. */
export function weakest(ties: readonly RelationRecord[]): number {
  const strengths = ties.map(strength);
  let least = 0;
  for (const [index, one] of strengths.entries()) if (isBelow(one, strengths[least] ?? one)) least = index;
  return least;
}
