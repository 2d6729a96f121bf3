import type { Painted } from "./paint-request.ts";
import type { View } from "./view.ts";

/** Where the map is looked at now, in pixels of the page. */
export interface Looking {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Painted beyond each edge of the map, in pixels of the page, so that a pan finds something there. */
const BEYOND = 160;

/** Further enlarged or reduced than this, a picture is too coarse or too small to wait for the end of a gesture. */
const MOST_ENLARGED = 1.6;
const MOST_REDUCED = 0.7;

/** What a painter is asked for, to show `looking` and a little more around it. */
export function viewOf({ zoom, pan, width, height }: Looking, ratio: number): View {
  return {
    zoom,
    left: pan.x + BEYOND,
    top: pan.y + BEYOND,
    width: width + 2 * BEYOND,
    height: height + 2 * BEYOND,
    ratio,
  };
}

/** How a picture painted for `view` has to be moved to lie right under what is looked at now. */
export function moved(view: View, { zoom, pan }: Looking): { x: number; y: number; scale: number } {
  const scale = zoom / view.zoom;
  return { x: pan.x - view.left * scale, y: pan.y - view.top * scale, scale };
}

/** Whether the picture still fills the map, at about its own scale. */
export function suffices(view: View, looking: Looking): boolean {
  const { x, y, scale } = moved(view, looking);
  const covers =
    x <= 0 && y <= 0 && x + view.width * scale >= looking.width && y + view.height * scale >= looking.height;
  return covers && scale <= MOST_ENLARGED && scale >= MOST_REDUCED;
}

/** The last picture of a large map, under the pointer in place of Cytoscape's own canvases; moved by the compositor alone. */
export class Picture {
  readonly #field = document.createElement("div");
  readonly #canvas = document.createElement("canvas");
  readonly #context = this.#canvas.getContext("bitmaprenderer");
  view: View | null = null;

  constructor(container: HTMLElement) {
    this.#field.className = "map-picture";
    this.#field.append(this.#canvas);
    container.prepend(this.#field);
  }

  put({ picture, view }: Painted): void {
    this.#context?.transferFromImageBitmap(picture);
    this.#canvas.style.width = `${view.width}px`;
    this.#canvas.style.height = `${view.height}px`;
    this.view = view;
  }

  follow(looking: Looking): void {
    if (this.view === null) return;
    const { x, y, scale } = moved(this.view, looking);
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  remove(): void {
    this.#field.remove();
  }
}
