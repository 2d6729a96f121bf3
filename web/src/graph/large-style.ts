import type { StylesheetJson } from "cytoscape";

/**
 * What Cytoscape has to know of the looks of a large map, which painter/ paints: how far a thing reaches, for menus and
 * the lasso. Anything more would be worked out for thousands, and never be seen.
 */
export const LARGE_STYLE: StylesheetJson = [
  { selector: "node", style: { width: "data(size)", height: "data(size)" } },
  { selector: "edge", style: { "curve-style": "haystack", "haystack-radius": 0 } },
];
