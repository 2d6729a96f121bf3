import type { Core, NodeSingular } from "cytoscape";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { Family } from "#model/vocabulary/kinds.ts";
import type { Theme } from "../theme/use-theme.ts";
import { readPalette } from "./palette.ts";
import "./minimap.css";

const WIDTH = 176;
const HEIGHT = 116;
const MARGIN = 8;

/** Drawn anew at most this often: it follows the map, and must never slow it. */
const EVERY_MS = 80;

interface Scale {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** From the map's own units to the pixels of the small one. */
function scaleOf(cy: Core): Scale {
  const [left, top, right, bottom] = cy.nodes().reduce<[number, number, number, number]>(
    ([x1, y1, x2, y2], node) => {
      const { x, y } = (node as NodeSingular).position();
      return [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)];
    },
    [Infinity, Infinity, -Infinity, -Infinity],
  );
  const k = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(1, right - left),
    (HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  return { k, x: WIDTH / 2 - ((left + right) / 2) * k, y: HEIGHT / 2 - ((top + bottom) / 2) * k };
}

function isAllSeen(cy: Core): boolean {
  const seen = cy.extent();
  return cy.nodes().every((element) => {
    const { x, y } = (element as NodeSingular).position();
    return x >= seen.x1 && x <= seen.x2 && y >= seen.y1 && y <= seen.y2;
  });
}

function paint(cy: Core, canvas: HTMLCanvasElement, colors: ReturnType<typeof readPalette>, scale: Scale): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const ratio = window.devicePixelRatio;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    const radius = Math.max(1.4, (node.data("size") * scale.k) / 2);
    context.globalAlpha = node.hasClass("faded") ? 0.3 : 1;
    context.fillStyle = colors.family[node.data("family") as Family];
    context.fillRect(x * scale.k + scale.x - radius, y * scale.k + scale.y - radius, 2 * radius, 2 * radius);
  });
  const seen = cy.extent();
  context.globalAlpha = 1;
  context.strokeStyle = colors.torch;
  context.lineWidth = 1.5;
  context.strokeRect(seen.x1 * scale.k + scale.x, seen.y1 * scale.k + scale.y, seen.w * scale.k, seen.h * scale.k);
}

/**
 * The whole map, small, while only a part of it is seen; a press or a drag on it moves there. For the eye and the
 * hand alone: the keyboard walks the map itself.
 */
export function Minimap({ cy, theme }: { cy: Core | null; theme: Theme }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useRef<Scale>({ k: 1, x: 0, y: 0 });
  const [isNeeded, setNeeded] = useState(false);

  // The theme is not read here, but it changes what the tokens resolve to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (cy === null) return;
    const colors = readPalette();
    let timer = 0;
    const repaint = () => {
      timer = 0;
      const isPart = cy.nodes().nonempty() && !isAllSeen(cy);
      setNeeded(isPart);
      if (!isPart || canvas.current === null) return;
      scale.current = scaleOf(cy);
      paint(cy, canvas.current, colors, scale.current);
    };
    const soon = () => {
      if (timer === 0) timer = window.setTimeout(repaint, EVERY_MS);
    };
    soon();
    cy.on("viewport resize add remove position dressed", soon);
    return () => {
      window.clearTimeout(timer);
      cy.off("viewport resize add remove position dressed", soon);
    };
  }, [cy, theme, isNeeded]);

  function go(event: PointerEvent<HTMLCanvasElement>): void {
    if (cy === null || event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { k, x, y } = scale.current;
    const at = { x: (event.clientX - box.left - x) / k, y: (event.clientY - box.top - y) / k };
    const zoom = cy.zoom();
    cy.pan({ x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom });
  }

  if (!isNeeded) return null;
  return (
    <div className="minimap-frame" aria-hidden="true">
      <canvas
        ref={canvas}
        className="minimap"
        width={WIDTH * window.devicePixelRatio}
        height={HEIGHT * window.devicePixelRatio}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      />
    </div>
  );
}
