import type { CollectionReturnValue, Core } from "cytoscape";
import { useEffect } from "react";
import type { Selection } from "../app/atlas-state.ts";
import { flyTo, reveal } from "./viewport.ts";

const CLASSES = "focus near faded on-path";

/** The ties and entities of the path that is chosen. */
export interface PathOnMap {
  readonly entities: readonly string[];
  readonly ties: readonly string[];
}

function byIds(cy: Core, ids: readonly string[]): CollectionReturnValue {
  const wanted = new Set(ids);
  return cy.elements().filter((element) => wanted.has(element.id()));
}

function focusOf(cy: Core, selection: Selection | null): CollectionReturnValue {
  if (selection === null || selection.type === "document") return cy.collection();
  return cy.getElementById(selection.type === "tie" ? `tie:${selection.id}` : selection.id);
}

function dress(cy: Core, focus: CollectionReturnValue, path: CollectionReturnValue): void {
  cy.elements().removeClass(CLASSES);
  path.addClass("on-path");
  focus.addClass("focus");
  const near = focus.nodes().closedNeighborhood().union(focus.edges().connectedNodes()).union(focus);
  near.addClass("near");
  const kept = near.union(path);
  if (kept.nonempty()) cy.elements().not(kept).addClass("faded");
}

/** Shows on the map what the page is about: the rest fades, and nothing is taken away. */
export function useSelection(
  cy: Core | null,
  selection: Selection | null,
  path: PathOnMap | null,
  /** Changes whenever elements were added: what is new has to be dressed too. */
  drawing: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` says when, not what
  useEffect(() => {
    if (cy === null) return;
    const focus = focusOf(cy, selection);
    const onPath =
      path === null ? cy.collection() : byIds(cy, [...path.entities, ...path.ties.map((tie) => `tie:${tie}`)]);
    cy.batch(() => dress(cy, focus, onPath));
    cy.emit("dressed");
    if (focus.nonempty()) reveal(cy, focus);
    else if (onPath.nonempty()) flyTo(cy, onPath);
  }, [cy, selection, path, drawing]);
}
