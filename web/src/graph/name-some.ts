import type { Core, NodeSingular } from "cytoscape";

/** Names a screen holds; more come as one comes closer. */
const MOST_NAMES = 60;

/** Pixels on the screen a name takes, beyond what was measured for it at the map's own scale. */
const GAP = 8;

interface Spot {
  readonly node: NodeSingular;
  readonly x: number;
  readonly y: number;
}

function seen(cy: Core): Spot[] {
  const { x1, x2, y1, y2 } = cy.extent();
  const spots: Spot[] = [];
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    const isSeen = x >= x1 && x <= x2 && y >= y1 && y <= y2;
    if (isSeen && !node.hasClass("faded")) spots.push({ node, x, y });
  });
  return spots;
}

/**
 * Names on a large map: of what is seen, the best connected that have room, and never more than can be read. Only
 * those that change are touched. `named` holds the ids that bear a name, and is changed in place.
 */
export function nameSome(cy: Core, named: Set<string>): void {
  const zoom = cy.zoom();
  // As use-graph-style.ts writes them: no smaller on the screen than can be read.
  const scale = Math.min(3.2, Math.max(1, 0.88 / zoom)) * zoom;
  const taken: { x1: number; x2: number; y1: number; y2: number }[] = [];
  const next = new Set<string>();
  const spots = seen(cy).sort(
    (a, b) => b.node.data("degree") - a.node.data("degree") || (a.node.id() < b.node.id() ? -1 : 1),
  );
  for (const { node, x, y } of spots) {
    if (next.size >= MOST_NAMES) break;
    const half = (node.data("labelWidth") * scale) / 2 + GAP;
    const top = y * zoom + (node.data("size") * zoom) / 2;
    const box = {
      x1: x * zoom - half,
      x2: x * zoom + half,
      y1: top - GAP,
      y2: top + node.data("labelHeight") * scale + GAP,
    };
    if (taken.some((other) => box.x1 < other.x2 && other.x1 < box.x2 && box.y1 < other.y2 && other.y1 < box.y2))
      continue;
    taken.push(box);
    next.add(node.id());
  }
  cy.batch(() => {
    for (const id of named) if (!next.has(id)) cy.getElementById(id).removeClass("named");
    // Taken off and put on again, so that its size follows the zoom.
    for (const id of next) cy.getElementById(id).removeClass("named").addClass("named");
  });
  named.clear();
  for (const id of next) named.add(id);
}
