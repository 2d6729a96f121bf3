import type { BoundingBox12, BoundingBoxWH, Core, NodeSingular, SingularElementArgument } from "cytoscape";
import { useEffect } from "react";

type Box = BoundingBox12 & BoundingBoxWH;

/** After a gesture has come to rest: deciding while it lasts would make names flicker. */
const REST_MS = 90;

/** A hub's name may cover what has this many times fewer ties. */
const MUCH_LESS = 4;

function overlap(a: BoundingBox12, b: BoundingBox12): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

function labelOf(node: NodeSingular): Box {
  return node.boundingBox({ includeNodes: false, includeEdges: false, includeLabels: true, includeOverlays: false });
}

/** The heart of a drawing: a name may touch its rim, as on any map, and not cover its icon. */
function bodyOf(node: NodeSingular): BoundingBox12 {
  const { x, y } = node.position();
  const reach = node.width() * 0.34;
  return { x1: x - reach, x2: x + reach, y1: y - reach, y2: y + reach };
}

/** What the page is about weighs more than any hub. */
function weightOf(node: SingularElementArgument): number {
  return node.data("degree") + (node.hasClass("focus") || node.hasClass("on-path") ? 1e6 : 0);
}

/** As an atlas does it: the weightier name is written, the lesser left out, where both do not fit. */
function declutter(cy: Core): void {
  const byWeight = cy.nodes().sort((a, b) => weightOf(b) - weightOf(a) || (a.id() < b.id() ? -1 : 1));
  const bodies = byWeight.map((node) => ({ weight: weightOf(node), box: bodyOf(node as NodeSingular) }));
  const written: Box[] = [];
  cy.batch(() => {
    byWeight.forEach((element) => {
      const node = element as NodeSingular;
      const label = labelOf(node);
      const blocked =
        written.some((other) => overlap(other, label)) ||
        bodies.some(({ weight, box }) => weight * MUCH_LESS > weightOf(node) && overlap(box, label));
      node.toggleClass("unlabeled", blocked);
      if (!blocked) written.push(label);
    });
  });
}

/**
 * Names never lie over one another; hovering, choosing or walking to a thing shows its name all the same. On a large map
 * whoever paints it chooses them.
 */
export function useMapLabels(cy: Core | null, isLarge: boolean): void {
  useEffect(() => {
    if (cy === null || isLarge) return;
    let timer = 0;
    const events = "zoom add remove data dragfree dressed";
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => declutter(cy), REST_MS);
    };
    soon();
    cy.on(events, soon);
    return () => {
      window.clearTimeout(timer);
      cy.off(events, soon);
    };
  }, [cy, isLarge]);
}
