import type { Core, SingularElementArgument } from "cytoscape";
import type { Placing } from "../app/snapshot.ts";
import type { EdgeData, MapElements, NodeData } from "./elements.ts";
import { inSlices } from "./in-slices.ts";

/** Elements come to the map, and leave it, a few at a time: thousands at once would hold the page up for seconds. */

/** Elements done at once: fewer would cost more for the events around them than for themselves. */
const SOME = 40;

const MEASURED_AT_ONCE = 4;

/** What is not wanted leaves the map, and what stays is told what became of it. @returns whether all was done */
export function syncData(cy: Core, elements: MapElements, isMoot: () => boolean): Promise<boolean> {
  const wanted = new Map<string, NodeData | EdgeData>();
  for (const element of [...elements.nodes, ...elements.edges]) wanted.set(element.id, element);
  const lying = cy.elements().toArray() as SingularElementArgument[];
  const sync = (some: readonly SingularElementArgument[]) =>
    cy.batch(() => {
      for (const element of some) {
        const data = wanted.get(element.id());
        if (data === undefined) element.remove();
        else element.data(data);
      }
    });
  return inSlices(lying, SOME, sync, isMoot);
}

/**
 * Edges whose ends are both on the map; the rest wait until their ends have a place.
 * @returns whether all were added
 */
export async function addMissing(
  cy: Core,
  elements: MapElements,
  placing: Placing,
  isMoot: () => boolean,
): Promise<boolean> {
  const isLying = (id: string) => cy.getElementById(id).nonempty();
  const nodes = elements.nodes.filter(({ id }) => placing[id] !== undefined && !isLying(id));
  const addNodes = (some: readonly NodeData[]) =>
    void cy.add(
      some.map((node) => {
        const position = placing[node.id] ?? { x: 0, y: 0 };
        // Its name is written once it is known which names have room.
        return { group: "nodes" as const, data: { ...node }, position: { ...position }, classes: "unlabeled" };
      }),
    );
  if (!(await inSlices(nodes, SOME, addNodes, isMoot))) return false;
  const edges = elements.edges.filter(({ id, source, target }) => isLying(source) && isLying(target) && !isLying(id));
  const addEdges = (some: readonly EdgeData[]) =>
    void cy.add(some.map((edge) => ({ group: "edges" as const, data: { ...edge } })));
  return inSlices(edges, SOME, addEdges, isMoot);
}

/** Has Cytoscape style and measure a few at a time what it would else do all at once, for its first drawing. */
export function measure(cy: Core, isMoot: () => boolean): Promise<boolean> {
  const all = [...cy.nodes().toArray(), ...cy.edges().toArray()] as SingularElementArgument[];
  const some = (part: readonly SingularElementArgument[]) => {
    for (const element of part) element.boundingBox();
  };
  return inSlices(all, MEASURED_AT_ONCE, some, isMoot);
}
