import { UNDERWAY_DASH } from "../graph-style.ts";
import type { Palette } from "../palette.ts";
import { BIT, type Scene } from "./scene.ts";

/** How a tie of a large map is drawn: what large maps leave out of graph-style.ts is its curves and arrows. */
interface TieLook {
  readonly color: keyof Pick<Palette, "tie" | "inkSoft" | "torch">;
  /** In the map's own units. */
  readonly width: number;
  readonly opacity: number;
  /** Lengths drawn and left out, in turn, in the map's own units; none: drawn throughout. */
  readonly dashes: readonly number[];
  /** What is higher is drawn later. */
  readonly layer: number;
}

const PLANNED = [7, 5] as const;
const DOTTED = [1.5, 2.5] as const;
const SCATTERED = [1, 7] as const;
const FADED = 0.18;

function dashesOf(bits: number): readonly number[] {
  if ((bits & (BIT["not-yet"] | BIT.unknown)) !== 0) return SCATTERED;
  if ((bits & BIT["may-hold"]) !== 0) return DOTTED;
  if ((bits & BIT.underway) !== 0) return UNDERWAY_DASH;
  return (bits & BIT.pending) !== 0 ? PLANNED : [];
}

function opacityOf(bits: number): number {
  if ((bits & (BIT["not-yet"] | BIT.unknown)) !== 0) return 0.5;
  if ((bits & BIT.ended) !== 0) return 0.38;
  return (bits & BIT.inferred) !== 0 ? 0.35 : 0.7;
}

function tieLook(bits: number): TieLook {
  const dashes = dashesOf(bits);
  if ((bits & (BIT.hover | BIT.focus)) !== 0) return { color: "torch", width: 3, opacity: 1, dashes, layer: 3 };
  const dimmed = (bits & BIT.faded) === 0 ? 1 : FADED;
  if ((bits & BIT["on-path"]) !== 0) return { color: "torch", width: 4, opacity: dimmed, dashes, layer: 2 };
  const opacity = opacityOf(bits) * dimmed;
  if ((bits & BIT.near) !== 0) return { color: "inkSoft", width: 2, opacity, dashes, layer: 1 };
  return { color: "tie", width: 1, opacity, dashes, layer: 0 };
}

export interface TieGroup {
  readonly look: TieLook;
  readonly ties: Uint32Array;
}

/** Ties of one look together, so that they are drawn in few strokes; in the order they are drawn. */
export function groupTies({ tieBits }: Pick<Scene, "tieBits">): TieGroup[] {
  const groups = new Map<number, number[]>();
  tieBits.forEach((bits, tie) => {
    const group = groups.get(bits);
    if (group === undefined) groups.set(bits, [tie]);
    else group.push(tie);
  });
  return [...groups]
    .map(([bits, ties]) => ({ look: tieLook(bits), ties: Uint32Array.from(ties) }))
    .sort((a, b) => a.look.layer - b.look.layer || a.look.opacity - b.look.opacity);
}
