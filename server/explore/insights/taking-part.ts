import { OCCASION_KINDS } from "../../model/api/insights.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { Test } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import { isPart } from "./joining-types.ts";
import { better, type Standing, standingOfPart } from "./standing.ts";

/** Who takes part in one occasion. */
export interface Participants {
  /** What each one's part comes to, by the participant's number. */
  readonly parts: ReadonlyMap<number, Standing>;
  /** Ties that say so. */
  readonly ties: number;
}

/** @param tie which ties count @param actor who counts */
export function participantsOf(
  topology: Topology,
  occasion: number,
  { tie, actor }: { readonly tie: Test; readonly actor: Test },
): Participants {
  const { rows } = topology;
  const parts = new Map<number, Standing>();
  let ties = 0;
  for (let at = rows.begin(occasion); at < rows.end(occasion); at++) {
    const [entry, other] = [rows.entries[at] ?? 0, rows.ends[at] ?? 0];
    if (!isPart(rows.types[at] ?? 0, entry) || tie?.(entry >>> 1) === false || actor?.(other) === false) continue;
    ties++;
    parts.set(other, better(parts.get(other), standingOfPart(topology, occasion, entry >>> 1)));
  }
  return { parts, ties };
}

/** Whether something of this kind is an occasion that was asked about. */
export function isAskedOccasion(kind: EntityKind, through: readonly EntityKind[]): boolean {
  return (through.length === 0 ? OCCASION_KINDS : through).some((asked) => asked === kind);
}
