import { NetworkAnswer } from "../../../server/model/api/answers.ts";
import { ENTITY_KINDS } from "../../../server/model/vocabulary/kinds.ts";

export interface Size {
  readonly nodes: number;
  readonly ties: number;
}

/** Three ties an entity, as in the Foshan graph and its like. */
export const SIZES: readonly Size[] = [300, 600, 1_000, 3_000, 10_000].map((nodes) => ({ nodes, ties: 3 * nodes }));

export const SEED = 20_261_121;

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Grown by preferential attachment (Barabási and Albert 1999): each newcomer ties itself to three, the well connected
 * first, so that there are hubs as in graphs of this kind. Every tenth tie is planned, every fifteenth inferred.
 */
export function madeNetwork({ nodes, ties }: Size): NetworkAnswer {
  const random = seeded(SEED);
  const ends: number[] = [0];
  const edges: { from: number; to: number }[] = [];
  while (edges.length < ties) {
    const from = Math.min(nodes - 1, 1 + Math.floor(edges.length / (ties / (nodes - 1))));
    const to = ends[Math.floor(random() * ends.length)] ?? 0;
    if (to === from) {
      ends.push(Math.floor(random() * from));
      continue;
    }
    edges.push({ from, to });
    ends.push(from, to);
  }
  const degrees = new Map<number, number>();
  for (const { from, to } of edges) for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const years = ["2019", "2020", "2021-03", "2022", "2023-06", "2024"];
  return NetworkAnswer.parse({
    nodes: Array.from({ length: nodes }, (_, index) => ({
      id: `entity-${index}`,
      kind: ENTITY_KINDS[Math.floor(random() * ENTITY_KINDS.length)],
      name: { en: `Made entity number ${index}`, zh: null },
      status: index % 12 === 11 ? "planned" : "actual",
      party: null,
      degree: degrees.get(index) ?? 0,
    })),
    edges: edges.map(({ from, to }, index) => ({
      id: `tie-${index}`,
      type: "COOPERATES_WITH",
      from: `entity-${from}`,
      to: `entity-${to}`,
      status: index % 10 === 9 ? "planned" : "actual",
      validFrom: null,
      validTo: null,
      observed: [years[index % years.length]],
      certainty: index % 15 === 14 ? "inferred" : "stated",
    })),
    omitted: 0,
  });
}
