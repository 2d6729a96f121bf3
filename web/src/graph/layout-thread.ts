import { type LayoutAnswer, type LayoutRequest, pack } from "./layout-request.ts";

/** The layout worker as a question and an answer. A later question makes earlier ones moot. */
export class LayoutThread {
  readonly #worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  #run = 0;
  #settle: ((places: LayoutAnswer["places"] | null) => void) | null = null;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.run === this.#run) this.#answer(data.places);
    };
    this.#worker.onerror = () => this.#answer(null);
  }

  #answer(places: LayoutAnswer["places"] | null): void {
    this.#settle?.(places);
    this.#settle = null;
  }

  /** `null`: a later question was asked meanwhile, or the worker failed. */
  find(request: Omit<LayoutRequest, "run">): Promise<LayoutAnswer["places"] | null> {
    this.#answer(null);
    this.#run += 1;
    const run = this.#run;
    return new Promise((resolve) => {
      this.#settle = resolve;
      const packed = pack({ ...request, run });
      this.#worker.postMessage(packed, [packed.ends.buffer]);
    });
  }

  end(): void {
    this.#answer(null);
    this.#worker.terminate();
  }
}
