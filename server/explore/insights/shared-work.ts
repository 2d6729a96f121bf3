import { CancelledError } from "../../model/errors.ts";
import type { ReadGuard } from "../../store/read-guard.ts";

/**
 * Work that several wait for. Who goes away stops waiting; when all have gone, the work is cancelled. Who only runs out
 * of time stops waiting too, but the work goes on, so that asking again finds it done.
 */
export class SharedWork<Value> {
  readonly #stop = new AbortController();
  readonly #value: Promise<Value>;
  #waiting = 0;
  #mayBeAskedAgain = false;
  #isAbandoned = false;
  #hasFailed = false;

  constructor(work: (signal: AbortSignal) => Promise<Value>) {
    this.#value = work(this.#stop.signal);
    // Whoever waits hears of a failure; with nobody waiting it must not end the process.
    this.#value.catch(() => {
      this.#hasFailed = true;
    });
  }

  /** Whether nothing will come of it: it failed, or was cancelled. */
  get isLost(): boolean {
    return this.#hasFailed || this.#stop.signal.aborted;
  }

  /** Nobody will come to wait for it any more: it ends when those who wait have gone. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#stopIfUnwanted();
  }

  /** @throws {CancelledError} @throws {OutOfTimeError} and whatever the work throws */
  async wait(guard: ReadGuard): Promise<Value> {
    const { signal } = guard;
    let timer: NodeJS.Timeout | undefined;
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(new CancelledError());
      signal?.addEventListener("abort", leave, { once: true });
      if (Number.isFinite(guard.remainingMs)) timer = setTimeout(() => reject(guard.outOfTime()), guard.remainingMs);
    });
    this.#waiting++;
    try {
      return await Promise.race([this.#value, left]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
      this.#waiting--;
      if (signal?.aborted !== true) this.#mayBeAskedAgain = true;
      this.#stopIfUnwanted();
    }
  }

  #stopIfUnwanted(): void {
    if (this.#waiting === 0 && (this.#isAbandoned || !this.#mayBeAskedAgain)) this.#stop.abort();
  }
}
