import type { Family } from "#model/vocabulary/kinds.ts";
import { FAMILIES } from "#model/vocabulary/kinds.ts";

/** The tokens of theme/tokens.css as the canvas needs them: resolved for the theme in force. */
export interface Palette {
  readonly family: Readonly<Record<Family, string>>;
  readonly onFamily: string;
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly tie: string;
  readonly torch: string;
  readonly focus: string;
  readonly font: string;
}

/** A custom property holds `light-dark(…)`; only a real property of an element comes back as one color. */
function resolver(): { color: (token: string) => string; done: () => void } {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  return {
    color(token) {
      probe.style.color = `var(--${token})`;
      return getComputedStyle(probe).color;
    },
    done: () => probe.remove(),
  };
}

export function readPalette(): Palette {
  const { color, done } = resolver();
  const palette: Palette = {
    family: Object.fromEntries(FAMILIES.map((family) => [family, color(`family-${family}`)])) as Record<Family, string>,
    onFamily: color("on-family"),
    paper: color("paper"),
    surface: color("surface"),
    ink: color("ink"),
    inkSoft: color("ink-soft"),
    tie: color("tie"),
    torch: color("torch"),
    focus: color("focus"),
    font: getComputedStyle(document.documentElement).getPropertyValue("--font-sans"),
  };
  done();
  return palette;
}
