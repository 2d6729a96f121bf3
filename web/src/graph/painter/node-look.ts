import { BIT, LIT, type Scene } from "./scene.ts";

/** Entities of one family that look alike, so that they are filled at once. */
export interface NodeGroup {
  /** Position in FAMILIES. */
  readonly family: number;
  /** Not actual: its outline dashed, its inside left as the page. */
  readonly isHollow: boolean;
  readonly opacity: number;
  readonly nodes: Uint32Array;
}

const FADED = 0.18;

function nodeOpacity(bits: number): number {
  if ((bits & BIT.faded) !== 0) return FADED;
  if ((bits & (BIT["not-yet"] | BIT.unknown)) !== 0) return 0.26;
  return (bits & BIT.ended) === 0 ? 1 : 0.5;
}

/** In the order they are drawn: what fades below what does not, and over all what asks for the eye. */
export function groupNodes({ nodeBits, family }: Pick<Scene, "nodeBits" | "family">): NodeGroup[] {
  const groups = new Map<string, { group: Omit<NodeGroup, "nodes">; isLit: boolean; nodes: number[] }>();
  nodeBits.forEach((bits, node) => {
    const isLit = (bits & LIT) !== 0;
    const group = { family: family[node] ?? 0, isHollow: (bits & BIT.pending) !== 0, opacity: nodeOpacity(bits) };
    const key = `${isLit} ${group.opacity} ${group.family} ${group.isHollow}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { group, isLit, nodes: [node] });
    else known.nodes.push(node);
  });
  return [...groups.values()]
    .sort((a, b) => Number(a.isLit) - Number(b.isLit) || a.group.opacity - b.group.opacity)
    .map(({ group, nodes }) => ({ ...group, nodes: Uint32Array.from(nodes) }));
}
