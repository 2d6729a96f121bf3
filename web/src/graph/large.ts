import type { MapElements } from "./elements.ts";

/**
 * Above this much on the map, drawing all of it anew at each frame of a gesture falls below 50 frames a second on two
 * cores without a GPU (measured: docs/benchmarks-web.md); it is then drawn plainer, and gestures move a bitmap of it.
 */
const MANY_NODES = 250;
const MANY_EDGES = 600;

export function isLarge(elements: MapElements | null): boolean {
  return elements !== null && (elements.nodes.length > MANY_NODES || elements.edges.length > MANY_EDGES);
}
