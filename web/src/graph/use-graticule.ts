import type { Core } from "cytoscape";
import { type RefObject, useEffect } from "react";

/** Lines of the grid under the map, in the map's own units. */
const MESH = 160;

/** The faint grid of an atlas page, moving with the map, so that a pan is felt where little is drawn. */
export function useGraticule(cy: Core | null, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (cy === null || element === null) return;
    const follow = () => {
      // Zoomed far out the mesh would become a texture: double it until it is wide enough.
      let mesh = MESH * cy.zoom();
      while (mesh < MESH * 0.6) mesh *= 2;
      element.style.setProperty("--mesh", `${mesh}px`);
      element.style.setProperty("--mesh-x", `${cy.pan().x}px`);
      element.style.setProperty("--mesh-y", `${cy.pan().y}px`);
    };
    follow();
    cy.on("viewport", follow);
    return () => void cy.off("viewport", follow);
  }, [cy, frame]);
}
