import type { Core, NodeSingular } from "cytoscape";
import { useEffect, useRef, useState } from "react";
import type { Placing } from "../app/atlas-store.ts";
import { useAtlasStore } from "../app/use-atlas.ts";
import type { EdgeData, MapElements, NodeData } from "./elements.ts";
import type { LayoutNode } from "./layout-request.ts";
import { LayoutThread } from "./layout-thread.ts";
import { flyTo, jumpToAll, showAll } from "./viewport.ts";

/** Labels grow as a map is zoomed out to be seen whole: room is kept for that, more on a phone. */
const LABEL_SCALE = 1.25;
const SMALL_LABEL_SCALE = 1.8;
const SMALL_WIDTH = 520;

function syncData(cy: Core, elements: MapElements): void {
  const wanted = new Map<string, NodeData | EdgeData>();
  for (const element of [...elements.nodes, ...elements.edges]) wanted.set(element.id, element);
  cy.elements().forEach((element) => {
    const data = wanted.get(element.id());
    if (data === undefined) element.remove();
    else element.data(data);
  });
}

/** Edges whose ends are both on the map; the rest wait until their ends have a place. */
function addMissing(cy: Core, elements: MapElements, placing: Placing): void {
  cy.add(
    elements.nodes.flatMap((node) => {
      const position = placing[node.id];
      if (position === undefined || cy.getElementById(node.id).nonempty()) return [];
      // Its name is written once it is known which names have room.
      const classes = "unlabeled";
      return [{ group: "nodes" as const, data: { ...node }, position: { ...position }, classes }];
    }),
  );
  cy.add(
    elements.edges.flatMap((edge) => {
      const known = cy.getElementById(edge.id).nonempty();
      const ends = [edge.source, edge.target].every((end) => cy.getElementById(end).nonempty());
      return known || !ends ? [] : [{ group: "edges" as const, data: { ...edge } }];
    }),
  );
}

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

/**
 * How many of the wanted things lie on the map already and stay where they are. Where little stays, it is another
 * map, and what few things both have would only bend it: the map is emptied, and 0 stay.
 */
function keptOn(cy: Core, { nodes }: MapElements, leavesOverview: boolean): number {
  const kept = nodes.filter(({ id }) => cy.getElementById(id).nonempty()).length;
  const before = cy.nodes().length;
  if (kept * 2 >= (leavesOverview ? before : Math.min(nodes.length, before))) return kept;
  cy.elements().remove();
  return 0;
}

function layoutNodes(cy: Core, nodes: readonly NodeData[]): LayoutNode[] {
  return nodes.map(({ id, size, labelWidth, labelHeight }) => {
    const placed = cy.getElementById(id);
    return { id, size, labelWidth, labelHeight, at: placed.nonempty() ? { ...placed.position() } : null };
  });
}

/**
 * Puts the elements on the map. What lies there stays where it is; what is new gets a place beside what it is
 * tied to, found on another thread. @returns whether a layout is still being waited for
 */
export function useLayout(cy: Core | null, elements: MapElements | null, isOverview: boolean): { settling: boolean } {
  const store = useAtlasStore();
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

    async function place(map: Core, wanted: MapElements): Promise<void> {
      const kept = keptOn(map, wanted, wasOverview.current && !isOverview);
      wasOverview.current = isOverview;
      const anew = kept === 0;
      map.batch(() => syncData(map, wanted));
      map.batch(() => addMissing(map, wanted, store.placing()));
      if (wanted.nodes.length > map.nodes().length) {
        const nodes = layoutNodes(map, wanted.nodes);
        const ids = new Set(nodes.map(({ id }) => id));
        const edges = wanted.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
        const aspect = map.width() / Math.max(1, map.height());
        const labelScale = map.width() < SMALL_WIDTH ? SMALL_LABEL_SCALE : LABEL_SCALE;
        const places = await thread.current?.find({ nodes, edges, aspect, labelScale });
        if (moot || places === null || places === undefined) return;
        map.batch(() => addMissing(map, wanted, places));
      }
      setSettled(wanted);
      store.keepPlacing(placingOf(map));
      if (anew) jumpToAll(map);
      else if (kept === 1) flyTo(map);
      else showAll(map);
    }

    void place(cy, elements);
    return () => {
      moot = true;
    };
  }, [cy, elements, isOverview, store]);

  useEffect(() => {
    if (cy === null) return;
    const keep = () => store.keepPlacing(placingOf(cy));
    cy.on("dragfree", "node", keep);
    return () => void cy.off("dragfree", "node", keep);
  }, [cy, store]);

  // Told in the very render that brings new elements: nobody may take the map for settled in between.
  return { settling: elements === null || settled !== elements };
}
