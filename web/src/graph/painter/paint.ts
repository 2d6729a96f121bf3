import type { Palette } from "../palette.ts";
import { byDegree, chooseNames } from "./choose-names.ts";
import type { Context } from "./context.ts";
import { groupNodes, type NodeGroup } from "./node-look.ts";
import { paintNames, paintNodes, paintRings } from "./paint-nodes.ts";
import { paintTies, paintTieWords } from "./paint-ties.ts";
import type { Pane } from "./pane.ts";
import type { Scene } from "./scene.ts";
import { groupTies, type TieGroup } from "./tie-look.ts";

/** Paints a scene again and again; what it shares between two paintings is worked out once. */
export class Painter {
  #scene: Scene | null = null;
  #palette: Palette | null = null;
  #ties: readonly TieGroup[] = [];
  #nodes: readonly NodeGroup[] = [];
  #order: Uint32Array = new Uint32Array();

  /** What is given takes the place of what was shown before; the rest stays. */
  show(part: Partial<Scene>, palette: Palette | null): void {
    const scene = { ...this.#scene, ...part } as Scene;
    this.#scene = scene;
    if (palette !== null) this.#palette = palette;
    if (part.tieBits !== undefined) this.#ties = groupTies(scene);
    if (part.nodeBits !== undefined) this.#nodes = groupNodes(scene);
    if (part.degree !== undefined) this.#order = byDegree(scene);
  }

  paint(canvas: HTMLCanvasElement | OffscreenCanvas, pane: Pane): void {
    const width = Math.ceil(pane.width * pane.ratio);
    const height = Math.ceil(pane.height * pane.ratio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext("2d") as Context | null;
    if (context === null || this.#scene === null || this.#palette === null) return;
    context.setTransform(pane.ratio, 0, 0, pane.ratio, 0, 0);
    context.clearRect(0, 0, pane.width, pane.height);
    const named = chooseNames(this.#scene, pane, this.#order);
    paintTies(context, this.#scene, this.#ties, pane, this.#palette);
    paintNodes(context, this.#scene, this.#nodes, pane, this.#palette);
    paintRings(context, this.#scene, pane, this.#palette);
    paintTieWords(context, this.#scene, pane, this.#palette);
    paintNames(context, this.#scene, named, pane, this.#palette);
  }
}
