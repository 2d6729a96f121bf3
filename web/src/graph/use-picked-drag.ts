import type { Core, EventObject, NodeSingular } from "cytoscape";
import { useEffect } from "react";

/** What is picked is dragged together: who takes hold of one takes hold of all. */
export function usePickedDrag(cy: Core | null): void {
  useEffect(() => {
    if (cy === null) return;
    let last = { x: 0, y: 0 };
    const onGrab = ({ target }: EventObject) => {
      last = { ...(target as NodeSingular).position() };
    };
    const onDrag = ({ target }: EventObject) => {
      const node = target as NodeSingular;
      const { x, y } = node.position();
      const moved = { x: x - last.x, y: y - last.y };
      last = { x, y };
      if (node.hasClass("picked")) cy.nodes(".picked").not(node).shift(moved);
    };
    cy.on("grab", "node", onGrab);
    cy.on("drag", "node", onDrag);
    return () => {
      cy.off("grab", "node", onGrab);
      cy.off("drag", "node", onDrag);
    };
  }, [cy]);
}
