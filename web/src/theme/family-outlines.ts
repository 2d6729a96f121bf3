import type { Family } from "#model/vocabulary/kinds.ts";

/**
 * The outline of each family, told apart without color. Corners lie in a box from -1 to 1, y downward; the
 * map and the page draw the same ones.
 */
type Outline = readonly (readonly [x: number, y: number])[];

function regular(corners: number, turn: number): Outline {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    return [Number(Math.cos(angle).toFixed(4)), Number(Math.sin(angle).toFixed(4))] as const;
  });
}

export const FAMILY_OUTLINES: Record<Family, Outline> = {
  place: regular(6, Math.PI / 6),
  organization: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  person: regular(28, 0),
  happening: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  endeavor: regular(5, -Math.PI / 2),
  instrument: [
    [-0.5, -0.95],
    [0.95, -0.95],
    [0.95, 0.95],
    [-0.95, 0.95],
    [-0.95, -0.5],
  ],
  idea: regular(8, Math.PI / 8),
};
