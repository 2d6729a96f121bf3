import type { Family } from "#model/vocabulary/kinds.ts";
import type { Placing } from "../app/snapshot.ts";
import type { EdgeData, MapElements, NodeData } from "../graph/elements.ts";
import { UNDERWAY_DASH } from "../graph/graph-style.ts";
import { LABEL_SIZE } from "../graph/label-lines.ts";
import type { Palette } from "../graph/palette.ts";
import { FAMILY_OUTLINES } from "../theme/family-outlines.ts";
import { KIND_ICONS } from "../theme/kind-icons.ts";
import { attribute, element, type Markup, text } from "./markup.ts";

/**
 * The map as a vector drawing: shapes, lines and letters, no bitmap. Looks are presentation attributes throughout, so
 * that the drawing needs no style sheet wherever it is put. Units are the map's own.
 */

const MARGIN = 36;
const LINE_HEIGHT = 15.5;
/** Between a node and the tip of an arrow. */
const GAP = 4;
const ARROW = 8;
/** How far parallel ties bend away from one another. */
const BEND = 26;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly body: Markup;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What is drawn stronger: the rest stays as it is, since a picture cannot be asked. */
export interface Emphasis {
  /** Ids of entities and `tie:` ids of ties. */
  readonly ids: ReadonlySet<string>;
}

function outlineOf(family: Family, { x, y }: Point, half: number): string {
  return FAMILY_OUTLINES[family].map(([dx, dy]) => `${round(x + dx * half)},${round(y + dy * half)}`).join(" ");
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function iconOf(node: NodeData, at: Point, color: string): Markup {
  const scale = (node.size * 0.54) / 24;
  const corner = { x: round(at.x - 12 * scale), y: round(at.y - 12 * scale) };
  return element(
    "g",
    {
      transform: `translate(${corner.x} ${corner.y}) scale(${scale.toFixed(3)})`,
      fill: "none",
      stroke: color,
      "stroke-width": "1.75",
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    },
    KIND_ICONS[node.kind].map(([tag, attributes]) => element(tag, attributes as Record<string, string>)),
  );
}

function nodePicture(node: NodeData, at: Point, palette: Palette, isStrong: boolean): Markup {
  const color = palette.family[node.family];
  const half = node.size / 2;
  const shape = element("polygon", {
    points: outlineOf(node.family, at, half),
    fill: node.hollow ? palette.surface : color,
    stroke: isStrong ? palette.torch : color,
    "stroke-width": isStrong ? "4" : "2",
    "stroke-linejoin": "round",
    ...(node.hollow ? { "stroke-dasharray": "5 4" } : {}),
  });
  const lines = node.label
    .split("\n")
    .map((line, index) =>
      element("tspan", { x: String(round(at.x)), dy: index === 0 ? "0" : String(LINE_HEIGHT) }, [text(line)]),
    );
  const label = element(
    "text",
    {
      x: String(round(at.x)),
      y: String(round(at.y + half + LABEL_SIZE + 3)),
      "font-size": String(LABEL_SIZE),
      "font-weight": isStrong ? "600" : "400",
      "text-anchor": "middle",
      fill: palette.ink,
      stroke: palette.paper,
      "stroke-width": "3",
      "paint-order": "stroke",
      "stroke-linejoin": "round",
    },
    lines,
  );
  return element("g", {}, [shape, iconOf(node, at, node.hollow ? color : palette.onFamily), label]);
}

/** Where a tie meets the outline of its end, taken as a circle. */
function edgeOf(from: Point, toward: Point, radius: number): Point {
  const length = Math.hypot(toward.x - from.x, toward.y - from.y) || 1;
  return {
    x: from.x + ((toward.x - from.x) / length) * radius,
    y: from.y + ((toward.y - from.y) / length) * radius,
  };
}

function arrowHead(tip: Point, from: Point, color: string): Markup {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number) =>
    `${round(tip.x - ARROW * Math.cos(angle + turn))},${round(tip.y - ARROW * Math.sin(angle + turn))}`;
  return element("polygon", {
    points: `${round(tip.x)},${round(tip.y)} ${corner(0.45)} ${corner(-0.45)}`,
    fill: color,
  });
}

interface Line {
  readonly edge: EdgeData;
  readonly from: Point & { readonly size: number };
  readonly to: Point & { readonly size: number };
  /** Which of the parallel ones it is, counted from the middle. */
  readonly bend: number;
}

function tiePicture({ edge, from, to, bend }: Line, palette: Palette, isStrong: boolean): Markup {
  const color = isStrong ? palette.torch : palette.tie;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const control = {
    x: middle.x + ((from.y - to.y) / length) * BEND * 2 * bend,
    y: middle.y + ((to.x - from.x) / length) * BEND * 2 * bend,
  };
  const start = edgeOf(from, control, from.size / 2 + GAP);
  const end = edgeOf(to, control, to.size / 2 + GAP);
  const path = element("path", {
    d: `M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`,
    fill: "none",
    stroke: color,
    "stroke-width": isStrong ? "3" : edge.inferred ? "1.1" : "1.4",
    ...(edge.inferred ? { "stroke-opacity": "0.6" } : {}),
    ...(edge.pending ? { "stroke-dasharray": "7 5" } : {}),
    ...(edge.underway ? { "stroke-dasharray": UNDERWAY_DASH.join(" ") } : {}),
  });
  return element("g", {}, [path, ...(edge.arrow ? [arrowHead(end, control, color)] : [])]);
}

/** Ties of the same two bend apart, so that none hides another. */
function linesOf({ nodes, edges }: MapElements, placing: Placing): Line[] {
  const sizes = new Map(nodes.map(({ id, size }) => [id, size]));
  const endOf = (id: string) => {
    const place = placing[id];
    const size = sizes.get(id);
    return place === undefined || size === undefined ? null : { ...place, size };
  };
  const parallel = new Map<string, EdgeData[]>();
  for (const edge of edges) {
    const key = [edge.source, edge.target].sort().join(" ");
    parallel.set(key, [...(parallel.get(key) ?? []), edge]);
  }
  return [...parallel.values()].flatMap((group) =>
    group.flatMap((edge, index) => {
      const [from, to] = [endOf(edge.source), endOf(edge.target)];
      if (from === null || to === null) return [];
      const offset = index - (group.length - 1) / 2;
      return [{ edge, from, to, bend: edge.source < edge.target ? offset : -offset }];
    }),
  );
}

function boxAround(nodes: readonly NodeData[], placing: Placing): Picture["box"] {
  const sides = nodes.flatMap((node) => {
    const at = placing[node.id];
    if (at === undefined) return [];
    const half = Math.max(node.size, node.labelWidth) / 2;
    return [
      {
        left: at.x - half,
        right: at.x + half,
        top: at.y - node.size / 2,
        bottom: at.y + node.size / 2 + node.labelHeight + 6,
      },
    ];
  });
  if (sides.length === 0) return { x: 0, y: 0, width: 400, height: 200 };
  const left = Math.min(...sides.map((side) => side.left)) - MARGIN;
  const top = Math.min(...sides.map((side) => side.top)) - MARGIN;
  return {
    x: round(left),
    y: round(top),
    width: round(Math.max(...sides.map((side) => side.right)) + MARGIN - left),
    height: round(Math.max(...sides.map((side) => side.bottom)) + MARGIN - top),
  };
}

/** @param placing where the map has laid each node; what has no place is left out */
export function pictureOf(elements: MapElements, placing: Placing, palette: Palette, emphasis: Emphasis): Picture {
  const lines = linesOf(elements, placing).map((line) => tiePicture(line, palette, emphasis.ids.has(line.edge.id)));
  const nodes = elements.nodes.flatMap((node) => {
    const at = placing[node.id];
    return at === undefined ? [] : [nodePicture(node, at, palette, emphasis.ids.has(node.id))];
  });
  return {
    body: element("g", { "font-family": attribute(palette.font) }, [...lines, ...nodes]),
    box: boxAround(elements.nodes, placing),
  };
}
