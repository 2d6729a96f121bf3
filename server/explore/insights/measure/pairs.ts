/** Ties of a slice by number of their ends; what is measured of them leaves the event loop, so they are plain arrays. */
export interface Wiring {
  /** Entities are numbered below it. */
  readonly nodes: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Who is tied to whom, whatever the direction: each pair once, in order. */
export interface Pairs {
  readonly nodes: number;
  /** The lesser number of each pair. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Ties between the two. */
  readonly weight: Uint32Array;
}

export function pairsOf({ nodes, from, to }: Wiring): Pairs {
  const keys = Float64Array.from(from, (start, tie) => {
    const end = to[tie] ?? 0;
    return Math.min(start, end) * nodes + Math.max(start, end);
  }).sort();
  let count = 0;
  const [a, b, weight] = [new Uint32Array(keys.length), new Uint32Array(keys.length), new Uint32Array(keys.length)];
  for (const [place, key] of keys.entries()) {
    if (place > 0 && key === keys[place - 1]) {
      weight[count - 1] = (weight[count - 1] ?? 0) + 1;
      continue;
    }
    a[count] = Math.floor(key / nodes);
    b[count] = key % nodes;
    weight[count++] = 1;
  }
  return { nodes, a: a.slice(0, count), b: b.slice(0, count), weight: weight.slice(0, count) };
}

/** Neighbors of each entity as one stretch of one array: compressed sparse rows. */
export interface Neighborhoods {
  readonly nodes: number;
  /** Where the stretch of each begins; one more than there are entities. */
  readonly starts: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly weights: Uint32Array;
}

export function neighborhoodsOf({ nodes, a, b, weight }: Pairs): Neighborhoods {
  const starts = new Uint32Array(nodes + 1);
  for (const ends of [a, b]) for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const neighbors = new Uint32Array(a.length * 2);
  const weights = new Uint32Array(a.length * 2);
  const put = (node: number, neighbor: number, pair: number) => {
    const place = next[node] ?? 0;
    next[node] = place + 1;
    neighbors[place] = neighbor;
    weights[place] = weight[pair] ?? 0;
  };
  for (let pair = 0; pair < a.length; pair++) {
    put(a[pair] ?? 0, b[pair] ?? 0, pair);
    put(b[pair] ?? 0, a[pair] ?? 0, pair);
  }
  return { nodes, starts, neighbors, weights };
}

/** Ties of each entity, each counted at both ends. */
export function degreesOf({ nodes, from, to }: Wiring): Uint32Array {
  const degrees = new Uint32Array(nodes);
  for (const ends of [from, to]) for (const node of ends) degrees[node] = (degrees[node] ?? 0) + 1;
  return degrees;
}
