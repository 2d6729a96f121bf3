import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import type { Theme } from "../theme/use-theme.ts";
import { graphStyle } from "./graph-style.ts";
import { largeStyle } from "./large-style.ts";
import { moveBitmap } from "./move-bitmap.ts";
import { readPalette } from "./palette.ts";

/** Labels grow on the map as it is zoomed out, up to this, so that the ones kept stay readable on the screen. */
const LARGEST_SCALE = 3.2;

function scaleAt(zoom: number): number {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, 0.88 / zoom));
  // In steps: restyling every label costs more than the eye gains from an exact size.
  return Math.round(scale * 5) / 5;
}

/** Dresses the map in the tokens of the theme, and keeps its labels readable at every zoom. */
export function useGraphStyle(cy: Core | null, theme: Theme, isLarge: boolean): void {
  const scale = useRef(1);

  // The theme is not read here, but it changes what the tokens resolve to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (cy === null) return;
    const style = isLarge ? largeStyle : graphStyle;
    cy.style(style(readPalette(), () => scale.current));
  }, [cy, theme, isLarge]);

  useEffect(() => {
    return cy !== null && isLarge ? moveBitmap(cy) : undefined;
  }, [cy, isLarge]);

  useEffect(() => {
    if (cy === null) return;
    const rescale = () => {
      const next = scaleAt(cy.zoom());
      if (next === scale.current) return;
      scale.current = next;
      // Of many, only those with a name are affected, and the names are chosen anew after each gesture.
      if (!isLarge) cy.style().update();
    };
    rescale();
    cy.on("zoom", rescale);
    return () => void cy.off("zoom", rescale);
  }, [cy, isLarge]);
}
