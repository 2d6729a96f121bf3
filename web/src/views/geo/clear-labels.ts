/** Which names can be written under their marks without covering a mark or a name before them. */

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 6.4;
const HAN = 12.6;
const LINE = 15;
/** From the edge of the mark. */
const GAP = 4;

function widthOf(name: string): number {
  return [...name].reduce((sum, character) => sum + (character >= "⺀" ? HAN : LETTER), 0);
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** In the order given: whoever comes first is named. */
export function clearLabels(
  names: readonly string[],
  points: readonly { readonly x: number; readonly y: number }[],
  sizes: readonly number[],
): boolean[] {
  const taken: Box[] = points.map(({ x, y }, index) => {
    const size = sizes[index] ?? 0;
    return { left: x - size, right: x + size, top: y - size, bottom: y + size };
  });
  return names.map((name, index) => {
    const mark = taken[index];
    const point = points[index];
    if (mark === undefined || point === undefined) return false;
    const half = widthOf(name) / 2;
    const top = mark.bottom + GAP;
    const label = { left: point.x - half, right: point.x + half, top, bottom: top + LINE };
    if (taken.some((box) => meet(box, label))) return false;
    taken.push(label);
    return true;
  });
}
