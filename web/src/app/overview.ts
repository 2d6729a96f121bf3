import type { EntitySummary, NetworkAnswer } from "#model/api/answers.ts";
import type { EntityKind } from "#model/vocabulary/kinds.ts";

/** What the page shows before anyone has asked for something, and whom it draws first. */

/** Few enough for the names to be read: on a laptop's screen, and on a phone's. */
const OVERVIEW_SIZE = 32;
const SMALL_OVERVIEW_SIZE = 14;

// Asked once, for the screen the page was opened on: turning a phone does not change the map.
const isSmall = window.matchMedia("(max-width: 700px)").matches;
const SIZE = isSmall ? SMALL_OVERVIEW_SIZE : OVERVIEW_SIZE;

/** Kinds that make good beginnings, in the order they are offered. */
const BEGINNINGS: readonly EntityKind[] = ["Park", "Lab", "Event", "Official", "Platform"];

function byWeight(a: EntitySummary, b: EntitySummary): number {
  return b.degree - a.degree || (a.id < b.id ? -1 : 1);
}

/** The best connected of all, as few as a screen shows at once. What is left out is no fault of anyone's link. */
export function overviewOf({ nodes, edges }: NetworkAnswer): NetworkAnswer {
  const shown = [...nodes].sort(byWeight).slice(0, SIZE);
  const ids = new Set(shown.map(({ id }) => id));
  return { nodes: shown, edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)), omitted: 0 };
}

/** The best connected one of each kind that makes a good beginning. */
export function beginningsOf({ nodes }: NetworkAnswer): EntitySummary[] {
  const best = [...nodes].sort(byWeight);
  return BEGINNINGS.flatMap((kind) => best.find((entity) => entity.kind === kind) ?? []);
}

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
    .sort(byWeight)
    .slice(0, most)
    .map(({ id }) => id);
}
