import { setImmediate } from "node:timers/promises";
import { CancelledError, OutOfTimeError } from "../model/errors.ts";
import type { ReadOptions } from "./graph-store.ts";

/** Longest a read may take when the caller does not say, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 5_000;

/** Longest a read holds the process before others get their turn, in milliseconds. */
const SLICE_MS = 10;

/** Ends a read that nobody waits for any more, or that takes too long. One for each read. */
export class ReadGuard {
  readonly limitMs: number;
  readonly signal: AbortSignal | undefined;
  readonly #startedAt = performance.now();
  readonly #narrow: string;
  #sliceEndsAt: number;

  /** @param narrow what a person can do about a question that takes too long, as a sentence */
  constructor(options: ReadOptions | undefined, narrow: string) {
    this.limitMs = options?.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.signal = options?.signal;
    this.#narrow = narrow;
    this.#sliceEndsAt = this.#startedAt + SLICE_MS;
    this.check();
  }

  /** Never negative. */
  get remainingMs(): number {
    return Math.max(0, this.limitMs - (performance.now() - this.#startedAt));
  }

  /** @throws {CancelledError} @throws {OutOfTimeError} */
  check(): void {
    if (this.signal?.aborted) throw new CancelledError();
    if (this.remainingMs === 0) throw this.outOfTime();
  }

  /** For engines whose own clock rang first. */
  outOfTime(): OutOfTimeError {
    return new OutOfTimeError(this.limitMs, this.#narrow);
  }

  /** Whether this read has held the process long enough; then await {@link breathe}. */
  get sliceIsOver(): boolean {
    return performance.now() >= this.#sliceEndsAt;
  }

  /** Lets others run, then goes on. @throws {CancelledError} @throws {OutOfTimeError} */
  async breathe(): Promise<void> {
    this.check();
    await setImmediate();
    this.check();
    this.#sliceEndsAt = performance.now() + SLICE_MS;
  }
}
