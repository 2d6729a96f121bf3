import type { Core, NodeSingular } from "cytoscape";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { pin } from "../app/arrange.ts";
import type { AtlasState } from "../app/atlas-state.ts";
import type { AtlasStore } from "../app/atlas-store.ts";
import type { Placing } from "../app/snapshot.ts";
import { useAtlasStore } from "../app/use-atlas.ts";
import type { MapElements, NodeData } from "./elements.ts";
import { isLarge } from "./large.ts";
import type { LayoutAnswer, LayoutNode } from "./layout-request.ts";
import { LayoutThread } from "./layout-thread.ts";
import { addMissing, syncData } from "./put-on-map.ts";
import { roomOf } from "./room-of.ts";
import { flyTo, jumpTo, showAll } from "./viewport.ts";

/** Labels grow as a map is zoomed out to be seen whole: room is kept for that, more on a phone. */
const LABEL_SCALE = 1.25;
const SMALL_LABEL_SCALE = 1.8;
const SMALL_WIDTH = 520;

function placingOf(cy: Core): Placing {
  return Object.fromEntries(
    cy
      .nodes()
      .map((node: NodeSingular) => [
        node.id(),
        { x: Math.round(node.position("x")), y: Math.round(node.position("y")) },
      ]),
  );
}

function pinnedPlaces({ pinned }: AtlasState): Placing {
  return Object.fromEntries(pinned.map(({ id, x, y }) => [id, { x, y }]));
}

/** Where things lie; and where those lay that are folded away, so that they come back to it. */
function placesKept(cy: Core, store: AtlasStore): Placing {
  const folded = new Set(store.read().collapsed.flatMap(({ members }) => members));
  const away = Object.entries(store.placing()).filter(([id]) => folded.has(id));
  return { ...Object.fromEntries(away), ...placingOf(cy) };
}

/** After a step was taken back: what was moved lies again where it lay. */
function moveBack(cy: Core, placing: Placing): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const at = placing[node.id()];
      if (at === undefined || node.grabbed()) return;
      if (Math.round(node.position("x")) !== at.x || Math.round(node.position("y")) !== at.y) node.position({ ...at });
    });
  });
}

/**
 * How many of the wanted things lie on the map already and stay where they are. Where little stays, it is another
 * map, and what few things both have would only bend it: the map is emptied, and 0 stay.
 */
function keptOn(cy: Core, elements: MapElements, leavesOverview: boolean): number {
  const { nodes } = elements;
  const kept = nodes.filter(({ id }) => cy.getElementById(id).nonempty()).length;
  const before = cy.nodes().length;
  // Among very many a few that stay would only be crowded by the rest.
  const least = isLarge(elements) ? nodes.length : leavesOverview ? before : Math.min(nodes.length, before);
  if (kept * 2 >= least) return kept;
  cy.elements().remove();
  return 0;
}

function layoutNodes(cy: Core, nodes: readonly NodeData[], isKept: (id: string) => boolean): LayoutNode[] {
  return nodes.map(({ id, size, labelWidth, labelHeight }) => {
    const placed = cy.getElementById(id);
    const at = placed.nonempty() && isKept(id) ? { ...placed.position() } : null;
    return { id, size, labelWidth, labelHeight, at };
  });
}

/** Places for what has none, and for what need not stay. `null`: asked again meanwhile, or the layout failed. */
async function findFor(
  cy: Core,
  elements: MapElements,
  thread: LayoutThread | null,
  isKept: (id: string) => boolean,
): Promise<LayoutAnswer["places"] | null> {
  const nodes = layoutNodes(cy, elements.nodes, isKept);
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = elements.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const aspect = cy.width() / Math.max(1, cy.height());
  const labelScale = cy.width() < SMALL_WIDTH ? SMALL_LABEL_SCALE : LABEL_SCALE;
  const answer = thread?.find({
    nodes,
    edges: edges.map(({ source, target }) => ({ source, target })),
    aspect,
    labelScale,
  });
  return (await answer) ?? null;
}

/**
 * Puts the elements on the map. What lies there stays where it is; what is new gets a place beside what it is
 * tied to, found on another thread. @returns whether a layout is still being waited for
 */
export function useLayout(
  cy: Core | null,
  elements: MapElements | null,
  isOverview: boolean,
): { settling: boolean; arrange: () => void } {
  const store = useAtlasStore();
  const placing = useSyncExternalStore(store.subscribe, store.placing);
  const thread = useRef<LayoutThread | null>(null);
  const wasOverview = useRef(false);
  const [settled, setSettled] = useState<MapElements | null>(null);

  useEffect(() => {
    thread.current = new LayoutThread();
    return () => {
      thread.current?.end();
      thread.current = null;
    };
  }, []);

  useEffect(() => {
    if (cy === null || elements === null) return;
    let moot = false;
    const isMoot = () => moot;

    async function place(map: Core, wanted: MapElements): Promise<void> {
      const before = map.nodes().length;
      const kept = keptOn(map, wanted, wasOverview.current && !isOverview);
      wasOverview.current = isOverview;
      const anew = kept === 0;
      // A step taken back may bring other elements and other places at once: what is kept below must be the latter.
      moveBack(map, store.placing());
      if (!(await syncData(map, wanted, isMoot))) return;
      const known = { ...pinnedPlaces(store.read()), ...store.placing() };
      const lie = (id: string) => known[id] !== undefined || map.getElementById(id).nonempty();
      const isAllKnown = wanted.nodes.every(({ id }) => lie(id));
      if (!isAllKnown && !(await addMissing(map, wanted, known, isMoot))) return;
      const places = isAllKnown ? known : await findFor(map, wanted, thread.current, () => true);
      if (moot || places === null) return;
      const room = anew ? roomOf(wanted.nodes, { ...known, ...places }) : null;
      // Before anything is there to be styled for another distance.
      if (room !== null) jumpTo(map, room);
      if (!(await addMissing(map, wanted, places, isMoot))) return;
      setSettled(wanted);
      store.keepPlacing(placesKept(map, store));
      if (anew) return;
      if (kept === 1) flyTo(map);
      else if (map.nodes().length > before) showAll(map);
    }

    void place(cy, elements);
    return () => {
      moot = true;
    };
  }, [cy, elements, isOverview, store]);

  useEffect(() => {
    if (cy === null) return;
    const keep = () => {
      store.keepPlacing(placesKept(cy, store), "step");
      const { pinned } = store.read();
      const places = store.placing();
      const moved = pinned.flatMap(({ id, x, y }) => {
        const at = places[id];
        return at === undefined || (at.x === x && at.y === y) ? [] : [{ id, ...at }];
      });
      if (moved.length > 0) store.change(pin(moved), "amend");
    };
    cy.on("dragfree", "node", keep);
    return () => void cy.off("dragfree", "node", keep);
  }, [cy, store]);

  useEffect(() => {
    if (cy !== null) moveBack(cy, placing);
  }, [cy, placing]);

  /** Finds places anew for all but what is pinned. */
  async function arrange(): Promise<void> {
    if (cy === null || elements === null) return;
    const pinned = new Set(store.read().pinned.map(({ id }) => id));
    const places = await findFor(cy, elements, thread.current, (id) => pinned.has(id));
    if (places === null || cy.destroyed()) return;
    cy.batch(() => cy.nodes().forEach((node) => void node.position({ ...(places[node.id()] ?? node.position()) })));
    store.keepPlacing(placesKept(cy, store), "step");
    flyTo(cy);
  }

  // Told in the very render that brings new elements: nobody may take the map for settled in between.
  return { settling: elements === null || settled !== elements, arrange: () => void arrange() };
}
