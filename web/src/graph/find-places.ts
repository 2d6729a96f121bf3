import cytoscape, { type BaseLayoutOptions } from "cytoscape";
import fcose, { type FcoseLayoutOptions } from "cytoscape-fcose";
import { crossings } from "./crossings.ts";
import type { LayoutAnswer, LayoutNode, LayoutRequest } from "./layout-request.ts";
import { type Box, separate } from "./separate.ts";

cytoscape.use(fcose);

type Point = { x: number; y: number };

/** Space around a node and its label that the layout keeps free. */
const MARGIN = 16;

/** Entities from which the slow, better cooling takes longer than a person likes to wait. */
const SLOW_FROM = 80;

/** A free layout draws lots; on a small map several are drawn, and the one with the fewest crossings is kept. */
const TRIES = 4;

/** A node with its label below it, as one box; the layout knows centers only. */
function boxOf(node: LayoutNode): { width: number; height: number; below: number } {
  return {
    width: Math.max(node.size, node.labelWidth) + MARGIN,
    height: node.size + node.labelHeight + MARGIN,
    below: node.labelHeight / 2,
  };
}

/** Labels at the size they will be written in, and the box of each thing that lies there around its middle. */
function asBoxes({ nodes, labelScale }: LayoutRequest): LayoutNode[] {
  return nodes.map((node) => {
    const scaled = { ...node, labelWidth: node.labelWidth * labelScale, labelHeight: node.labelHeight * labelScale };
    const { below } = boxOf(scaled);
    return { ...scaled, at: node.at === null ? null : { x: node.at.x, y: node.at.y + below } };
  });
}

/** Around the middle of what it is tied to, in a golden-angle spiral, so that no two begin at one point. */
function firstGuess(request: LayoutRequest): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { id, at } of request.nodes) if (at !== null) places.set(id, at);
  const all = [...places.values()];
  const middle = meanOf(all) ?? { x: 0, y: 0 };
  let turn = 0;
  for (const { id, at } of request.nodes) {
    if (at !== null) continue;
    const tied = request.edges.flatMap(({ source, target }) =>
      source === id ? [target] : target === id ? [source] : [],
    );
    const anchor = meanOf(tied.flatMap((other) => places.get(other) ?? []));
    const from = anchor ?? middle;
    // Away from the middle of the map first: there is more room.
    const outward = anchor === null ? 0 : Math.atan2(from.y - middle.y, from.x - middle.x);
    const angle = outward + turn * 2.399963;
    const distance = 120 + 14 * Math.sqrt(turn);
    places.set(id, { x: from.x + Math.cos(angle) * distance, y: from.y + Math.sin(angle) * distance });
    turn += 1;
  }
  return places;
}

function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function placedOf(request: LayoutRequest): LayoutNode[] {
  return request.nodes.filter((node) => node.at !== null);
}

/** One thing alone says nothing of the shape of what will surround it: the layout is free, and brought to it after. */
function isFree(request: LayoutRequest): boolean {
  return placedOf(request).length < 2;
}

function layoutOptions(request: LayoutRequest, guesses: Map<string, Point>): FcoseLayoutOptions {
  const free = isFree(request);
  return {
    name: "fcose",
    // Without lots drawn only the slow cooling finds good places; with them the fast one does.
    quality: free && request.nodes.length > SLOW_FROM ? "default" : "proof",
    animate: false,
    fit: false,
    // Nothing placed yet: begin from the shape of the whole graph. Else from the guesses, beside what is there.
    randomize: free,
    nodeRepulsion: 11_000,
    idealEdgeLength: 110,
    edgeElasticity: 0.25,
    gravity: free ? 0.45 : 0.05,
    numIter: 2500,
    tile: true,
    tilingPaddingHorizontal: 24,
    tilingPaddingVertical: 24,
    ...(!free && {
      fixedNodeConstraint: placedOf(request).map(({ id }) => ({
        nodeId: id,
        position: guesses.get(id) ?? { x: 0, y: 0 },
      })),
    }),
  };
}

function runFcose(request: LayoutRequest, guesses: Map<string, Point>): Map<string, Point> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(width)", height: "data(height)", shape: "rectangle" } }],
    elements: {
      nodes: request.nodes.map((node) => ({
        data: { id: node.id, width: boxOf(node).width, height: boxOf(node).height },
        position: { ...(guesses.get(node.id) ?? { x: 0, y: 0 }) },
      })),
      edges: request.edges.map((edge) => ({ data: { ...edge } })),
    },
  });
  // The types of fcose allow handlers to be `undefined`, those of cytoscape do not; none is set here.
  cy.layout(layoutOptions(request, guesses) as BaseLayoutOptions).run();
  const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  return places;
}

function clearest(request: LayoutRequest): Map<string, Point> {
  const tries = request.nodes.length > SLOW_FROM ? 1 : TRIES;
  const layouts = Array.from({ length: tries }, () => runFcose(request, firstGuess(request)));
  const tangles = layouts.map((places) => crossings(places, request.edges));
  return layouts[tangles.indexOf(Math.min(...tangles))] ?? new Map();
}

/** Moves the whole picture so that what was placed lies where it lay. */
function bringBack(places: Map<string, Point>, placed: LayoutNode | undefined): Map<string, Point> {
  const laid = placed === undefined ? undefined : places.get(placed.id);
  if (!placed?.at || laid === undefined) return places;
  const [dx, dy] = [placed.at.x - laid.x, placed.at.y - laid.y];
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
}

/** Turns the whole picture by a quarter where that fills the space better. */
function toAspect(places: Map<string, Point>, aspect: number): Map<string, Point> {
  const all = [...places.values()];
  const span = (axis: "x" | "y") =>
    Math.max(...all.map((point) => point[axis])) - Math.min(...all.map((point) => point[axis]));
  const isWide = span("x") >= span("y");
  if (isWide === aspect >= 1) return places;
  return new Map([...places].map(([id, { x, y }]) => [id, { x: y, y: x }]));
}

/** Places for what has none, beside what has; the same request always gets the same answer. */
export function findPlaces(request: LayoutRequest): LayoutAnswer["places"] {
  const asked = { ...request, nodes: asBoxes(request) };
  const places = isFree(asked)
    ? bringBack(toAspect(clearest(asked), request.aspect), placedOf(asked)[0])
    : runFcose(asked, firstGuess(asked));
  const boxes: Box[] = asked.nodes.map((node) => {
    const { x, y } = node.at ?? places.get(node.id) ?? { x: 0, y: 0 };
    return { id: node.id, x, y, width: boxOf(node).width, height: boxOf(node).height, fixed: node.at !== null };
  });
  separate(boxes);
  const moved = boxes.filter((box) => !box.fixed);
  const below = new Map(asked.nodes.map((node) => [node.id, boxOf(node).below]));
  // Whole numbers: what is kept with the page's history is then what lies on the map.
  return Object.fromEntries(
    moved.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y - (below.get(id) ?? 0)) }]),
  );
}
