import type { Core } from "cytoscape";
import { useEffect } from "react";
import type { Sight } from "../app/snapshot.ts";
import { useAtlasStore } from "../app/use-atlas.ts";

function sightOf(cy: Core): Sight {
  const { x1, y1, w, h } = cy.extent();
  return { x: x1 + w / 2, y: y1 + h / 2, width: w, height: h };
}

/** Shows the same of the map again, whole where the screen has another shape. */
function lookAt(cy: Core, { x, y, width, height }: Sight): void {
  const zoom = Math.max(cy.minZoom(), Math.min(cy.maxZoom(), cy.width() / width, cy.height() / height));
  cy.stop();
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}

/** Opens the map on what was looked at before a reload, or as a link says, and keeps track of what is looked at now. */
export function useSight(cy: Core | null, isSettling: boolean): void {
  const store = useAtlasStore();
  useEffect(() => {
    if (cy === null || isSettling) return;
    const first = store.takeFirstSight();
    if (first !== null) lookAt(cy, first);
    const keep = () => store.keepSight(sightOf(cy));
    keep();
    cy.on("viewport resize", keep);
    return () => void cy.off("viewport resize", keep);
  }, [cy, isSettling, store]);
}
