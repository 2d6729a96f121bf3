import type { Scene } from "./scene.ts";

/** The entity at a place, of several that reach there the one whose middle is closest; -1 where there is none. */
export function nearestNode({ x, y, size }: Scene, at: { x: number; y: number }, reach: number): number {
  let nearest = -1;
  let least = Infinity;
  for (let node = 0; node < x.length; node += 1) {
    const half = (size[node] as number) / 2 + reach;
    const across = Math.abs((x[node] as number) - at.x);
    const down = Math.abs((y[node] as number) - at.y);
    const distance = across * across + down * down;
    if (across > half || down > half || distance >= least) continue;
    least = distance;
    nearest = node;
  }
  return nearest;
}

function distanceToLine(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / square));
  return Math.hypot(px - x1 - along * dx, py - y1 - along * dy);
}

/** The tie closest to a place, no farther than `reach`; -1 where there is none. */
export function nearestTie({ x, y, from, to }: Scene, at: { x: number; y: number }, reach: number): number {
  let nearest = -1;
  let least = reach;
  for (let tie = 0; tie < from.length; tie += 1) {
    const [a, b] = [from[tie] as number, to[tie] as number];
    const [x1, x2, y1, y2] = [x[a] as number, x[b] as number, y[a] as number, y[b] as number];
    if (at.x < Math.min(x1, x2) - least || at.x > Math.max(x1, x2) + least) continue;
    if (at.y < Math.min(y1, y2) - least || at.y > Math.max(y1, y2) + least) continue;
    const distance = distanceToLine(at.x, at.y, x1, y1, x2, y2);
    if (distance > least) continue;
    least = distance;
    nearest = tie;
  }
  return nearest;
}
