import type { Core, NodeSingular } from "cytoscape";
import { type PointerEvent, useRef, useState } from "react";
import { isInside } from "./inside.ts";

type Point = { readonly x: number; readonly y: number };

/** A pointer that moved less than this many pixels has pressed, not drawn. */
const STILL = 4;

interface LassoHandlers {
  readonly onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMoveCapture: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUpCapture: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancelCapture: () => void;
}

function isOnNode(cy: Core, { x, y }: Point): boolean {
  return cy.nodes().some((element) => {
    const node = element as NodeSingular;
    const at = node.renderedPosition();
    const reach = node.renderedOuterWidth() / 2;
    return Math.abs(at.x - x) <= reach && Math.abs(at.y - y) <= reach;
  });
}

function isLong(line: readonly Point[]): boolean {
  const [first] = line;
  return first !== undefined && line.some(({ x, y }) => Math.hypot(x - first.x, y - first.y) > STILL);
}

/**
 * Picking by a line drawn around things: with Shift held from where nothing lies, or with the lasso taken up.
 * It watches before the canvas does, which would pan. @returns the line while it is drawn, in pixels of the map
 */
export function useLasso(
  cy: Core | null,
  isTaken: boolean,
  pick: (ids: readonly string[], isAdded: boolean) => void,
): { line: readonly Point[]; handlers: LassoHandlers } {
  const [line, setLine] = useState<readonly Point[]>([]);
  const drawing = useRef<Point[] | null>(null);

  function at(event: PointerEvent<HTMLElement>): Point {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  function stop(): void {
    cy?.userPanningEnabled(true);
    cy?.autoungrabify(false);
    drawing.current = null;
    setLine([]);
  }

  return {
    line,
    handlers: {
      onPointerDownCapture(event) {
        const isOnMap = event.target instanceof Node && cy?.container()?.contains(event.target);
        if (cy === null || !isOnMap || event.button !== 0 || !(event.shiftKey || isTaken)) return;
        const from = at(event);
        if (!isTaken && isOnNode(cy, from)) return;
        cy.userPanningEnabled(false);
        cy.autoungrabify(true);
        drawing.current = [from];
      },
      onPointerMoveCapture(event) {
        if (drawing.current === null) return;
        drawing.current.push(at(event));
        setLine([...drawing.current]);
      },
      onPointerUpCapture(event) {
        const drawn = drawing.current;
        if (cy === null || drawn === null) return;
        stop();
        if (!isLong(drawn)) return;
        const inside = cy.nodes().filter((node) => isInside((node as NodeSingular).renderedPosition(), drawn));
        pick(
          inside.map((node) => node.id()),
          event.shiftKey,
        );
      },
      onPointerCancelCapture: stop,
    },
  };
}
