import type { MapElements } from "./elements.ts";

/**
 * Above this much, the map is painted apart from Cytoscape, and plainer. With 300 entities and 900 ties the wheel is already
 * several times smoother that way where a machine has other things to do too (docs/adr/20261122-large-maps.md).
 */
const MANY_NODES = 250;
const MANY_EDGES = 600;

export function isLarge(elements: MapElements | null): boolean {
  return elements !== null && (elements.nodes.length > MANY_NODES || elements.edges.length > MANY_EDGES);
}
