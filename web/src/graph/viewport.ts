import type { CollectionReturnValue, Core, NodeCollection } from "cytoscape";

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

/** The window that shows `what` whole, labels included. */
function windowOn(cy: Core, what: Collection): { zoom: number; pan: { x: number; y: number } } {
  const box = what.boundingBox({ includeLabels: true });
  const room = clearRoom(cy);
  const padding = 2 * (cy.width() < NARROW ? NARROW_PADDING : PADDING);
  const zoom = Math.max(
    cy.minZoom(),
    Math.min(CLOSEST_FIT, (room.width - padding) / box.w, (room.height - padding) / box.h),
  );
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  return { zoom, pan: { x: room.width / 2 - middle.x * zoom, y: room.top + room.height / 2 - middle.y * zoom } };
}

function moveTo(cy: Core, target: { zoom: number; pan: { x: number; y: number } }): void {
  cy.stop();
  cy.animate(target, { duration: duration(), easing: "ease-in-out-cubic" });
}

export function jumpToAll(cy: Core): void {
  if (cy.nodes().empty()) return;
  cy.stop();
  cy.viewport(windowOn(cy, cy.elements()));
}

export function flyTo(cy: Core, what: Collection = cy.elements()): void {
  if (what.nonempty()) moveTo(cy, windowOn(cy, what));
}

function isShown(cy: Core, what: Collection): boolean {
  const box = what.renderedBoundingBox({ includeLabels: false });
  return box.x1 >= 0 && box.y1 >= 0 && box.x2 <= cy.width() && box.y2 <= cy.height();
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
