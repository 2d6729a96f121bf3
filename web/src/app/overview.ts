import type { EntitySummary } from "#model/api/answers.ts";
import type { EntityKind } from "#model/vocabulary/kinds.ts";
import { overviewQuestion } from "../api/questions.ts";

/** What the page shows before anyone has asked for something, and whom it draws first. */

/** Few enough for the names to be read: on a laptop's screen, and on a phone's. */
const OVERVIEW_SIZE = 32;
const SMALL_OVERVIEW_SIZE = 14;

const isSmall = window.matchMedia("(max-width: 700px)").matches;

/** Asked once for the screen the page was opened on: turning a phone does not change the map. */
export const OVERVIEW = overviewQuestion(isSmall ? SMALL_OVERVIEW_SIZE : OVERVIEW_SIZE);

/** Kinds that make good beginnings, in the order they are offered. */
export const BEGINNINGS: readonly EntityKind[] = ["Park", "Lab", "Event", "Official", "Platform"];

/** Neighbors to draw: those not drawn yet, best connected first, each once. */
export function bestNeighbors(
  items: readonly { readonly entity: EntitySummary }[],
  drawn: readonly string[],
  most: number,
): string[] {
  const known = new Set(drawn);
  const found = new Map<string, EntitySummary>();
  for (const { entity } of items) if (!known.has(entity.id)) found.set(entity.id, entity);
  return [...found.values()]
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
