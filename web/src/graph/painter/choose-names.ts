import { LABEL_SIZE } from "../label-lines.ts";
import type { Pane } from "./pane.ts";
import { BIT, LIT, type Scene } from "./scene.ts";

/** Names a screen holds; more come as one comes closer. */
const MOST_NAMES = 60;

/** Pixels between two names. */
const GAP = 8;

/** Between a drawing and its name, in the map's own units. */
const MARGIN = 5;

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Names are never too small to be read, and do not grow as the map does: so more have room from nearby. */
function nameScale(zoom: number): number {
  return Math.min(1.25, Math.max(0.88, zoom));
}

/** Pixels of the page. */
export function nameSize(zoom: number): number {
  return LABEL_SIZE * nameScale(zoom);
}

/** Where a name begins, below its drawing, in pixels of the page. */
export function nameTop(scene: Scene, node: number, { zoom, top }: Pane): number {
  return (scene.y[node] ?? 0) * zoom + top + ((scene.size[node] ?? 0) / 2 + MARGIN) * zoom;
}

function boxOf(scene: Scene, node: number, pane: Pane): Box {
  const scale = nameScale(pane.zoom);
  const middle = (scene.x[node] ?? 0) * pane.zoom + pane.left;
  const half = ((scene.nameWidth[node] ?? 0) * scale) / 2 + GAP;
  const top = nameTop(scene, node, pane);
  return {
    x1: middle - half,
    x2: middle + half,
    y1: top - GAP,
    y2: top + (scene.nameHeight[node] ?? 0) * scale + GAP,
  };
}

function isSeen(scene: Scene, node: number, { zoom, left, top, width, height }: Pane): boolean {
  const x = (scene.x[node] ?? 0) * zoom + left;
  const y = (scene.y[node] ?? 0) * zoom + top;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

/** Numbers of the entities, the best connected first. */
export function byDegree({ degree }: Pick<Scene, "degree">): Uint32Array {
  return Uint32Array.from(degree.keys()).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
}

/**
 * Whose names are written: what asks for the eye, then of what is seen the best connected that have room, and never
 * more than can be read.
 * @param order as {@link byDegree} gives it
 */
export function chooseNames(scene: Scene, pane: Pane, order: Uint32Array): number[] {
  const bits = (node: number) => scene.nodeBits[node] ?? 0;
  const lit = [...order].filter((node) => (bits(node) & LIT) !== 0 && isSeen(scene, node, pane));
  const chosen = lit.slice(0, MOST_NAMES);
  const taken = chosen.map((node) => boxOf(scene, node, pane));
  for (const node of order) {
    if (chosen.length >= MOST_NAMES) break;
    if ((bits(node) & (LIT | BIT.faded)) !== 0 || !isSeen(scene, node, pane)) continue;
    const box = boxOf(scene, node, pane);
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    chosen.push(node);
  }
  return chosen;
}
