/** How well rankings find what is relevant, and whether one does better than another by more than chance. */

/** Of each query: candidates, the best first. */
export type Rankings = ReadonlyMap<string, readonly string[]>;
export type Relevant = ReadonlyMap<string, ReadonlySet<string>>;

const MEASURES = ["ndcg10", "recall10", "mrr"] as const;
export type Measure = (typeof MEASURES)[number];
export type Marks = Readonly<Record<Measure, number>>;

const DEPTH = 10;

/** Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, TOIS 2002; relevance is yes or no. */
export function marksOf(ranking: readonly string[], relevant: ReadonlySet<string>): Marks {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const top = ranking.slice(0, DEPTH).map((id) => relevant.has(id));
  const won = top.reduce((sum, hit, place) => sum + (hit ? gain(place) : 0), 0);
  let best = 0;
  for (let place = 0; place < Math.min(DEPTH, relevant.size); place++) best += gain(place);
  const first = ranking.findIndex((id) => relevant.has(id));
  return {
    ndcg10: best === 0 ? 0 : won / best,
    recall10: relevant.size === 0 ? 0 : top.filter(Boolean).length / relevant.size,
    mrr: first === -1 ? 0 : 1 / (first + 1),
  };
}

export function meanMarks(marks: readonly Marks[]): Marks {
  const mean = (measure: Measure) => marks.reduce((sum, one) => sum + one[measure], 0) / Math.max(1, marks.length);
  return { ndcg10: mean("ndcg10"), recall10: mean("recall10"), mrr: mean("mrr") };
}

export interface Difference {
  readonly mean: number;
  /** 95% of resamples lie between. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 10_000;

/** Paired bootstrap over queries: Sakai, Evaluating evaluation metrics based on the bootstrap, SIGIR 2006. */
export function differenceOf(ours: readonly Marks[], theirs: readonly Marks[], measure: Measure): Difference {
  const gains = ours.map((one, at) => one[measure] - (theirs[at]?.[measure] ?? 0));
  const random = seeded(20261121);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let at = 0; at < gains.length; at++) sum += gains[Math.floor(random() * gains.length)] ?? 0;
    return sum / gains.length;
  }).sort((a, b) => a - b);
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return { mean, low: means[RESAMPLES * 0.025] ?? 0, high: means[RESAMPLES * 0.975] ?? 0 };
}

/** Numerical Recipes' linear congruential generator: the same resamples every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
