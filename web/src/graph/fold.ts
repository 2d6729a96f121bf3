import type { EntitySummary, NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import type { Fold } from "../app/atlas-state.ts";

type EntityId = EntitySummary["id"];

/** Several things drawn as one: hubs and communities that would crowd the map, folded into the one that heads them. */

interface FoldedNetwork {
  readonly nodes: readonly EntitySummary[];
  /** Ends that are folded away are replaced by the head; ties within a fold are gone. */
  readonly edges: readonly NetworkEdge[];
  /** What stands for what: every folded member, and its head. */
  readonly headOf: ReadonlyMap<string, string>;
}

export function foldNetwork({ nodes, edges }: NetworkAnswer, folds: readonly Fold[]): FoldedNetwork {
  const known = new Map<string, EntityId>(nodes.map(({ id }) => [id, id]));
  const headOf = new Map<string, EntityId>();
  for (const { head: name, members } of folds) {
    const head = known.get(name);
    if (head !== undefined) for (const id of members) if (known.has(id)) headOf.set(id, head);
  }
  if (headOf.size === 0) return { nodes, edges, headOf };
  const shownAs = (id: EntityId) => headOf.get(id) ?? id;
  return {
    nodes: nodes.filter(({ id }) => !headOf.has(id)),
    edges: edges
      .map((edge) => ({ ...edge, from: shownAs(edge.from), to: shownAs(edge.to) }))
      .filter(({ from, to }) => from !== to),
    headOf,
  };
}

type Ties = readonly { readonly from: string; readonly to: string }[];

function tiedTo(id: string, ties: Ties): Set<string> {
  const others = ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return new Set(others.filter((other) => other !== id));
}

/** Number of things each is tied to on the map. */
function reaches(ties: Ties): Map<string, number> {
  const around = new Map<string, Set<string>>();
  for (const { from, to } of ties)
    for (const [one, other] of [[from, to] as const, [to, from] as const])
      around.set(one, (around.get(one) ?? new Set()).add(other));
  return new Map([...around].map(([id, others]) => [id, others.size]));
}

/**
 * What folds into a hub: what it is tied to on the map, but for what is a larger hub itself, or is to stay.
 * Sorted, so that the same fold is always written the same.
 */
export function aroundHub(head: string, ties: Ties, staying: ReadonlySet<string>): string[] {
  const reach = reaches(ties);
  const own = reach.get(head) ?? 0;
  return [...tiedTo(head, ties)].filter((id) => !staying.has(id) && (reach.get(id) ?? 0) < own).sort();
}
