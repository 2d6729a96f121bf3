import type { EntitySummary, NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";

/** Who with whom: everything drawn against everything drawn. */

/** More rows than that are no longer read, and a table of their square is slow. */
const MOST_ROWS = 40;

export interface Matrix {
  /** The same for rows and columns: by kind, then by number of ties, so that what belongs together lies together. */
  readonly entities: readonly EntitySummary[];
  /** Drawn, but left out for want of room. */
  readonly left: number;
  readonly tiesOf: (a: string, b: string) => readonly NetworkEdge[];
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function byWeight(ties: ReadonlyMap<string, number>) {
  return (a: EntitySummary, b: EntitySummary) =>
    (ties.get(b.id) ?? 0) - (ties.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1);
}

const FAMILIES = Object.keys(KIND_DECLARATIONS);

export function matrixOf({ nodes, edges }: NetworkAnswer): Matrix {
  const pairs = new Map<string, NetworkEdge[]>();
  const counts = new Map<string, number>();
  for (const tie of edges) {
    const key = pairKey(tie.from, tie.to);
    pairs.set(key, [...(pairs.get(key) ?? []), tie]);
    for (const end of [tie.from, tie.to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  // What is tied to nothing that is drawn would be an empty row.
  const tied = nodes.filter(({ id }) => counts.has(id)).sort(byWeight(counts));
  const entities = tied
    .slice(0, MOST_ROWS)
    .sort((a, b) => FAMILIES.indexOf(a.kind) - FAMILIES.indexOf(b.kind) || byWeight(counts)(a, b));
  return {
    entities,
    left: tied.length - entities.length,
    tiesOf: (a, b) => pairs.get(pairKey(a, b)) ?? [],
  };
}
