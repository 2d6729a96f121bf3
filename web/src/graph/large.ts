import type { MapElements } from "./elements.ts";

/**
 * Above this much, the map is drawn plainer and gestures move a bitmap of it. On two cores without a GPU 300 entities can
 * still be drawn anew at each frame and 1,000 no longer (docs/benchmarks-web.md); it begins low, since slower machines
 * than that one are on people's desks.
 */
const MANY_NODES = 250;
const MANY_EDGES = 600;

export function isLarge(elements: MapElements | null): boolean {
  return elements !== null && (elements.nodes.length > MANY_NODES || elements.edges.length > MANY_EDGES);
}
