import { coreNumbers, pageRank } from "./large.ts";
import { exactBetweenness, LIBRARY_PAIRS, libraryCores, libraryPageRank } from "./library-graph.ts";
import { degreesOf, neighborhoodsOf, pairsOf, type Wiring } from "./pairs.ts";
import { randomFrom, SEED, shuffled } from "./random.ts";
import { canBeExact, sampleSize } from "./shape.ts";
import { sampledBetweenness } from "./walks.ts";

export type Measure = "degree" | "betweenness" | "pageRank" | "core";

/** How central the entities of a slice are. */
export interface Centrality {
  /** Their numbers: highest score first, then most ties, then least number. */
  readonly order: Uint32Array;
  /** By number. */
  readonly scores: Float64Array;
  readonly ties: Uint32Array;
  /** Entities that shortest paths were counted from; `null`: all, or none were. */
  readonly sample: number | null;
}

interface Scored {
  readonly scores: Float64Array;
  readonly sample: number | null;
}

const SAMPLE_STEPS = 200_000_000;

/** Significant digits of a score. */
const DIGITS = 9;

export function centralityOf(wiring: Wiring, measure: Measure): Centrality {
  const ties = degreesOf(wiring);
  const { scores: exact, sample } =
    measure === "degree" ? { scores: Float64Array.from(ties), sample: null } : scored(wiring, measure);
  // Sums of fractions differ in their last digits by the order of adding; equals are to rank alike.
  const scores = exact.map((score) => Number(score.toPrecision(DIGITS)));
  const order = Uint32Array.from(scores, (_, number) => number).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (ties[b] ?? 0) - (ties[a] ?? 0) || a - b,
  );
  return { order, scores, ties, sample };
}

function scored(wiring: Wiring, measure: Exclude<Measure, "degree">): Scored {
  // The library takes no empty graph.
  if (wiring.nodes === 0) return { scores: new Float64Array(), sample: null };
  const pairs = pairsOf(wiring);
  const isSmall = pairs.a.length <= LIBRARY_PAIRS;
  if (measure === "core")
    return { scores: isSmall ? libraryCores(pairs) : coreNumbers(neighborhoodsOf(pairs)), sample: null };
  if (measure === "pageRank")
    return { scores: isSmall ? libraryPageRank(pairs) : pageRank(neighborhoodsOf(pairs)), sample: null };
  if (canBeExact(pairs)) return { scores: exactBetweenness(pairs), sample: null };
  const sample = sampleSize(pairs.nodes, pairs.a.length, SAMPLE_STEPS);
  const sources = shuffled(pairs.nodes, randomFrom(SEED)).subarray(0, sample);
  return { scores: sampledBetweenness(neighborhoodsOf(pairs), sources), sample };
}
