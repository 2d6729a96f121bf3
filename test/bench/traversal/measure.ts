import { seeded } from "./draw.ts";

/** Times of many interleaved repetitions, so that whatever else the machine does falls on all alike. */

/** One way to answer a question. Resolves with how large the answer was, where that can be told. */
export interface Contender {
  readonly name: string;
  /** Times in a row that count as one: what takes microseconds is nothing to a clock read once. */
  readonly repeat?: number;
  run(sample: number): Promise<unknown> | unknown;
}

export interface Rounds {
  /** Before the clock counts: plans, caches and compilers get warm. */
  readonly warm: number;
  readonly counted: number;
}

const SLOW_MS = 20;
const TOO_SLOW_MS = 300;
const FEWEST_ROUNDS = 3;
const PATIENCE_MS = 12_000;

/** Median milliseconds by contender. */
export type Medians = ReadonlyMap<string, number>;

/**
 * Asks every contender every sample, in an order drawn anew each time: whoever is asked right after another that put
 * the same statement to the same server finds it awake and its caches full, so nobody may always come after the same one.
 */
export async function measure(contenders: readonly Contender[], samples: number, rounds: Rounds): Promise<Medians> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const began = performance.now();
  const draw = seeded(1);
  for (let round = 0; round < rounds.warm + rounds.counted; round++) {
    // What is slow has shown itself after a few rounds, and the others have waited long enough.
    if (round >= rounds.warm + FEWEST_ROUNDS && performance.now() - began > PATIENCE_MS) break;
    for (let sample = 0; sample < samples; sample++)
      for (const contender of draw.shuffled(contenders)) {
        const all = times.get(contender.name) ?? [];
        // Only the floors are ever that slow, and they need no second look.
        if (all.length > 0 && median(all) > TOO_SLOW_MS) continue;
        const took = await timed(contender, sample);
        if (round >= rounds.warm || (round > 0 && took > TOO_SLOW_MS)) all.push(took);
      }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Milliseconds of one answer. What turns out slow is not repeated. */
async function timed({ run, repeat = 1 }: Contender, sample: number): Promise<number> {
  const began = performance.now();
  let answered = 0;
  do {
    const answer = run(sample);
    if (answer instanceof Promise) await answer;
    answered++;
  } while (answered < repeat && performance.now() - began < SLOW_MS);
  return (performance.now() - began) / answered;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
