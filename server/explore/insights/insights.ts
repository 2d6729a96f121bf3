import { Filters } from "../../model/api/filters.ts";
import type { GraphStore, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { lookAtShape } from "../../store/topology/look-at-shape.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { type GraphSlice, graphSlice } from "./graph-slice.ts";
import type { Job, JobOf, Outcomes } from "./jobs.ts";
import { KeptWork } from "./kept-work.ts";
import type { Wiring } from "./measure/pairs.ts";
import { OffPath } from "./off-path.ts";

/** What a person can do about a question on the whole graph that takes too long. */
export const NARROW =
  "What was asked is still being worked out for whoever asks next: ask again in a moment, or name kinds, relation types or a place.";

/** Answers kept at once; each is a few numbers an entity. */
const MOST_ANSWERS = 32;

/** Slices kept at once, for other measures of the same; each is a few numbers a tie. */
const MOST_SLICES = 3;

/** Longest that gathering one slice may take. */
const GATHER_LIMIT_MS = 60_000;

/** The filters of a question without the rest of it, in one order. */
const JustFilters = Filters.strip();

/** What was measured, and on which slice. */
export interface Measured<Outcome> {
  readonly slice: Omit<GraphSlice, "wiring">;
  readonly outcome: Outcome;
}

/**
 * Whole-graph numbers of one store. What was worked out for one revision and slice is kept until the graph changes,
 * and worked out once however many ask; gathering goes in slices of some milliseconds, measuring on another thread.
 */
export class Insights {
  readonly store: GraphStore;
  readonly #offPath: OffPath;
  readonly #answers: KeptWork;
  readonly #slices: KeptWork;

  /** @param offPath where it measures; several stores may share one */
  constructor(store: GraphStore, offPath = new OffPath()) {
    this.store = store;
    this.#offPath = offPath;
    this.#answers = new KeptWork(store, MOST_ANSWERS);
    this.#slices = new KeptWork(store, MOST_SLICES);
  }

  /** @param job made from the slice's ties, once */
  measured<Kind extends Job["kind"]>(
    key: string,
    filters: Filters,
    job: (wiring: Wiring) => JobOf<Kind>,
    guard: ReadGuard,
  ): Promise<Seen<Measured<Outcomes[Kind]>>> {
    return this.kept(key, filters, guard, async (signal) => {
      const {
        revision,
        value: { wiring, ...slice },
      } = await this.#slice(filters, signal);
      return { revision, value: { slice, outcome: await this.run<Kind>(job(wiring), signal) } };
    });
  }

  #slice(filters: Filters, signal: AbortSignal): Promise<Seen<GraphSlice>> {
    return this.#slices.get(canonical(filters), gatherGuard(signal), (unwanted) =>
      this.gather((topology, visit) => graphSlice(topology, filters, visit), unwanted),
    );
  }

  /** Looks at the shape of the graph for as long as gathering may take. */
  gather<Found>(look: (topology: Topology, visit: Visit) => Promise<Found>, signal: AbortSignal): Promise<Seen<Found>> {
    return lookAtShape(this.store, gatherGuard(signal), look);
  }

  /** Measures off the event loop. */
  run<Kind extends Job["kind"]>(job: JobOf<Kind>, signal: AbortSignal): Promise<Outcomes[Kind]> {
    return this.#offPath.run<Kind>(job, signal);
  }

  /**
   * What `work` answered for this question at the present revision, asked once.
   * @param key names the question, apart from its filters
   */
  kept<Value>(
    key: string,
    filters: Filters,
    guard: ReadGuard,
    work: (signal: AbortSignal) => Promise<Seen<Value>>,
  ): Promise<Seen<Value>> {
    return this.#answers.get(`${key} ${canonical(filters)}`, guard, work);
  }

  /** Ends its thread. */
  close(): void {
    this.#offPath.close();
  }
}

function gatherGuard(signal: AbortSignal): ReadGuard {
  return new ReadGuard({ signal, timeoutMs: GATHER_LIMIT_MS }, NARROW);
}

/** One spelling of equal filters: the order of alternatives changes no answer. */
function canonical(filters: Filters): string {
  const asked = Object.entries(JustFilters.parse(filters));
  return JSON.stringify(asked.map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]));
}
