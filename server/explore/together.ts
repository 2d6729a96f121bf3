import { type Day, isoDay } from "../model/dates.ts";
import { type HoldingBounds, holdingBounds } from "../model/held.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import { onceEach } from "./once-each.ts";

/** ISO 8601 days; `null`: open on that side. */
export type Together = "never-together" | { from: string | null; to: string | null };

const boundsOf = onceEach((tie: RelationRecord): HoldingBounds => holdingBounds(tie));

function dayOrOpen(day: Day): string | null {
  return Number.isFinite(day) ? isoDay(day) : null;
}

/**
 * The span in which all ties *can* have held at once: the intersection of their possible spans. Being within it
 * proves nothing; being empty does, and is answered as `never-together`.
 */
export function together(ties: readonly RelationRecord[]): Together {
  const bounds = ties.map(boundsOf);
  const from = Math.max(...bounds.map(({ possibleFrom }) => possibleFrom));
  const to = Math.min(...bounds.map(({ possibleTo }) => possibleTo));
  return from > to ? "never-together" : { from: dayOrOpen(from), to: dayOrOpen(to) };
}
