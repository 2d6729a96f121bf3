import type { NodeSingular, StylesheetJson } from "cytoscape";
import type { Family } from "#model/vocabulary/kinds.ts";
import { SHAPES, stateStyle } from "./graph-style.ts";
import { LABEL_SIZE } from "./label-lines.ts";
import type { Palette } from "./palette.ts";

/**
 * How a large map looks: the same colors, outlines and signs, without what costs most to draw thousands of times:
 * pictures, curves, arrows, and names but for the few that have room.
 */
export function largeStyle(palette: Palette, fontScale: () => number): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "background-color": (node: NodeSingular) => palette.family[node.data("family") as Family],
        "overlay-opacity": 0,
        events: "yes",
      },
    },
    ...(Object.entries(SHAPES) as [Family, string][]).map(([family, shape]) => ({
      selector: `node[family = "${family}"]`,
      style: { shape: shape === "polygon" ? "cut-rectangle" : shape.replace("round-", "") },
    })),
    {
      selector: "node[?hollow]",
      style: {
        "background-color": palette.surface,
        "border-width": 3,
        "border-style": "dashed",
        "border-color": (node: NodeSingular) => palette.family[node.data("family") as Family],
      },
    },
    {
      selector: "node.named, node.focus, node.hover, node.cursor, node.picked, node.on-path",
      style: {
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
      },
    },
    {
      selector: "edge",
      style: {
        "curve-style": "haystack",
        "haystack-radius": 0,
        width: 1,
        "line-color": palette.tie,
        "line-opacity": 0.7,
        "overlay-opacity": 0,
      },
    },
    { selector: "edge[?inferred]", style: { "line-opacity": 0.35 } },
    { selector: "edge[?pending]", style: { "line-style": "dashed", "line-dash-pattern": [7, 5] } },
    ...stateStyle(palette),
    { selector: "node.named", style: { "text-opacity": 1, "z-index": 5 } },
  ] as StylesheetJson;
}
