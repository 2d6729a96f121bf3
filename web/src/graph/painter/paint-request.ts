import type { Palette } from "../palette.ts";
import type { Scene } from "./scene.ts";
import type { View } from "./view.ts";

/** What the painting worker is told, and answers. Plain values only: they cross a thread. */
export type PaintRequest =
  | { readonly show: Partial<Scene>; readonly palette: Palette | null }
  | { readonly paint: View };

export interface Painted {
  readonly view: View;
  readonly picture: ImageBitmap;
  /** How long it took, in milliseconds. */
  readonly tookMs: number;
}
