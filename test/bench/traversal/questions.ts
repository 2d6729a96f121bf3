import {
  commonOf,
  entityOf,
  listOf,
  neighborsOf,
  networkOf,
  type PlainGraph,
  shortestIn,
  strongestIn,
} from "./plain-graph.ts";
import { PAGE, type Samples, WAYS } from "./samples.ts";

/** One question, asked about several samples. */
export interface Question {
  readonly name: string;
  readonly samples: number;
  /** Of the API. */
  path(sample: number): string;
  /** Answered by graphology. */
  floor(graph: PlainGraph, sample: number): unknown;
  /** Most that its time over HTTP may be, as a multiple of the raw driver's; `null`: not bound. */
  readonly timesRaw: number | null;
  /** Whether answers are of one size whatever the graph's, so that they may be compared across sizes. */
  readonly equalSize: boolean;
}

const TIMES_RAW = 1.5;
const DRAWN = 30;
const KIND = "Enterprise";

export function questionsOf({ ordinary, pageful, hubs, pairs, sharing }: Samples): Question[] {
  const one = (ids: readonly string[], sample: number) => ids[sample] ?? "";
  const two = (of: readonly (readonly [string, string])[], sample: number) => of[sample] ?? (["", ""] as const);
  const about = (name: string, ids: readonly string[], timesRaw: number | null) => ({
    entity: {
      name: `entity with its counts, ${name}`,
      samples: ids.length,
      path: (sample: number) => `/api/entities/${one(ids, sample)}`,
      floor: (graph: PlainGraph, sample: number) => entityOf(graph, one(ids, sample)),
      timesRaw,
      equalSize: true,
    },
    neighbors: {
      name: `neighbors, ${name}`,
      samples: ids.length,
      path: (sample: number) => `/api/entities/${one(ids, sample)}/neighbors`,
      floor: (graph: PlainGraph, sample: number) => neighborsOf(graph, one(ids, sample), PAGE),
      timesRaw,
      equalSize: true,
    },
  });
  const [ordinaryNode, fullNode, hub] = [
    about("median node", ordinary, TIMES_RAW),
    about("node with a page of ties", pageful, TIMES_RAW),
    about("hub", hubs, TIMES_RAW),
  ];
  const between = (name: string, query: string, floor: Question["floor"], timesRaw: number | null): Question => ({
    name,
    samples: pairs.length,
    path: (sample) => {
      const [from, to] = two(pairs, sample);
      return `/api/paths?from=${from}&to=${to}&${query}`;
    },
    floor,
    timesRaw,
    equalSize: true,
  });
  return [
    ordinaryNode.entity,
    hub.entity,
    ordinaryNode.neighbors,
    fullNode.neighbors,
    hub.neighbors,
    between("one shortest path", "limit=1", (graph, at) => shortestIn(graph, ...two(pairs, at), 1), TIMES_RAW),
    between(
      `all shortest paths, the first ${WAYS}`,
      `limit=${WAYS}`,
      (graph, at) => shortestIn(graph, ...two(pairs, at), WAYS),
      TIMES_RAW,
    ),
    between(
      "the strongest path",
      "order=strongest&limit=1",
      (graph, at) => strongestIn(graph, ...two(pairs, at)),
      null,
    ),
    {
      name: "common neighbors of two",
      samples: sharing.length,
      path: (sample) => {
        const [a, b] = two(sharing, sample);
        return `/api/common?id=${a}&id=${b}`;
      },
      floor: (graph, sample) => commonOf(graph, ...two(sharing, sample)),
      timesRaw: null,
      equalSize: true,
    },
    {
      name: `network around one, ${DRAWN} drawn`,
      samples: pageful.length,
      path: (sample) => `/api/network?seed=${one(pageful, sample)}&limit=${DRAWN}`,
      floor: (graph, sample) => networkOf(graph, one(pageful, sample), DRAWN),
      timesRaw: null,
      equalSize: false,
    },
    {
      name: "entities of one kind, first page with facets",
      samples: 1,
      path: () => `/api/entities?kind=${KIND}`,
      floor: (graph) => listOf(graph, KIND, PAGE),
      timesRaw: null,
      equalSize: false,
    },
  ];
}
