type Point = { readonly x: number; readonly y: number };
type Edge = { readonly source: string; readonly target: string };

/** Twice the signed area of a triangle: on which side of the line from `a` to `b` lies `c`. */
function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** How often ties cross one another, drawn as straight lines; ties that share an end do not. */
export function crossings(places: ReadonlyMap<string, Point>, edges: readonly Edge[]): number {
  const lines = edges.flatMap(({ source, target }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  let count = 0;
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) if (cross(one.from, one.to, other.from, other.to)) count += 1;
  return count;
}
