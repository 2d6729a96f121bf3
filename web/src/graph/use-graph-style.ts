import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import type { Theme } from "../theme/use-theme.ts";
import { graphStyle } from "./graph-style.ts";
import { LARGE_STYLE } from "./large-style.ts";
import { type RunningPainter, startPainter } from "./painter/start-painter.ts";
import { readPalette } from "./palette.ts";

/** Labels grow on the map as it is zoomed out, up to this, so that the ones kept stay readable on the screen. */
const LARGEST_SCALE = 3.2;

/** Restyling more than these at each step of a wheel would be felt: their names follow once it rests for so long. */
const FEW = 60;
const REST_MS = 80;

/** A large map is wider than others, and is to be seen whole. */
const LEAST_ZOOM = 0.02;

function scaleAt(zoom: number): number {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, 0.88 / zoom));
  // In steps: restyling every label costs more than the eye gains from an exact size.
  return Math.round(scale * 5) / 5;
}

/** Dresses the map in the tokens of the theme, and keeps its labels readable at every zoom. A large one is painted apart. */
export function useGraphStyle(cy: Core | null, theme: Theme, isLarge: boolean): void {
  const scale = useRef(1);
  const painter = useRef<RunningPainter | null>(null);

  useEffect(() => {
    if (cy === null || !isLarge) return;
    const running = startPainter(cy);
    painter.current = running;
    const least = cy.minZoom();
    cy.minZoom(LEAST_ZOOM);
    return () => {
      if (!cy.destroyed()) cy.minZoom(least);
      painter.current = null;
      running.end();
    };
  }, [cy, isLarge]);

  // The theme is not read here, but it changes what the tokens resolve to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (cy === null) return;
    painter.current?.dress(readPalette());
    cy.style(isLarge ? LARGE_STYLE : graphStyle(readPalette(), () => scale.current));
  }, [cy, theme, isLarge]);

  useEffect(() => {
    if (cy === null) return;
    let timer = 0;
    const restyle = () => void cy.style().update();
    const rescale = () => {
      const next = scaleAt(cy.zoom());
      if (next === scale.current) return;
      scale.current = next;
      window.clearTimeout(timer);
      // A large map is painted with names of its own.
      if (isLarge) return;
      if (cy.nodes().length <= FEW) restyle();
      else timer = window.setTimeout(restyle, REST_MS);
    };
    rescale();
    cy.on("zoom", rescale);
    return () => {
      window.clearTimeout(timer);
      cy.off("zoom", rescale);
    };
  }, [cy, isLarge]);
}
