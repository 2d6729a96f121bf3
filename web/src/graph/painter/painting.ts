import type { Painted } from "./paint-request.ts";
import type { Pane } from "./pane.ts";

/** Where the map is looked at now, in pixels of the page. */
export interface Looking {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Painted beyond each edge of the map, in pixels of the page, so that a pan finds something there. */
const BEYOND = 160;

/** Further enlarged or reduced than this, a painting is too coarse or too small to wait for the end of a gesture. */
const MOST_ENLARGED = 1.6;
const MOST_REDUCED = 0.7;

/** What a painter is asked for, to show `looking` and a little more around it. */
export function paneOf({ zoom, pan, width, height }: Looking, ratio: number): Pane {
  return {
    zoom,
    left: pan.x + BEYOND,
    top: pan.y + BEYOND,
    width: width + 2 * BEYOND,
    height: height + 2 * BEYOND,
    ratio,
  };
}

/** How a painting painted for `pane` has to be moved to lie right under what is looked at now. */
export function moved(pane: Pane, { zoom, pan }: Looking): { x: number; y: number; scale: number } {
  const scale = zoom / pane.zoom;
  return { x: pan.x - pane.left * scale, y: pan.y - pane.top * scale, scale };
}

/** Whether the painting still fills the map, at about its own scale. */
export function suffices(pane: Pane, looking: Looking): boolean {
  const { x, y, scale } = moved(pane, looking);
  const covers =
    x <= 0 && y <= 0 && x + pane.width * scale >= looking.width && y + pane.height * scale >= looking.height;
  return covers && scale <= MOST_ENLARGED && scale >= MOST_REDUCED;
}

/** The last painting of a large map, under the pointer in place of Cytoscape's own canvases; moved by the compositor alone. */
export class Painting {
  readonly #field = document.createElement("div");
  readonly #canvas = document.createElement("canvas");
  readonly #context = this.#canvas.getContext("bitmaprenderer");
  pane: Pane | null = null;

  constructor(container: HTMLElement) {
    this.#field.className = "map-painting";
    this.#field.append(this.#canvas);
    container.prepend(this.#field);
  }

  put({ painting, pane }: Painted): void {
    this.#context?.transferFromImageBitmap(painting);
    this.#canvas.style.width = `${pane.width}px`;
    this.#canvas.style.height = `${pane.height}px`;
    this.pane = pane;
  }

  follow(looking: Looking): void {
    if (this.pane === null) return;
    const { x, y, scale } = moved(this.pane, looking);
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  remove(): void {
    this.#field.remove();
  }
}
