import type { EntitySummary } from "../model/api/answers.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { GraphStore, Known, ReadOptions, Seen } from "../store/graph-store.ts";
import { ReadGuard } from "../store/read-guard.ts";
import { lookAtShape, remaining } from "../store/topology/look-at-shape.ts";
import type { Topology } from "../store/topology/topology.ts";
import type { Visit } from "../store/topology/visit.ts";

/** A change set was committed between two reads of one answer. */
class MovedOnError extends Error {
  override readonly name = "MovedOnError";
}

/** The reads that one answer is made of: all within one limit of time, all of one revision. */
export class Reading {
  readonly store: GraphStore;
  readonly #guard: ReadGuard;
  #revision: number | null = null;

  constructor(store: GraphStore, guard: ReadGuard) {
    this.store = store;
    this.#guard = guard;
  }

  /** What is left of the time. */
  get options(): ReadOptions {
    return remaining(this.#guard);
  }

  /** That everything read so far was read at. */
  get revision(): number {
    return this.#revision ?? 0;
  }

  /** What a read saw. @throws {MovedOnError} when the one before it saw another revision */
  async take<Value>(read: Promise<Seen<Value>>): Promise<Value> {
    const { revision, value } = await read;
    this.#revision ??= revision;
    if (this.#revision !== revision) throw new MovedOnError();
    return value;
  }

  /** @param look may pause by its visit; what it returns must not name nodes and ties by number */
  async look<Found>(look: (topology: Topology, visit: Visit) => Promise<Found> | Found): Promise<Found> {
    return this.take(lookAtShape(this.store, this.#guard, look));
  }

  /** By id. */
  async summaries(ids: Iterable<string>): Promise<(id: string) => EntitySummary> {
    const asked = [...new Set(ids)];
    return finder(asked.length === 0 ? [] : await this.take(this.store.summaries(asked, this.options)));
  }

  /** By id. */
  async relations(ids: Iterable<string>): Promise<(id: string) => Known<RelationRecord>> {
    const asked = [...new Set(ids)];
    return finder(asked.length === 0 ? [] : await this.take(this.store.relations(asked, this.options)));
  }
}

function finder<Item extends { readonly id: string }>(items: readonly Item[]): (id: string) => Item {
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]));
  return (id) => {
    const item = byId.get(id);
    if (item === undefined) throw new RangeError(`a record names "${id}", which the store does not hold`);
    return item;
  };
}

/**
 * Answers a question that takes several reads, again where a change set came in between.
 * @param narrow what a person can do when it takes too long
 */
export async function atOneRevision<Answer>(
  store: GraphStore,
  options: ReadOptions | undefined,
  narrow: string,
  answer: (reading: Reading) => Promise<Answer>,
): Promise<Seen<Answer>> {
  const guard = new ReadGuard(options, narrow);
  for (;;) {
    const reading = new Reading(store, guard);
    try {
      const value = await answer(reading);
      return { revision: reading.revision, value };
    } catch (error) {
      if (!(error instanceof MovedOnError)) throw error;
      guard.check();
    }
  }
}
