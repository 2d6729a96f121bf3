import { hasHappened } from "../../model/held.ts";
import { STATUSES, type Status } from "../../model/vocabulary/statements.ts";
import type { Topology } from "../../store/topology/topology.ts";

/** Somebody's part in something: whether it has happened, and the day by which it had begun for certain. */
export interface Standing {
  readonly status: Status;
  readonly happened: boolean;
  /** `OPEN_FUTURE`: never for certain. */
  readonly since: number;
}

/**
 * Of several parts of one in one occasion: what happened counts before what did not, then the earliest, then what has
 * come furthest. `STATUSES` runs downwards.
 */
export function better(known: Standing | undefined, part: Standing): Standing {
  if (known === undefined) return part;
  const order =
    Number(part.happened) - Number(known.happened) ||
    known.since - part.since ||
    STATUSES.indexOf(known.status) - STATUSES.indexOf(part.status);
  return order > 0 ? part : known;
}

/** What a tie comes to. */
export function standingOfTie({ ties, stamps }: Topology, tie: number): Standing {
  const stamp = ties.stamp(tie);
  const status = stamps.status(stamp);
  return { status, happened: hasHappened(status), since: stamps.bounds(stamp).certainFrom };
}

/** What a part in an occasion comes to: it has not happened where the occasion itself has not. */
export function standingOfPart(topology: Topology, occasion: number, tie: number): Standing {
  const { nodes, stamps } = topology;
  const part = standingOfTie(topology, tie);
  return { ...part, happened: part.happened && hasHappened(stamps.status(nodes.stamp(occasion))) };
}

/** What has come of several things that all have to come about: the least of them. */
export function leastOf(statuses: readonly Status[]): Status {
  return STATUSES[Math.max(0, ...statuses.map((status) => STATUSES.indexOf(status)))] ?? STATUSES[0];
}
