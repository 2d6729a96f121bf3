import { CancelledError, OutOfTimeError } from "../model/errors.ts";
import type { ReadOptions } from "./graph-store.ts";
import { Slices } from "./slices.ts";

/** Longest a read may take when the caller does not say, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 5_000;

/** Ends a read that nobody waits for any more, or that takes too long. One for each read. */
export class ReadGuard {
  /** Of the whole question. */
  readonly limitMs: number;
  readonly signal: AbortSignal | undefined;
  readonly #timeoutMs: number;
  readonly #startedAt = performance.now();
  readonly #narrow: string;
  /** Made at the first look at the clock: most reads never come to one. */
  #slices: Slices | null = null;

  /** @param narrow what a person can do about a question that takes too long, as a sentence */
  constructor(options: ReadOptions | undefined, narrow: string) {
    this.#timeoutMs = options?.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.limitMs = options?.limitMs ?? this.#timeoutMs;
    this.signal = options?.signal;
    this.#narrow = narrow;
    if (this.signal?.aborted) throw new CancelledError();
    if (this.#timeoutMs <= 0) throw this.outOfTime();
  }

  /** Never negative. */
  get remainingMs(): number {
    return Math.max(0, this.#timeoutMs - (performance.now() - this.#startedAt));
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
    this.#slices ??= new Slices();
    return this.#slices.isOver;
  }

  /** Lets others run, then goes on. @throws {CancelledError} @throws {OutOfTimeError} */
  async breathe(): Promise<void> {
    this.check();
    this.#slices ??= new Slices();
    await this.#slices.rest();
    this.check();
  }
}
