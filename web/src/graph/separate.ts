/**
 * Pushes boxes apart until none overlaps another, moving only those that may move. A force layout leaves small
 * overlaps, and a label half under another is worse than a longer tie.
 */
export interface Box {
  readonly id: string;
  /** Of the center. */
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly fixed: boolean;
}

/** Room kept between two boxes. */
const GAP = 6;
const MOST_ROUNDS = 60;

const STEPS_PER_TURN = 16;
const RING_WIDTH = 48;
const MOST_RINGS = STEPS_PER_TURN * 60;

/** Moves one pair apart along the axis that needs the least. @returns whether they overlapped */
function pushApart(a: Box, b: Box): boolean {
  if (a.fixed && b.fixed) return false;
  const overlapX = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x);
  const overlapY = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y);
  if (overlapX <= 0 || overlapY <= 0) return false;
  const axis = overlapX < overlapY ? "x" : "y";
  const distance = Math.min(overlapX, overlapY);
  // Equal centers have no direction of their own: the order of ids gives one, so that a run repeats itself.
  const sign = a[axis] === b[axis] ? (a.id < b.id ? -1 : 1) : Math.sign(a[axis] - b[axis]);
  const share = a.fixed || b.fixed ? 1 : 0.5;
  if (!a.fixed) a[axis] += sign * distance * share;
  if (!b.fixed) b[axis] -= sign * distance * share;
  return true;
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

/** The free place nearest to where `box` lies, looked for in widening rings. */
function findRoom(box: Box, taken: readonly Box[]): void {
  const from = { x: box.x, y: box.y };
  for (let ring = 0; ring < MOST_RINGS && taken.some((other) => overlap(box, other)); ring += 1) {
    const radius = (ring / STEPS_PER_TURN) * RING_WIDTH;
    const angle = (ring * 2 * Math.PI) / STEPS_PER_TURN;
    box.x = from.x + Math.cos(angle) * radius;
    box.y = from.y + Math.sin(angle) * radius;
  }
}

/** Changes `boxes` in place. */
export function separate(boxes: readonly Box[]): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = false;
    for (let i = 0; i < boxes.length; i += 1)
      for (let j = i + 1; j < boxes.length; j += 1) if (pushApart(boxes[i] as Box, boxes[j] as Box)) moved = true;
    if (!moved) return;
  }
  // What is wedged between things that may not move gets out by itself.
  const settled = boxes.filter((box) => box.fixed);
  for (const box of boxes) {
    if (box.fixed) continue;
    findRoom(box, settled);
    settled.push(box);
  }
}
