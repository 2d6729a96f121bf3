import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import type { Family } from "#model/vocabulary/kinds.ts";
import { FAMILY_OUTLINES } from "../theme/family-outlines.ts";
import { badgeAspect, badgeDrawing, kindDrawing, pinDrawing } from "./drawings.ts";
import { LABEL_SIZE } from "./label-lines.ts";
import type { Palette } from "./palette.ts";

/**
 * How the map looks. Family gives outline and color, kind gives the icon, ties give the size; hollow and dashed is
 * what has not happened, dash and dot what is under way; light is what is inferred; dotted is what may hold at the time
 * asked about. Classes are set by other hooks: those of lit.ts, and `cursor`, `hover`, `unlabeled`.
 */

/** A dash and a dot: between the full line of what is done and the dashes of what is only meant to be. */
export const UNDERWAY_DASH = [16, 4, 3, 4];

/** Pixels at the map's own scale; it grows with the labels. */
const BADGE_HEIGHT = 18;
const PIN = 17;

/** Cytoscape's own shapes where it has them with rounded corners; theme/family-outlines.ts draws the same. */
const SHAPES = {
  place: "round-hexagon",
  organization: "round-rectangle",
  person: "ellipse",
  happening: "round-diamond",
  endeavor: "round-pentagon",
  instrument: "polygon",
  idea: "round-octagon",
} as const satisfies Record<Family, string>;

const CUT_CORNER = FAMILY_OUTLINES.instrument.map(([x, y]) => `${x} ${y}`).join(" ");

function nodePictures(palette: Palette) {
  return (node: NodeSingular): string[] => {
    const color = node.data("hollow") ? palette.family[node.data("family") as Family] : palette.onFamily;
    const icon = kindDrawing(node.data("kind"), color);
    const undrawn: number = node.data("undrawn");
    const badge = { field: palette.surface, ink: palette.ink, edge: palette.paper };
    return undrawn === 0 ? [icon] : [icon, badgeDrawing(undrawn, badge)];
  };
}

function nodeStyle(palette: Palette, fontScale: () => number): StylesheetJson {
  const familyColor = (node: NodeSingular) => palette.family[node.data("family") as Family];
  // Seen from afar a drawing grows too, less than its name: it has to be told apart, and on a phone to be hit.
  const sizeOnMap = (node: NodeSingular) => node.data("size") * Math.max(1, 0.7 * fontScale());
  const badgeHeight = () => BADGE_HEIGHT * Math.min(2.4, fontScale());
  return [
    {
      selector: "node",
      style: {
        width: sizeOnMap,
        height: sizeOnMap,
        "background-color": (node: NodeSingular) => (node.data("hollow") ? palette.surface : familyColor(node)),
        "border-color": familyColor,
        "border-width": (node: NodeSingular) => (node.data("hollow") ? 2 : 0),
        "border-style": (node: NodeSingular) => (node.data("hollow") ? "dashed" : "solid"),
        "background-image": nodePictures(palette),
        "background-width": (node: NodeSingular) => `54% ${badgeHeight() * badgeAspect(node.data("undrawn"))}px`,
        "background-height": () => `54% ${badgeHeight()}px`,
        "background-position-x": "50% 100%",
        "background-position-y": "50% 0%",
        "background-offset-x": "0 16px",
        "background-offset-y": "0 -9px",
        "background-clip": "node none",
        "background-image-containment": "inside over",
        "bounds-expansion": 26,
        label: "data(label)",
        color: palette.ink,
        "font-family": palette.font,
        "font-size": () => LABEL_SIZE * fontScale(),
        "text-wrap": "wrap",
        "text-max-width": "1000px",
        "line-height": 1.18,
        "text-valign": "bottom",
        "text-margin-y": 5,
        "text-outline-color": palette.paper,
        "text-outline-width": 2.5,
        "text-outline-opacity": 0.92,
        "overlay-opacity": 0,
        "transition-property": "opacity, text-opacity",
        "transition-duration": 160,
      },
    },
    ...(Object.keys(SHAPES) as Family[]).map((family) => ({
      selector: `node[family = "${family}"]`,
      style: { shape: SHAPES[family], "shape-polygon-points": CUT_CORNER },
    })),
    {
      // A stack of things: one rim around another.
      selector: "node[holds > 0]",
      style: { "border-width": 5, "border-style": "double", "border-color": palette.onFamily },
    },
    {
      selector: "node.pinned",
      style: {
        "background-image": (node: NodeSingular) => [...nodePictures(palette)(node), pinDrawing(palette)],
        "background-width": (node: NodeSingular) =>
          node.data("undrawn") === 0
            ? `54% ${PIN}px`
            : `54% ${badgeHeight() * badgeAspect(node.data("undrawn"))}px ${PIN}px`,
        "background-height": (node: NodeSingular) =>
          node.data("undrawn") === 0 ? `54% ${PIN}px` : `54% ${badgeHeight()}px ${PIN}px`,
        "background-position-x": (node: NodeSingular) => (node.data("undrawn") === 0 ? "50% 0%" : "50% 100% 0%"),
        "background-position-y": (node: NodeSingular) => (node.data("undrawn") === 0 ? "50% 0%" : "50% 0% 0%"),
        "background-offset-x": (node: NodeSingular) => (node.data("undrawn") === 0 ? "0 -8px" : "0 16px -8px"),
        "background-offset-y": (node: NodeSingular) => (node.data("undrawn") === 0 ? "0 -8px" : "0 -9px -8px"),
        "background-clip": (node: NodeSingular) => (node.data("undrawn") === 0 ? "node none" : "node none none"),
        "background-image-containment": (node: NodeSingular) =>
          node.data("undrawn") === 0 ? "inside over" : "inside over over",
      },
    },
  ] as StylesheetJson;
}

function edgeStyle(palette: Palette, fontScale: () => number): StylesheetJson {
  return [
    {
      selector: "edge",
      style: {
        width: 1.4,
        "line-color": palette.tie,
        "curve-style": "bezier",
        "control-point-step-size": 34,
        "source-distance-from-node": 2,
        "target-distance-from-node": 3,
        "arrow-scale": 0.8,
        "target-arrow-color": palette.tie,
        "overlay-opacity": 0,
        color: palette.ink,
        "font-family": palette.font,
        // No words along ties that are too short for them.
        "font-size": () => 11.5 * Math.min(1.3, fontScale()),
        "min-zoomed-font-size": 8,
        "text-rotation": "autorotate",
        "text-background-color": palette.paper,
        "text-background-opacity": 0.94,
        "text-background-padding": "3px",
        "text-background-shape": "roundrectangle",
        "transition-property": "opacity",
        "transition-duration": 160,
      },
    },
    { selector: "edge[?arrow]", style: { "target-arrow-shape": "triangle" } },
    { selector: "edge[?inferred]", style: { "line-opacity": 0.5, width: 1.1 } },
    { selector: "edge[?pending]", style: { "line-style": "dashed", "line-dash-pattern": [7, 5] } },
    { selector: "edge[?underway]", style: { "line-style": "dashed", "line-dash-pattern": UNDERWAY_DASH } },
    {
      selector: "edge[count > 1]",
      style: {
        width: (edge: EdgeSingular) => Math.min(7, 1.4 + 1.1 * Math.log2(edge.data("count"))),
        "curve-style": "straight",
        label: "data(label)",
      },
    },
  ] as StylesheetJson;
}

function stateStyle(palette: Palette): StylesheetJson {
  const lit = { "line-color": palette.torch, "target-arrow-color": palette.torch, "line-opacity": 1 };
  const ring = { "outline-offset": 3, "outline-opacity": 1, "outline-width": 3 };
  return [
    { selector: "edge.may-hold", style: { "line-style": "dotted" } },
    { selector: "edge.ended", style: { width: 1, "line-opacity": 0.38, "target-arrow-shape": "none" } },
    {
      selector: "edge.not-yet, edge.unknown",
      style: { width: 1, "line-style": "dashed", "line-dash-pattern": [1, 7], "line-opacity": 0.5 },
    },
    { selector: "node.ended", style: { opacity: 0.5 } },
    { selector: "node.not-yet, node.unknown", style: { opacity: 0.26 } },
    { selector: ".faded", style: { opacity: 0.18 } },
    { selector: "node.unlabeled", style: { "text-opacity": 0 } },
    {
      selector: "edge.near",
      style: { width: 2, "line-color": palette.inkSoft, "target-arrow-color": palette.inkSoft },
    },
    { selector: "edge.on-path", style: { ...lit, width: 4, label: "data(label)", "z-index": 9 } },
    { selector: "edge.hover, edge.focus", style: { ...lit, width: 3, label: "data(label)", "z-index": 10 } },
    { selector: "node.focus, node.on-path", style: { ...ring, "outline-color": palette.torch, "z-index": 9 } },
    { selector: "node.focus, node.hover", style: { "font-weight": 600, "text-opacity": 1, "z-index": 10 } },
    {
      selector: "node.picked",
      style: { ...ring, "outline-color": palette.focus, "outline-style": "dashed", "text-opacity": 1, "z-index": 10 },
    },
    {
      selector: "node.cursor",
      style: { ...ring, "outline-color": palette.focus, "outline-offset": 6, "text-opacity": 1, "z-index": 11 },
    },
  ] as StylesheetJson;
}

/** `fontScale` is read at every restyling: labels keep a readable size on the screen as the map is zoomed. */
export function graphStyle(palette: Palette, fontScale: () => number): StylesheetJson {
  return [...nodeStyle(palette, fontScale), ...edgeStyle(palette, fontScale), ...stateStyle(palette)];
}
