/** Which thing lies next in a direction: the step of a person who walks the map by keyboard. */

export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Direction = "up" | "down" | "left" | "right";

const TOWARD: Record<Direction, readonly [x: number, y: number]> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** What is not tied to where one stands counts as this many times farther: walking follows ties first. */
const UNTIED = 2.5;
/** Straying to the side costs more than going on. */
const ASIDE = 2;

/** `null` where nothing lies that way. Ties between equals are broken by id. */
export function nextNode(
  from: Spot,
  spots: readonly Spot[],
  tied: ReadonlySet<string>,
  direction: Direction,
): string | null {
  const [towardX, towardY] = TOWARD[direction];
  let best: { id: string; cost: number } | null = null;
  for (const { id, x, y } of spots) {
    if (id === from.id) continue;
    const along = (x - from.x) * towardX + (y - from.y) * towardY;
    const aside = Math.abs((x - from.x) * towardY) + Math.abs((y - from.y) * towardX);
    // A quarter turn to either side belongs to the other directions.
    if (along <= 0 || aside > along * 1.2) continue;
    const cost = (along + ASIDE * aside) * (tied.has(id) ? 1 : UNTIED);
    if (best === null || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id ?? null;
}
