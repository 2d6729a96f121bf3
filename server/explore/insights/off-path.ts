import { Worker } from "node:worker_threads";
import { CancelledError, OutOfTimeError } from "../../model/errors.ts";
import type { Job, JobOf, Outcomes } from "./jobs.ts";

/** Longest that one job may take, however many wait for it. */
const JOB_LIMIT_MS = 120_000;

interface Waiting {
  readonly job: Job;
  resolve(outcome: unknown): void;
  reject(error: unknown): void;
}

interface Told {
  readonly outcome?: unknown;
  readonly failure?: string;
}

/**
 * Measures graphs in one thread of its own, one job after the other, so that nothing else waits for it. A job cannot be
 * asked to stop, so whoever cancels it ends the thread; the next job starts another.
 */
export class OffPath {
  readonly #limitMs: number;
  readonly #queue: Waiting[] = [];
  #running: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
  #worker: Worker | null = null;

  constructor(limitMs: number = JOB_LIMIT_MS) {
    this.#limitMs = limitMs;
  }

  /** @throws {CancelledError} @throws {OutOfTimeError} */
  run<Kind extends Job["kind"]>(job: JobOf<Kind>, signal: AbortSignal): Promise<Outcomes[Kind]> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new CancelledError());
      const waiting: Waiting = { job, resolve: (outcome) => resolve(outcome as Outcomes[Kind]), reject };
      signal.addEventListener("abort", () => this.#cancel(waiting), { once: true });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  /** Ends the thread; what waits for it is cancelled. */
  close(): void {
    for (const { reject } of this.#queue.splice(0)) reject(new CancelledError());
    this.#stop(new CancelledError());
  }

  #cancel(waiting: Waiting): void {
    const place = this.#queue.indexOf(waiting);
    if (place !== -1) this.#queue.splice(place, 1)[0]?.reject(new CancelledError());
    else if (this.#running?.waiting === waiting) this.#stop(new CancelledError());
  }

  #next(): void {
    if (this.#running !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    const narrow = "Name kinds, relation types or a place, so that there is less to measure.";
    const timer = setTimeout(() => this.#stop(new OutOfTimeError(this.#limitMs, narrow)), this.#limitMs);
    this.#running = { waiting, timer: timer.unref() };
    this.#thread().postMessage(waiting.job);
  }

  #told({ outcome, failure }: Told): void {
    const waiting = this.#settled();
    if (failure === undefined) waiting?.resolve(outcome);
    else waiting?.reject(new Error(`a measure of the graph failed: ${failure}`));
    this.#next();
  }

  #stop(error: unknown): void {
    void this.#worker?.terminate();
    this.#worker = null;
    this.#settled()?.reject(error);
    this.#next();
  }

  #settled(): Waiting | null {
    const running = this.#running;
    this.#running = null;
    clearTimeout(running?.timer);
    return running?.waiting ?? null;
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL("./start-worker.mjs", import.meta.url), { execArgv: [] });
    // A process that has nothing else to do may end.
    worker.unref();
    // A thread that was ended may still have had something to say.
    worker.on("message", (told: Told) => {
      if (this.#worker === worker) this.#told(told);
    });
    worker.on("error", (error) => {
      if (this.#worker === worker) this.#stop(error);
    });
    this.#worker = worker;
    return worker;
  }
}
