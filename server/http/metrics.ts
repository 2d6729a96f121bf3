import type { Request, RequestHandler } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Atlas } from "./atlas.ts";

/** Seconds; from an answer out of memory to the longest question that is let run. */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The route's pattern, never the address: ids would make a series each. */
function routeOf(req: Request): string {
  return req.route === undefined ? "none" : `${req.baseUrl}${req.route.path}`;
}

/** What this server counts of itself, for Prometheus to read. Nothing in it tells who asked or for what. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request's arrival until its answer is written, by route and status.",
    labelNames: ["route", "status"] as const,
    buckets: BUCKETS_S,
    registers: [this.#registry],
  });
  readonly #revision = new Gauge({
    name: "atlas_revision",
    help: "Revision of the graph: one more with each change set.",
    registers: [this.#registry],
  });
  readonly #records = new Gauge({
    name: "atlas_records",
    help: "Records in the graph, by type.",
    labelNames: ["record"] as const,
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Times every request that comes after it. */
  readonly timed: RequestHandler = (req, res, next) => {
    const stop = this.#durations.startTimer();
    res.once("close", () => stop({ route: routeOf(req), status: String(res.statusCode) }));
    next();
  };

  get mediaType(): string {
    return this.#registry.contentType;
  }

  /**
   * In the text format of Prometheus 0.0.4.
   * @throws {StoreUnavailableError} while the graph cannot be counted
   */
  async tell({ store }: Atlas): Promise<string> {
    const { revision, counts } = await store.status();
    this.#revision.set(revision);
    for (const [record, count] of Object.entries(counts)) this.#records.set({ record }, count);
    return this.#registry.metrics();
  }
}
