import { LABEL_SIZE } from "../label-lines.ts";
import type { Palette } from "../palette.ts";
import type { Context } from "./context.ts";
import type { Pane } from "./pane.ts";
import type { Scene } from "./scene.ts";
import type { TieGroup } from "./tie-look.ts";

/** Ties to a stroke: one path of all would be slower, for a rasterizer keeps every side of a path in one list. */
const STROKE = 256;

/** From afar a tie would become a hair nobody sees, and its dashes a gray; more ties than this become a fog instead. */
const THINNEST = 0.45;
const FOG = 4_000;
const SHORTEST_DASH_SCALE = 0.55;

function thinnest({ from }: Scene): number {
  return THINNEST * Math.min(1, Math.sqrt(FOG / from.length));
}

function strokeGroup(
  context: Context,
  scene: Scene,
  { ties }: TieGroup,
  { zoom, left, top, width, height }: Pane,
): void {
  const { x, y, from, to } = scene;
  let begun = 0;
  context.beginPath();
  for (const tie of ties) {
    const [a, b] = [from[tie] as number, to[tie] as number];
    const x1 = (x[a] as number) * zoom + left;
    const x2 = (x[b] as number) * zoom + left;
    if ((x1 < 0 && x2 < 0) || (x1 > width && x2 > width)) continue;
    const y1 = (y[a] as number) * zoom + top;
    const y2 = (y[b] as number) * zoom + top;
    if ((y1 < 0 && y2 < 0) || (y1 > height && y2 > height)) continue;
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    begun += 1;
    if (begun % STROKE !== 0) continue;
    context.stroke();
    context.beginPath();
  }
  context.stroke();
}

export function paintTies(
  context: Context,
  scene: Scene,
  groups: readonly TieGroup[],
  pane: Pane,
  palette: Palette,
): void {
  const least = thinnest(scene);
  for (const group of groups) {
    const { color, width, opacity, dashes, layer } = group.look;
    context.strokeStyle = palette[color];
    // What is looked at is seen from however far.
    context.lineWidth = width * Math.max(layer === 0 ? least : THINNEST, pane.zoom);
    context.globalAlpha = opacity;
    context.setLineDash(dashes.map((length) => length * Math.max(SHORTEST_DASH_SCALE, pane.zoom)));
    strokeGroup(context, scene, group, pane);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Along the tie, on a strip of paper, never upside down. */
export function paintTieWords(context: Context, scene: Scene, pane: Pane, palette: Palette): void {
  const size = LABEL_SIZE * 0.88;
  context.font = `${size}px ${palette.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const [tie, words] of scene.tieWords) {
    const [a, b] = [scene.from[tie] as number, scene.to[tie] as number];
    const dx = (scene.x[b] as number) - (scene.x[a] as number);
    const dy = (scene.y[b] as number) - (scene.y[a] as number);
    const room = Math.hypot(dx, dy) * pane.zoom;
    const width = context.measureText(words).width + 6;
    if (width > room) continue;
    context.save();
    context.translate(
      ((scene.x[a] as number) + dx / 2) * pane.zoom + pane.left,
      ((scene.y[a] as number) + dy / 2) * pane.zoom + pane.top,
    );
    context.rotate(Math.atan(dy / dx));
    context.globalAlpha = 0.94;
    context.fillStyle = palette.paper;
    context.fillRect(-width / 2, -size / 2 - 3, width, size + 6);
    context.globalAlpha = 1;
    context.fillStyle = palette.ink;
    context.fillText(words, 0, 0);
    context.restore();
  }
}
