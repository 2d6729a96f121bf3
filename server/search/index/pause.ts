import { setImmediate as others } from "node:timers/promises";

/** Called now and then in long work: lets others run when it has gone on long enough. */
export type Pause = () => Promise<void> | undefined;

/** Longest stretch for which others wait, in ms. */
const SLICE_MS = 10;

export function pausing(): Pause {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE_MS) return undefined;
    return others().then(() => {
      began = performance.now();
    });
  };
}
