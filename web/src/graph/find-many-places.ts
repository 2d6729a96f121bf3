import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { LayoutAnswer, LayoutRequest } from "./layout-request.ts";

/**
 * Places for more things than fcose lays out while a person waits (measured: docs/benchmarks-web.md): ForceAtlas2
 * with the approximation of Barnes and Hut, then spread out until drawings no longer lie on one another.
 */

/** Entities from which this layout takes over. */
export const MANY = 250;

/** Rounds in all: many where they are quick. */
const MOST_ROUNDS = 300;
const LEAST_ROUNDS = 60;
const ROUNDS_BY_SIZE = 600_000;

/** Room for one drawing, as the side of a square in the map's own units. */
const ROOM = 96;
const SPREAD_ROUNDS = 12;

type Point = { x: number; y: number };

function layOut({ nodes, edges }: LayoutRequest): Map<string, Point> {
  const graph = new DirectedGraph<{ x: number; y: number; fixed: boolean; size: number }>();
  const reach = Math.sqrt(nodes.length) * ROOM;
  for (const { id, at, size } of nodes) {
    const place = at ?? { x: (Math.random() - 0.5) * reach, y: (Math.random() - 0.5) * reach };
    graph.addNode(id, { ...place, fixed: at !== null, size });
  }
  for (const { source, target } of edges) graph.mergeEdge(source, target);
  const rounds = Math.round(ROUNDS_BY_SIZE / nodes.length);
  forceAtlas2.assign(graph, {
    iterations: Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, rounds)),
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true, gravity: 0.6, scalingRatio: 12 },
  });
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
}

/** Brings the picture to a size in which each drawing has its room on average. */
function toRoom(places: Map<string, Point>): void {
  const all = [...places.values()];
  const middle = (axis: "x" | "y") => all.reduce((sum, point) => sum + point[axis], 0) / all.length;
  const [x, y] = [middle("x"), middle("y")];
  const distances = all.map((point) => Math.hypot(point.x - x, point.y - y)).sort((a, b) => a - b);
  // Nine of ten: a few that fly far out say nothing of how dense the rest lies.
  const radius = distances[Math.floor(distances.length * 0.9)] || 1;
  const scale = (ROOM * Math.sqrt((all.length * 0.9) / Math.PI)) / radius;
  for (const point of all) {
    point.x = (point.x - x) * scale;
    point.y = (point.y - y) * scale;
  }
}

/** Pushes apart what lies closer than half a room, looking only at what shares a cell or touches it. */
function spread(places: Map<string, Point>, fixed: ReadonlySet<string>): void {
  const least = ROOM * 0.62;
  const all = [...places];
  for (let round = 0; round < SPREAD_ROUNDS; round += 1) {
    const cells = new Map<string, Point[]>();
    let moved = false;
    for (const [id, point] of all) {
      const [column, row] = [Math.floor(point.x / least), Math.floor(point.y / least)];
      for (let dx = -1; dx <= 1; dx += 1)
        for (let dy = -1; dy <= 1; dy += 1)
          for (const other of cells.get(`${column + dx} ${row + dy}`) ?? []) {
            const [gapX, gapY] = [point.x - other.x || 0.1, point.y - other.y];
            const gap = Math.hypot(gapX, gapY);
            if (gap >= least || fixed.has(id)) continue;
            point.x += (gapX / gap) * (least - gap);
            point.y += (gapY / gap) * (least - gap);
            moved = true;
          }
      const cell = `${Math.floor(point.x / least)} ${Math.floor(point.y / least)}`;
      const inside = cells.get(cell);
      if (inside === undefined) cells.set(cell, [point]);
      else inside.push(point);
    }
    if (!moved) return;
  }
}

/** As {@link findPlaces} of find-places.ts, for many. */
export function findManyPlaces(request: LayoutRequest): LayoutAnswer["places"] {
  const placed = new Set(request.nodes.filter(({ at }) => at !== null).map(({ id }) => id));
  const places = layOut(request);
  if (placed.size === 0) toRoom(places);
  spread(places, placed);
  return Object.fromEntries(
    [...places].filter(([id]) => !placed.has(id)).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
}
