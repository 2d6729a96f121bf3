import { CancelledError } from "../../../model/errors.ts";
import type { ReadGuard } from "../../read-guard.ts";

/** Gives a read up at its time limit, or when nobody waits for it any more. */
export class Stopper {
  readonly #signal: AbortSignal | undefined;
  readonly #stop: Promise<never>;
  #timer: NodeJS.Timeout | undefined;
  #onAbort = () => {};

  constructor(guard: ReadGuard) {
    this.#signal = guard.signal;
    this.#stop = new Promise((_, reject) => {
      // The server looks at its clock only every two seconds, so this side rings too.
      if (Number.isFinite(guard.remainingMs))
        this.#timer = setTimeout(() => reject(guard.outOfTime()), guard.remainingMs);
      this.#onAbort = () => reject(new CancelledError());
    });
    this.#signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  orSooner<Result>(running: PromiseLike<Result>): Promise<Result> {
    return Promise.race([running, this.#stop]);
  }

  done(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener("abort", this.#onAbort);
  }
}
