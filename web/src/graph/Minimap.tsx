import type { Core } from "cytoscape";
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

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(cy: Core): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  });
  return bounds;
}

/** From the map's own units to the pixels of the small one. */
function scaleOf({ left, top, right, bottom }: Bounds): Scale {
  const k = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(1, right - left),
    (HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  return { k, x: WIDTH / 2 - ((left + right) / 2) * k, y: HEIGHT / 2 - ((top + bottom) / 2) * k };
}

function isAllSeen(cy: Core, { left, top, right, bottom }: Bounds): boolean {
  const seen = cy.extent();
  return left >= seen.x1 && right <= seen.x2 && top >= seen.y1 && bottom <= seen.y2;
}

function freshCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * window.devicePixelRatio;
  canvas.height = HEIGHT * window.devicePixelRatio;
  return canvas;
}

function scaledContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = canvas.getContext("2d");
  const ratio = window.devicePixelRatio;
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** All that lies on the map, as long as nothing of it changes: a pan of thousands only moves the frame over it. */
function paintNodes(cy: Core, colors: ReturnType<typeof readPalette>, scale: Scale): HTMLCanvasElement {
  const canvas = freshCanvas();
  const context = scaledContext(canvas);
  if (context === null) return canvas;
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    const radius = Math.max(1.4, (node.data("size") * scale.k) / 2);
    context.globalAlpha = node.hasClass("faded") ? 0.3 : 1;
    context.fillStyle = colors.family[node.data("family") as Family];
    context.fillRect(x * scale.k + scale.x - radius, y * scale.k + scale.y - radius, 2 * radius, 2 * radius);
  });
  return canvas;
}

function paint(cy: Core, canvas: HTMLCanvasElement, nodes: HTMLCanvasElement, frame: string, scale: Scale): void {
  const context = scaledContext(canvas);
  if (context === null) return;
  context.clearRect(0, 0, WIDTH, HEIGHT);
  context.drawImage(nodes, 0, 0, WIDTH, HEIGHT);
  const seen = cy.extent();
  context.strokeStyle = frame;
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
    let bounds: Bounds | null = null;
    let nodes: HTMLCanvasElement | null = null;
    const repaint = () => {
      timer = 0;
      bounds ??= boundsOf(cy);
      const isPart = bounds.left <= bounds.right && !isAllSeen(cy, bounds);
      setNeeded(isPart);
      if (!isPart || canvas.current === null) return;
      scale.current = scaleOf(bounds);
      nodes ??= paintNodes(cy, colors, scale.current);
      paint(cy, canvas.current, nodes, colors.torch, scale.current);
    };
    const soon = () => {
      if (timer === 0) timer = window.setTimeout(repaint, EVERY_MS);
    };
    const anew = () => {
      bounds = null;
      nodes = null;
      soon();
    };
    soon();
    cy.on("viewport resize", soon);
    cy.on("add remove position dressed", anew);
    return () => {
      window.clearTimeout(timer);
      cy.off("viewport resize", soon);
      cy.off("add remove position dressed", anew);
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
