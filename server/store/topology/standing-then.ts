import type { TimeFilters } from "../../model/api/filters.ts";
import type { Held } from "../../model/vocabulary/statements.ts";
import { OPEN_FUTURE, timeQuestion } from "../tie-columns.ts";
import type { Topology } from "./topology.ts";

/** How entities stand to the clocks of a question, each by its own dates. */
export interface StandingThen {
  /** What `held` and `knownOn` say; an entity that is not there passes neither. */
  passes(id: string): boolean;
  /** `null` when no time was asked about. */
  held(id: string): Held | null;
}

/** `null` when the question names no clock. */
export function standingThen({ nodes, stamps }: Topology, filters: TimeFilters): StandingThen | null {
  const time = timeQuestion(filters);
  if (time.at === null && time.knownBy === OPEN_FUTURE) return null;
  const held = (id: string) => {
    const node = nodes.find(id);
    return node === null ? null : stamps.held(nodes.stamp(node), time);
  };
  return {
    held,
    passes(id) {
      const node = nodes.find(id);
      if (node === null || stamps.knownDay(nodes.stamp(node)) > time.knownBy) return false;
      const then = held(id);
      return time.held === null || (then !== null && time.held.has(then));
    },
  };
}
