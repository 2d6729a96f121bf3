import type { NetworkEdge } from "#model/api/answers.ts";

/** Ties that are drawn as one line. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  /** At least one, in the order of the answer. */
  readonly ties: readonly NetworkEdge[];
}

/** Ties between the same two as one, whichever way they run; `joins` says for which two. */
export function bundleTies(
  edges: readonly NetworkEdge[],
  joins: (from: string, to: string) => boolean,
): readonly Bundle[] {
  const bundles = new Map<string, { from: string; to: string; ties: NetworkEdge[] }>();
  for (const edge of edges) {
    const ends = [edge.from, edge.to].sort().join("~");
    const key = joins(edge.from, edge.to) ? ends : `${ends} ${edge.id}`;
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, { from: edge.from, to: edge.to, ties: [edge] });
    else bundle.ties.push(edge);
  }
  return [...bundles.values()];
}
