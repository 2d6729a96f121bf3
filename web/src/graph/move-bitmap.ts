import type { Core } from "cytoscape";

/** What Cytoscape's renderer reads at each frame; its types leave it out. */
interface Renderer {
  textureOnViewport: boolean;
  /** While it is set a bitmap is drawn, as while two fingers zoom. */
  pinching: boolean;
  redrawHint: (group: "eles", isWanted: boolean) => void;
  redraw: () => void;
}

/** Longer than a hand rests between two notches of a wheel; Cytoscape alone waits 150 ms, and would draw all in between. */
const REST_MS = 350;

/** While a pan or a wheel lasts, a bitmap of the view is moved, and nothing is drawn anew. @returns how to stop */
export function moveBitmap(cy: Core): () => void {
  const renderer = (cy as unknown as { renderer: () => Renderer }).renderer();
  let timer = 0;
  const rest = () => {
    renderer.pinching = false;
    renderer.redrawHint("eles", true);
    renderer.redraw();
  };
  const onWheel = () => {
    renderer.pinching = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(rest, REST_MS);
  };
  const container = cy.container();
  renderer.textureOnViewport = true;
  container?.addEventListener("wheel", onWheel, { capture: true, passive: true });
  return () => {
    window.clearTimeout(timer);
    container?.removeEventListener("wheel", onWheel, { capture: true });
    if (cy.destroyed()) return;
    renderer.textureOnViewport = false;
    if (renderer.pinching) rest();
  };
}
