import type { RelationCount } from "../model/api/answers.ts";

/** The orders of the port's answers. Text is compared by code unit, never by locale: both engines must agree. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** Most first, then type, then direction. */
export function compareCounts(a: RelationCount, b: RelationCount): number {
  return b.count - a.count || compareText(a.type, b.type) || compareText(a.direction, b.direction);
}

/** Facts of one entity: by property, then id. */
export function compareFacts(
  a: { readonly property: string; readonly id: string },
  b: { readonly property: string; readonly id: string },
): number {
  return compareText(a.property, b.property) || compareText(a.id, b.id);
}
