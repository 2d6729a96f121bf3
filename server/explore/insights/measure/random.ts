/** Whoever asks again gets the same numbers: samples and seeded methods all start here. */
export const SEED = 20_230_628;

/** Numbers from 0 to below 1 (mulberry32, Ettinger 2017): small, quick, and alike on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The numbers below `size` in an order of their own (Fisher and Yates). */
export function shuffled(size: number, random: () => number): Uint32Array {
  const numbers = Uint32Array.from({ length: size }, (_, number) => number);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other] ?? 0, numbers[last] ?? 0];
  }
  return numbers;
}
