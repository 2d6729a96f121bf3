import type { Core, ElementDefinition, SingularElementArgument } from "cytoscape";
import type { Placing } from "../app/snapshot.ts";
import type { EdgeData, MapElements, NodeData } from "./elements.ts";
import { inSlices } from "./in-slices.ts";
import { isLarge } from "./large.ts";

/** Elements come to the map, and leave it, a few at a time: thousands at once would hold the page up for seconds. */

/** Elements done at once: fewer would cost more for the events around them than for themselves. */
const SOME = 40;

/** Those that are also styled and measured. */
const MEASURED = 4;

/** Edges for longer, since after each slice Cytoscape draws all that is there; nodes not, whose first drawing costs most. */
const MEASURING_MS = { nodes: 10, edges: 24 };

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
 * Edges whose ends are both on the map; the rest wait until their ends have a place. What Cytoscape is to draw is styled
 * and measured at once, and drawn as it comes, so that no drawing has all of it to do.
 * @returns whether all were added
 */
export async function addMissing(
  cy: Core,
  elements: MapElements,
  placing: Placing,
  isMoot: () => boolean,
): Promise<boolean> {
  const isPainted = isLarge(elements);
  const some = isPainted ? SOME : MEASURED;
  const sliceMs = isPainted ? null : MEASURING_MS;
  const isLying = (id: string) => cy.getElementById(id).nonempty();
  const add = (definitions: ElementDefinition[]) => {
    const added = cy.add(definitions);
    if (!isPainted) added.forEach((element) => void element.boundingBox());
  };
  const nodes = elements.nodes.filter(({ id }) => placing[id] !== undefined && !isLying(id));
  const addNodes = (part: readonly NodeData[]) =>
    add(
      part.map((node) => {
        const position = placing[node.id] ?? { x: 0, y: 0 };
        // Its name is written once it is known which names have room.
        return { group: "nodes", data: { ...node }, position: { ...position }, classes: "unlabeled" };
      }),
    );
  if (!(await inSlices(nodes, some, addNodes, isMoot, sliceMs?.nodes))) return false;
  const edges = elements.edges.filter(({ id, source, target }) => isLying(source) && isLying(target) && !isLying(id));
  const addEdges = (part: readonly EdgeData[]) => add(part.map((edge) => ({ group: "edges", data: { ...edge } })));
  return inSlices(edges, some, addEdges, isMoot, sliceMs?.edges);
}
