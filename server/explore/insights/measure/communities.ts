import { LIBRARY_PAIRS, louvainCommunities } from "./library-graph.ts";
import { neighborhoodsOf, type Pairs } from "./pairs.ts";
import { randomFrom, SEED, shuffled } from "./random.ts";

/** Entities of a slice in communities. */
export interface Communities {
  /** Each entity's, by number. */
  readonly of: Uint32Array;
  /** Of the whole: how many more ties stay within communities than would by chance (Newman and Girvan, 2004). */
  readonly modularity: number;
  /** Groups of entities that Louvain's method was given; `null`: the entities themselves. */
  readonly contractedTo: number | null;
}

/** Rounds of label propagation; labels seldom change after the first few. */
const ROUNDS = 5;

/** How many entities one label may hold at first; four times as many each time that this is not enough. */
const FIRST_SIZE = 4;
const GROWTH = 4;

export function communitiesOf(pairs: Pairs): Communities {
  if (pairs.a.length <= LIBRARY_PAIRS) {
    const of = louvainCommunities(pairs);
    return { of, modularity: modularityOf(pairs, of), contractedTo: null };
  }
  const { small, own, group } = contracted(pairs);
  const found = small.a.length <= LIBRARY_PAIRS ? louvainCommunities(small, own) : null;
  const of = found === null ? group : group.map((number) => found[number] ?? 0);
  return { of, modularity: modularityOf(pairs, of), contractedTo: small.nodes };
}

interface Contracted {
  readonly small: Pairs;
  /** Weight of the ties within each group. */
  readonly own: Float64Array;
  /** Of each entity. */
  readonly group: Uint32Array;
}

/**
 * Entities that hang closely together are made one until the rest is small enough: size-constrained label propagation
 * (Meyerhenke, Sanders and Schulz, Partitioning complex networks via size-constrained clustering, 2014).
 */
function contracted(pairs: Pairs): Contracted {
  let small = pairs;
  let own = new Float64Array(pairs.nodes);
  let sizes: Uint32Array<ArrayBufferLike> = new Uint32Array(pairs.nodes).fill(1);
  let group: Uint32Array<ArrayBufferLike> = Uint32Array.from({ length: pairs.nodes }, (_, node) => node);
  for (let most = FIRST_SIZE; small.a.length > LIBRARY_PAIRS && most < pairs.nodes; most *= GROWTH) {
    const labels = propagated(small, sizes, most);
    const next = merged(small, own, sizes, labels);
    [small, own, sizes] = [next.small, next.own, next.sizes];
    group = group.map((number) => labels[number] ?? 0);
  }
  return { small, own, group };
}

/** Labels, numbered from 0 without a gap. */
function propagated(pairs: Pairs, sizes: Uint32Array, most: number): Uint32Array {
  const { nodes, starts, neighbors, weights } = neighborhoodsOf(pairs);
  const labels = Uint32Array.from({ length: nodes }, (_, node) => node);
  const held = sizes.slice();
  const order = shuffled(nodes, randomFrom(SEED));
  const pull = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const node of order) {
      pull.clear();
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const label = labels[neighbors[at] ?? 0] ?? 0;
        pull.set(label, (pull.get(label) ?? 0) + (weights[at] ?? 0));
      }
      const current = labels[node] ?? 0;
      const size = sizes[node] ?? 1;
      let [best, strongest] = [current, pull.get(current) ?? 0];
      for (const [label, strength] of pull) {
        if (label === current || (held[label] ?? 0) + size > most) continue;
        if (strength > strongest || (strength === strongest && label < best)) [best, strongest] = [label, strength];
      }
      held[current] = (held[current] ?? 0) - size;
      held[best] = (held[best] ?? 0) + size;
      labels[node] = best;
    }
  return renumbered(labels);
}

function renumbered(labels: Uint32Array): Uint32Array {
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

function merged(pairs: Pairs, own: Float64Array, sizes: Uint32Array, labels: Uint32Array) {
  const nodes = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const [nextOwn, nextSizes] = [new Float64Array(nodes), new Uint32Array(nodes)];
  for (const [node, label] of labels.entries()) {
    nextOwn[label] = (nextOwn[label] ?? 0) + (own[node] ?? 0);
    nextSizes[label] = (nextSizes[label] ?? 0) + (sizes[node] ?? 0);
  }
  const between = new Map<number, number>();
  for (let pair = 0; pair < pairs.a.length; pair++) {
    const [one, other] = [labels[pairs.a[pair] ?? 0] ?? 0, labels[pairs.b[pair] ?? 0] ?? 0];
    const weight = pairs.weight[pair] ?? 0;
    const key = Math.min(one, other) * nodes + Math.max(one, other);
    if (one === other) nextOwn[one] = (nextOwn[one] ?? 0) + weight;
    else between.set(key, (between.get(key) ?? 0) + weight);
  }
  const keys = Float64Array.from(between.keys()).sort();
  const small: Pairs = {
    nodes,
    a: Uint32Array.from(keys, (key) => Math.floor(key / nodes)),
    b: Uint32Array.from(keys, (key) => key % nodes),
    weight: Uint32Array.from(keys, (key) => between.get(key) ?? 0),
  };
  return { small, own: nextOwn, sizes: nextSizes };
}

function modularityOf({ nodes, a, b, weight }: Pairs, of: Uint32Array): number {
  const [within, degrees] = [new Float64Array(nodes), new Float64Array(nodes)];
  let total = 0;
  for (let pair = 0; pair < a.length; pair++) {
    const [one, other] = [of[a[pair] ?? 0] ?? 0, of[b[pair] ?? 0] ?? 0];
    const ties = weight[pair] ?? 0;
    total += ties;
    degrees[one] = (degrees[one] ?? 0) + ties;
    degrees[other] = (degrees[other] ?? 0) + ties;
    if (one === other) within[one] = (within[one] ?? 0) + ties;
  }
  if (total === 0) return 0;
  return within.reduce((sum, inner, label) => sum + inner / total - ((degrees[label] ?? 0) / (2 * total)) ** 2, 0);
}
