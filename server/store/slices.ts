import { setImmediate } from "node:timers/promises";

/** Longest that work holds the process before others get their turn, in milliseconds. */
const SLICE_MS = 10;

/** Cuts long work into slices, so that one question never makes all others wait. */
export class Slices {
  #endsAt = performance.now() + SLICE_MS;

  /** Whether the work has held the process long enough; then await {@link rest}. */
  get isOver(): boolean {
    return performance.now() >= this.#endsAt;
  }

  /** Lets others run, then begins another slice. */
  async rest(): Promise<void> {
    await setImmediate();
    this.#endsAt = performance.now() + SLICE_MS;
  }
}
