import type { Core, EventObject } from "cytoscape";
import { useEffect, useRef } from "react";

export interface PointerActions {
  readonly openEntity: (id: string) => void;
  readonly openTie: (tie: string) => void;
  /** Several ties drawn as one line, by its id. */
  readonly openTies: (line: string) => void;
  readonly pick: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly openMenu: (id: string) => void;
  readonly openNothing: () => void;
}

function isPicking(event: Event): boolean {
  return event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
}

/** Mouse and touch on the map: tap opens, with Shift it picks, a double tap expands, a long tap or the second button opens the menu. */
export function usePointer(cy: Core | null, actions: PointerActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });

  useEffect(() => {
    if (cy === null) return;
    const onTap = ({ target, originalEvent }: EventObject) => {
      if (target === cy) current.current.openNothing();
      else if (target.isNode() && isPicking(originalEvent)) current.current.pick(target.id());
      else if (target.isNode()) current.current.openEntity(target.id());
      else if (target.data("count") > 1) current.current.openTies(target.id());
      else current.current.openTie(target.data("tie"));
    };
    const onDoubleTap = ({ target, originalEvent }: EventObject) => {
      if (!isPicking(originalEvent)) current.current.expand(target.id());
    };
    const onMenu = ({ target }: EventObject) => current.current.openMenu(target.id());
    const onOver = ({ target }: EventObject) => {
      target.addClass("hover");
      cy.container()?.classList.add("map-canvas-over");
    };
    const onOut = ({ target }: EventObject) => {
      target.removeClass("hover");
      cy.container()?.classList.remove("map-canvas-over");
    };
    // Cytoscape keeps a press from focusing what it lies on; the keys are wanted right after it.
    const onPress = () => cy.container()?.focus({ preventScroll: true });
    cy.on("tapstart", onPress);
    cy.on("tap", onTap);
    cy.on("dbltap", "node", onDoubleTap);
    cy.on("cxttap taphold", "node", onMenu);
    cy.on("mouseover", "node, edge", onOver);
    cy.on("mouseout", "node, edge", onOut);
    return () => {
      cy.off("tapstart", onPress);
      cy.off("tap", onTap);
      cy.off("dbltap", "node", onDoubleTap);
      cy.off("cxttap taphold", "node", onMenu);
      cy.off("mouseover", "node, edge", onOver);
      cy.off("mouseout", "node, edge", onOut);
    };
  }, [cy]);
}
