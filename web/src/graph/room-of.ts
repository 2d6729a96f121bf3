import type { Placing } from "../app/snapshot.ts";
import type { NodeData } from "./elements.ts";
import type { Box } from "./viewport.ts";

/** Room between a drawing and its name. */
const MARGIN = 5;

/** What things take up where they lie, names included; `null`: none of them has a place. */
export function roomOf(nodes: readonly NodeData[], placing: Placing): Box | null {
  const boxes = nodes.flatMap(({ id, size, labelWidth, labelHeight }) => {
    const at = placing[id];
    if (at === undefined) return [];
    const half = Math.max(size, labelWidth) / 2;
    return [{ x1: at.x - half, x2: at.x + half, y1: at.y - size / 2, y2: at.y + size / 2 + MARGIN + labelHeight }];
  });
  const [first, ...others] = boxes;
  if (first === undefined) return null;
  return others.reduce(
    (all, box) => ({
      x1: Math.min(all.x1, box.x1),
      x2: Math.max(all.x2, box.x2),
      y1: Math.min(all.y1, box.y1),
      y2: Math.max(all.y2, box.y2),
    }),
    first,
  );
}
