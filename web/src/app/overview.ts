import type { EntitiesAnswer, EntitySummary } from "#model/api/answers.ts";
import type { EntityKind } from "#model/vocabulary/kinds.ts";

/** What the page shows before anyone has asked for something. */

/** Few enough for the names to be read: on a laptop's screen, and on a phone's. */
const OVERVIEW_SIZE = 32;
const SMALL_OVERVIEW_SIZE = 14;

function overviewSize(): number {
  return window.matchMedia("(max-width: 700px)").matches ? SMALL_OVERVIEW_SIZE : OVERVIEW_SIZE;
}

/** Kinds that make good beginnings, in the order they are offered. */
const BEGINNINGS: readonly EntityKind[] = ["Park", "Lab", "Event", "Official", "Platform", "Enterprise"];
const MOST_BEGINNINGS = 5;

function byWeight(a: EntitySummary, b: EntitySummary): number {
  return b.degree - a.degree || (a.id < b.id ? -1 : 1);
}

function entitiesOf(answer: EntitiesAnswer | undefined): EntitySummary[] {
  return (answer?.items ?? []).map(({ entity }) => entity).sort(byWeight);
}

/** The best connected, best first. */
export function overviewIds(answer: EntitiesAnswer | undefined): string[] {
  return entitiesOf(answer)
    .filter(({ degree }) => degree > 0)
    .slice(0, overviewSize())
    .map(({ id }) => id);
}

/** The best connected one of each kind that makes a good beginning. */
export function beginnings(answer: EntitiesAnswer | undefined): EntitySummary[] {
  const entities = entitiesOf(answer);
  return BEGINNINGS.flatMap((kind) => entities.find((entity) => entity.kind === kind) ?? []).slice(0, MOST_BEGINNINGS);
}

/** Neighbors to draw around `id`: those not drawn yet, best connected first, each once. */
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
