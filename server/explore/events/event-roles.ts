import { EVENT_ROLES, type EventRole } from "../../model/api/events.ts";
import { RELATION_TYPES, type RelationType } from "../../model/vocabulary/relation-types.ts";

/** What a type of tie makes of whoever is at its other end, where it comes to the event and where it leaves it. */
const ROLES: Partial<Record<RelationType, { readonly in?: EventRole; readonly out?: EventRole }>> = {
  ORGANIZES: { in: "organizer" },
  CO_HOSTS: { in: "co-host" },
  GUIDES: { in: "guide" },
  SUPPORTS: { in: "supporter" },
  SPEAKS_AT: { in: "speaker" },
  PARTICIPATES_IN: { in: "participant" },
  LAUNCHED_AT: { in: "launched", out: "launched-at" },
  SIGNED_AT: { in: "signed" },
  HELD_AT: { out: "place" },
  IN_SERIES: { out: "series" },
  PART_OF: { in: "part", out: "whole" },
};

/** Types that say something of an event. */
export const EVENT_TYPES: readonly RelationType[] = RELATION_TYPES.filter((type) => ROLES[type] !== undefined);

/** `null`: the tie says nothing of the event. @param direction seen from the event */
export function roleOf(type: RelationType, direction: "in" | "out"): EventRole | null {
  return ROLES[type]?.[direction] ?? null;
}

export function roleOrder(role: EventRole): number {
  return EVENT_ROLES.indexOf(role);
}
