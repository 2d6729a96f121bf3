import type { Palette } from "../palette.ts";
import type { Pane } from "./pane.ts";
import type { Scene } from "./scene.ts";

/** What the painting worker is told, and answers. Plain values only: they cross a thread. */
export type PaintRequest =
  | { readonly show: Partial<Scene>; readonly palette: Palette | null }
  | { readonly paint: Pane };

export interface Painted {
  readonly pane: Pane;
  readonly painting: ImageBitmap;
  /** How long it took, in milliseconds. */
  readonly tookMs: number;
}
