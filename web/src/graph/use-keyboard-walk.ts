import type { Core, NodeSingular } from "cytoscape";
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { type Direction, nextNode, type Spot } from "./next-node.ts";
import { flyTo, reveal, zoomBy } from "./viewport.ts";

export interface WalkActions {
  readonly announce: (id: string, drawnTies: number) => void;
  readonly open: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly openMenu: (id: string) => void;
  readonly hide: (id: string) => void;
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const COMMANDS: Record<string, "open" | "expand" | "openMenu" | "hide"> = {
  Enter: "open",
  " ": "open",
  e: "expand",
  m: "openMenu",
  ContextMenu: "openMenu",
  Delete: "hide",
  Backspace: "hide",
};

const ZOOMS: Record<string, number> = { "+": 1.3, "=": 1.3, "-": 1 / 1.3 };

function spotOf(node: NodeSingular): Spot {
  return { id: node.id(), ...node.position() };
}

/** Where a walk begins: what is chosen, else the best connected. */
function beginning(cy: Core): NodeSingular | null {
  const chosen = cy.nodes(".focus");
  if (chosen.nonempty()) return chosen.first() as NodeSingular;
  const best = cy.nodes().max((node) => node.data("degree"));
  return best.ele === undefined ? null : (best.ele as NodeSingular);
}

function step(cy: Core, from: NodeSingular, direction: Direction): NodeSingular | null {
  const tied = new Set(
    from
      .neighborhood()
      .nodes()
      .map((node) => node.id()),
  );
  const spots = cy.nodes().map((node) => spotOf(node as NodeSingular));
  const next = nextNode(spotOf(from), spots, tied, direction);
  return next === null ? null : (cy.getElementById(next) as NodeSingular);
}

/** The map by keyboard alone. A cursor of its own goes from one thing to the next; what it stands on is said. */
export function useKeyboardWalk(
  cy: Core | null,
  actions: WalkActions,
): {
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: () => void;
} {
  const cursor = useRef<string | null>(null);
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });

  const here = useCallback((): NodeSingular | null => {
    if (cy === null) return null;
    const node = cursor.current === null ? null : cy.getElementById(cursor.current);
    return node?.nonempty() ? (node as NodeSingular) : beginning(cy);
  }, [cy]);

  const stand = useCallback(
    (node: NodeSingular | null) => {
      if (cy === null || node === null) return;
      cursor.current = node.id();
      cy.nodes().removeClass("cursor");
      node.addClass("cursor");
      reveal(cy, node);
      current.current.announce(node.id(), node.connectedEdges().length);
    },
    [cy],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const node = here();
    if (cy === null || node === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const command = COMMANDS[key];
    const zoom = ZOOMS[key];
    if (direction !== undefined) stand(step(cy, node, direction) ?? node);
    else if (command !== undefined) current.current[command](node.id());
    else if (zoom !== undefined) zoomBy(cy, zoom);
    else if (key === "0") flyTo(cy);
    else return;
    event.preventDefault();
  };

  return {
    onKeyDown,
    onFocus: ({ currentTarget }) => {
      // A press with the mouse focuses too, and needs no cursor.
      if (currentTarget.matches(":focus-visible")) stand(here());
    },
    onBlur: () => void cy?.nodes().removeClass("cursor"),
  };
}
