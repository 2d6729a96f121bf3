import type { CollectionReturnValue, Core, NodeCollection, NodeSingular } from "cytoscape";

type Collection = CollectionReturnValue | NodeCollection;

/** Moves of the window over the map; nothing on the map itself moves. */

const PADDING = 40;
const NARROW_PADDING = 20;
/** A small map is not blown up to fill the screen. */
const CLOSEST_FIT = 1;

function duration(): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 320;
}

/** Narrower maps lose too much of their width to the buttons at their right edge to be fitted under them. */
const NARROW = 520;

interface Room {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far down the tools reach over a narrow map; over a wide one they only take its corners. */
function underTools(cy: Core): number {
  const frame = cy.container()?.parentElement;
  const tools = frame?.querySelector<HTMLElement>(".map-tools");
  if (frame == null || tools == null || cy.width() >= NARROW) return 0;
  return Math.max(0, tools.getBoundingClientRect().bottom - frame.getBoundingClientRect().top);
}

/** The part of the map that nothing lies over: the legend below, and on a phone the tools above and at the right. */
function clearRoom(cy: Core): Room {
  const frame = cy.container()?.parentElement;
  const legend = frame?.querySelector<HTMLElement>(".map-foot > div")?.offsetHeight ?? 0;
  const buttons = cy.width() < NARROW ? (frame?.querySelector<HTMLElement>(".map-controls")?.offsetWidth ?? 0) : 0;
  const top = underTools(cy);
  return { top, width: cy.width() - buttons, height: cy.height() - legend - top };
}

/** A stretch of the map, in its own units. */
export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Of very many the places alone: no name reaches far beside them, and each would have to be measured. */
const MEASURED = 1_000;

function boxAround(what: Collection): Box {
  if (what.length <= MEASURED) return what.boundingBox({ includeLabels: true });
  const box = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity };
  what.nodes().forEach((node) => {
    const { x, y } = (node as NodeSingular).position();
    box.x1 = Math.min(box.x1, x);
    box.x2 = Math.max(box.x2, x);
    box.y1 = Math.min(box.y1, y);
    box.y2 = Math.max(box.y2, y);
  });
  return box;
}

/** The window that shows a stretch of the map whole. */
function windowOn(cy: Core, box: Box): { zoom: number; pan: { x: number; y: number } } {
  const room = clearRoom(cy);
  const padding = 2 * (cy.width() < NARROW ? NARROW_PADDING : PADDING);
  const zoom = Math.max(
    cy.minZoom(),
    Math.min(CLOSEST_FIT, (room.width - padding) / (box.x2 - box.x1), (room.height - padding) / (box.y2 - box.y1)),
  );
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  return { zoom, pan: { x: room.width / 2 - middle.x * zoom, y: room.top + room.height / 2 - middle.y * zoom } };
}

function moveTo(cy: Core, target: { zoom: number; pan: { x: number; y: number } }): void {
  cy.stop();
  cy.animate(target, { duration: duration(), easing: "ease-in-out-cubic" });
}

export function jumpTo(cy: Core, box: Box): void {
  cy.stop();
  cy.viewport(windowOn(cy, box));
}

export function flyTo(cy: Core, what: Collection = cy.elements()): void {
  if (what.nonempty()) moveTo(cy, windowOn(cy, boxAround(what)));
}

function isShown(cy: Core, what: Collection): boolean {
  const seen = cy.extent();
  const box = what.length <= MEASURED ? what.boundingBox({ includeLabels: false }) : boxAround(what);
  return box.x1 >= seen.x1 && box.y1 >= seen.y1 && box.x2 <= seen.x2 && box.y2 <= seen.y2;
}

/** Zooms out only where something lies outside of the window. */
export function showAll(cy: Core): void {
  if (cy.nodes().nonempty() && !isShown(cy, cy.nodes())) flyTo(cy);
}

/** Brings one thing into the middle where it is not to be seen. */
export function reveal(cy: Core, what: Collection): void {
  if (what.empty() || isShown(cy, what)) return;
  const box = what.boundingBox({ includeLabels: false });
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  const zoom = cy.zoom();
  moveTo(cy, { zoom, pan: { x: cy.width() / 2 - middle.x * zoom, y: cy.height() / 2 - middle.y * zoom } });
}

export function zoomBy(cy: Core, factor: number): void {
  const zoom = Math.max(cy.minZoom(), Math.min(cy.maxZoom(), cy.zoom() * factor));
  const [x, y] = [cy.width() / 2, cy.height() / 2];
  const ratio = zoom / cy.zoom();
  moveTo(cy, { zoom, pan: { x: x - (x - cy.pan().x) * ratio, y: y - (y - cy.pan().y) * ratio } });
}
