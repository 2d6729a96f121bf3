import { FAMILIES } from "#model/vocabulary/kinds.ts";
import { FAMILY_OUTLINES } from "../../theme/family-outlines.ts";
import type { Palette } from "../palette.ts";
import { nameSize, nameTop } from "./choose-names.ts";
import type { Context } from "./context.ts";
import type { NodeGroup } from "./node-look.ts";
import type { Pane } from "./pane.ts";
import { BIT, LIT, type Scene } from "./scene.ts";

/** Outlines to a fill, for the same reason as of ties. */
const FILL = 128;

/** Half of the least width and height, in pixels of the page: smaller could not be told from paper. */
const LEAST_HALF = 1.4;

/** Below this half, outlines look all alike, and a square is drawn for any of them. */
const OUTLINED_FROM = 2.2;

/** Of rings around what asks for the eye: width and distance, in pixels of the page. */
const RING = 3;

function outline(context: Context, family: number, x: number, y: number, half: number): void {
  const name = FAMILIES[family] ?? "idea";
  if (half < OUTLINED_FROM) {
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else if (name === "person") {
    context.moveTo(x + half, y);
    context.arc(x, y, half, 0, 2 * Math.PI);
  } else {
    FAMILY_OUTLINES[name].forEach(([across, down], corner) => {
      if (corner === 0) context.moveTo(x + across * half, y + down * half);
      else context.lineTo(x + across * half, y + down * half);
    });
    context.closePath();
  }
}

function halfOf(scene: Scene, node: number, { zoom }: Pane): number {
  return Math.max(LEAST_HALF, ((scene.size[node] as number) * zoom) / 2);
}

function finish(context: Context, isHollow: boolean): void {
  context.fill();
  if (isHollow) context.stroke();
}

function paintGroup(context: Context, scene: Scene, { nodes, family, isHollow }: NodeGroup, pane: Pane): void {
  let begun = 0;
  context.beginPath();
  for (const node of nodes) {
    const half = halfOf(scene, node, pane);
    const x = (scene.x[node] as number) * pane.zoom + pane.left;
    const y = (scene.y[node] as number) * pane.zoom + pane.top;
    if (x < -half || x > pane.width + half || y < -half || y > pane.height + half) continue;
    outline(context, family, x, y, half);
    begun += 1;
    if (begun % FILL !== 0) continue;
    finish(context, isHollow);
    context.beginPath();
  }
  finish(context, isHollow);
}

export function paintNodes(
  context: Context,
  scene: Scene,
  groups: readonly NodeGroup[],
  pane: Pane,
  palette: Palette,
): void {
  const dash = Math.max(1.5, 5 * pane.zoom);
  context.lineWidth = Math.max(0.8, 3 * pane.zoom);
  for (const group of groups) {
    const color = palette.family[FAMILIES[group.family] ?? "idea"];
    context.globalAlpha = group.opacity;
    context.fillStyle = group.isHollow ? palette.surface : color;
    context.strokeStyle = color;
    context.setLineDash(group.isHollow ? [dash, dash * 0.7] : []);
    paintGroup(context, scene, group, pane);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function ring(context: Context, scene: Scene, node: number, pane: Pane, distance: number): void {
  const half = halfOf(scene, node, pane) + distance + RING / 2;
  context.beginPath();
  outline(
    context,
    scene.family[node] as number,
    (scene.x[node] as number) * pane.zoom + pane.left,
    (scene.y[node] as number) * pane.zoom + pane.top,
    half,
  );
  context.stroke();
}

/** Around what is chosen, on the path, picked or stood on; and the rim of a fold. */
export function paintRings(context: Context, scene: Scene, pane: Pane, palette: Palette): void {
  context.lineWidth = RING;
  scene.nodeBits.forEach((bits, node) => {
    if ((bits & (LIT | BIT.holds)) === 0) return;
    if ((bits & BIT.holds) !== 0) {
      context.strokeStyle = palette.family[FAMILIES[scene.family[node] as number] ?? "idea"];
      context.lineWidth = 1.5;
      ring(context, scene, node, pane, 0);
      context.lineWidth = RING;
    }
    if ((bits & (BIT.focus | BIT["on-path"])) !== 0) {
      context.strokeStyle = palette.torch;
      ring(context, scene, node, pane, RING);
    }
    context.strokeStyle = palette.focus;
    if ((bits & BIT.picked) !== 0) {
      context.setLineDash([4, 3]);
      ring(context, scene, node, pane, RING);
      context.setLineDash([]);
    }
    if ((bits & BIT.cursor) !== 0) ring(context, scene, node, pane, 2 * RING);
  });
}

/** Below each drawing, line by line, with an edge of paper that keeps it readable over ties. */
export function paintNames(
  context: Context,
  scene: Scene,
  chosen: readonly number[],
  pane: Pane,
  palette: Palette,
): void {
  const size = nameSize(pane.zoom);
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  // What was chosen last gives way: the best connected is written over it.
  for (const node of [...chosen].reverse()) {
    const isBold = ((scene.nodeBits[node] as number) & (BIT.focus | BIT.hover)) !== 0;
    context.font = `${isBold ? 600 : 400} ${size}px ${palette.font}`;
    const x = (scene.x[node] as number) * pane.zoom + pane.left;
    const top = nameTop(scene, node, pane);
    (scene.names[node] ?? "").split("\n").forEach((line, index) => {
      const y = top + index * size * 1.18;
      context.globalAlpha = 0.92;
      context.strokeText(line, x, y);
      context.globalAlpha = 1;
      context.fillText(line, x, y);
    });
  }
}
