type Point = { readonly x: number; readonly y: number };

/** Whether a point lies within a closed line, by the even-odd rule. */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (let index = 0; index < line.length; index += 1) {
    const a = line[index] as Point;
    const b = line[(index + 1) % line.length] as Point;
    const isCrossed = a.y > y !== b.y > y;
    if (isCrossed && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
