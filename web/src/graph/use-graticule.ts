import type { Core } from "cytoscape";
import { type RefObject, useEffect } from "react";

/** Lines of the grid under the map, in the map's own units. */
const MESH = 160;

/** Never narrower on the screen: zoomed far out the mesh would become a texture. */
const NARROWEST = MESH * 0.6;

/** Enlarged or reduced further than this, its lines would be too thick or too thin to wait for the end of a gesture. */
const MOST_ENLARGED = 1.3;
const MOST_REDUCED = 0.75;
const REST_MS = 150;

function wrap(value: number, mesh: number): number {
  return ((value % mesh) + mesh) % mesh;
}

function meshAt(zoom: number): number {
  let mesh = MESH * zoom;
  while (mesh < NARROWEST) mesh *= 2;
  return mesh;
}

/**
 * The faint grid of an atlas page, moving with the map, so that a pan is felt where little is drawn. While a gesture
 * lasts it is shifted and scaled by the compositor alone.
 */
export function useGraticule(cy: Core | null, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const style = grid.current?.style;
    if (cy === null || style === undefined) return;
    let drawn = 0;
    let timer = 0;
    const draw = (mesh: number) => {
      drawn = mesh;
      style.setProperty("--mesh", `${mesh}px`);
    };
    const move = (mesh: number) => {
      const { x, y } = cy.pan();
      const shift = `${wrap(x, mesh) - mesh}px, ${wrap(y, mesh) - mesh}px`;
      style.setProperty("--place", `translate(${shift}) scale(${mesh / drawn})`);
    };
    const rest = () => {
      const mesh = meshAt(cy.zoom());
      draw(mesh);
      move(mesh);
    };
    const follow = () => {
      const mesh = meshAt(cy.zoom());
      const scale = mesh / drawn;
      if (scale > MOST_ENLARGED || scale < MOST_REDUCED) draw(mesh);
      move(mesh);
      window.clearTimeout(timer);
      if (mesh !== drawn) timer = window.setTimeout(rest, REST_MS);
    };
    rest();
    cy.on("viewport", follow);
    return () => {
      window.clearTimeout(timer);
      cy.off("viewport", follow);
    };
  }, [cy, grid]);
}
