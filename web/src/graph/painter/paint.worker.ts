import { Painter } from "./paint.ts";
import type { Painted, PaintRequest } from "./paint-request.ts";

/** Large maps are painted on a thread of their own: the page stays quick however much there is to draw. */

const painter = new Painter();
const canvas = new OffscreenCanvas(1, 1);

self.onmessage = ({ data }: MessageEvent<PaintRequest>) => {
  if ("show" in data) {
    painter.show(data.show, data.palette);
    return;
  }
  const began = performance.now();
  painter.paint(canvas, data.paint);
  // Only here the strokes are really drawn: what came before has only written them down.
  const painting = canvas.transferToImageBitmap();
  const answer: Painted = { pane: data.paint, painting, tookMs: performance.now() - began };
  self.postMessage(answer, { transfer: [painting] });
};
