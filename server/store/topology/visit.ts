import type { ReadGuard } from "../read-guard.ts";
import type { Topology } from "./topology.ts";

/** A change set was committed while a traversal let others run; what it has seen is no longer one graph. */
export class TopologyMovedError extends Error {
  override readonly name = "TopologyMovedError";
}

/** Steps between two looks at the clock, which cost about as much as a few dozen steps. */
const STEPS_A_LOOK = 512;

/** One traversal's hold on the process: it works in slices, and stops when nobody waits or time is up. */
export class Visit {
  readonly #topology: Topology;
  readonly #guard: ReadGuard;
  readonly #version: number;
  #steps = 0;

  constructor(topology: Topology, guard: ReadGuard) {
    this.#topology = topology;
    this.#guard = guard;
    this.#version = topology.version;
  }

  /** Counts steps taken, and says whether to {@link pause} now. */
  isDue(steps: number): boolean {
    this.#steps += steps;
    if (this.#steps < STEPS_A_LOOK) return false;
    this.#steps = 0;
    return this.#guard.sliceIsOver;
  }

  /** Lets others run. @throws {CancelledError} @throws {OutOfTimeError} */
  async pause(): Promise<void> {
    await this.#guard.breathe();
    this.checkStill();
  }

  /** @throws {TopologyMovedError} */
  checkStill(): void {
    if (this.#topology.version !== this.#version) throw new TopologyMovedError();
  }
}

/**
 * Looks until the graph holds still for as long as looking takes, then reads what was found in the same breath, so
 * that records and shape belong to one revision. `guard` bounds the tries.
 * @param graph whose topology may be another one at each try
 * @param read must not await
 */
export async function traverse<Found, Answer>(
  graph: { readonly topology: Topology },
  guard: ReadGuard,
  look: (topology: Topology, visit: Visit) => Promise<Found>,
  read: (found: Found) => Answer,
): Promise<Answer> {
  for (;;) {
    try {
      const visit = new Visit(graph.topology, guard);
      const found = await look(graph.topology, visit);
      visit.checkStill();
      return read(found);
    } catch (error) {
      if (!(error instanceof TopologyMovedError)) throw error;
      guard.check();
    }
  }
}
