import { z } from "zod";
import type { ReadGuard } from "../../read-guard.ts";
import type { Neo4jConnection } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { Degree, SeenColumns } from "./rows.ts";

/**
 * Up to so many ties of one entity are read and sorted for an answer. Past it, counts come from the store and pages
 * from the indexes in order, which takes another round trip or two.
 */
export const MOST_TIES_READ = 400;

/** Hubs are few, and asked about often. */
const MOST_REMEMBERED = 1_000;

const degreesQuery = defineQuery("read/degrees", {
  params: z.strictObject({ id: z.string() }),
  row: z.strictObject({ ...SeenColumns, degrees: z.array(Degree) }),
});

/** Of each type that an entity has, how many ties leave it and come to it. */
export interface CountedTies {
  readonly revision: number;
  readonly degrees: readonly Degree[];
}

/** Entities with very many ties, as they were counted last: while the revision stands, a page is one round trip. */
export class Hubs {
  readonly #counted = new Map<string, CountedTies>();

  /** `null` for what is no hub, or not known as one. */
  remembered(id: string): CountedTies | null {
    return this.#counted.get(id) ?? null;
  }

  async count(connection: Neo4jConnection, id: string, guard: ReadGuard): Promise<CountedTies> {
    const { revision, degrees } = await connection.readSeen(degreesQuery, { id }, guard);
    this.#counted.delete(id);
    this.#counted.set(id, { revision, degrees });
    const [oldest] = this.#counted.keys();
    if (this.#counted.size > MOST_REMEMBERED && oldest !== undefined) this.#counted.delete(oldest);
    return { revision, degrees };
  }

  /** It may be a hub no more. */
  forget(id: string): void {
    this.#counted.delete(id);
  }
}
