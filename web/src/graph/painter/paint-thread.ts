import type { Palette } from "../palette.ts";
import type { Painted, PaintRequest } from "./paint-request.ts";
import type { Pane } from "./pane.ts";
import type { Scene } from "./scene.ts";

/** Whoever paints. */
export interface PaintThread {
  readonly show: (part: Partial<Scene>, palette: Palette | null) => void;
  readonly paint: (pane: Pane) => void;
  readonly end: () => void;
}

type Receive = (painted: Painted) => void;

function worker(receive: Receive): PaintThread {
  const thread = new Worker(new URL("./paint.worker.ts", import.meta.url), { type: "module" });
  const tell = (request: PaintRequest) => thread.postMessage(request);
  thread.onmessage = ({ data }: MessageEvent<Painted>) => receive(data);
  return {
    show: (show, palette) => tell({ show, palette }),
    paint: (paint) => tell({ paint }),
    end: () => thread.terminate(),
  };
}

/** The same where a browser cannot paint on another thread: it is then held up as long as a painting takes. */
function sameThread(receive: Receive): PaintThread {
  const canvas = document.createElement("canvas");
  const ready = import("./paint.ts").then(({ Painter }) => new Painter());
  let isOver = false;
  return {
    show: (part, palette) => void ready.then((painter) => painter.show(part, palette)),
    paint: (pane) =>
      void ready.then(async (painter) => {
        if (isOver) return;
        const began = performance.now();
        painter.paint(canvas, pane);
        const painting = await createImageBitmap(canvas);
        if (!isOver) receive({ pane, painting, tookMs: performance.now() - began });
      }),
    end: () => {
      isOver = true;
    },
  };
}

export function startPainting(receive: Receive): PaintThread {
  return typeof OffscreenCanvas === "undefined" ? sameThread(receive) : worker(receive);
}
