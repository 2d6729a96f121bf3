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
  readonly choose: (id: string) => void;
  readonly pick: (id: string) => void;
  readonly pickAll: () => void;
  readonly pickNone: () => void;
  readonly pin: (id: string) => void;
  readonly fold: (id: string) => void;
  readonly reach: (hops: number) => void;
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

type Command = "open" | "expand" | "openMenu" | "hide" | "choose" | "pick" | "pickNone" | "pin" | "fold";

const COMMANDS: Record<string, Command> = {
  Enter: "open",
  " ": "open",
  e: "expand",
  m: "openMenu",
  ContextMenu: "openMenu",
  Delete: "hide",
  Backspace: "hide",
  c: "choose",
  x: "pick",
  Escape: "pickNone",
  p: "pin",
  f: "fold",
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

  /** With Shift, what lies on the way is picked: where one comes from, and where one comes to. */
  function walk(from: NodeSingular, direction: Direction, isPicking: boolean): void {
    const to = cy === null ? null : step(cy, from, direction);
    if (isPicking) for (const node of [from, to]) if (node && !node.hasClass("picked")) current.current.pick(node.id());
    stand(to ?? from);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const node = here();
    if (cy === null || node === null || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a") return;
      event.preventDefault();
      return current.current.pickAll();
    }
    const direction = ARROWS[event.key];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const command = COMMANDS[key];
    const zoom = ZOOMS[key];
    if (direction !== undefined) walk(node, direction, event.shiftKey);
    else if (command !== undefined) current.current[command](node.id());
    else if (zoom !== undefined) zoomBy(cy, zoom);
    else if (key === "0") flyTo(cy);
    else if (/^[1-9]$/.test(key)) current.current.reach(Number(key));
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
