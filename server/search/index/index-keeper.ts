import type { EntityRecord } from "../../model/records/entity.ts";
import type { GraphStore, Seen } from "../../store/graph-store.ts";
import { buildIndex, type PreparedEntity, prepareEntity } from "./build-index.ts";
import { type Pause, pausing } from "./pause.ts";
import type { SearchIndex } from "./search-index.ts";

interface Kept<Searcher> {
  readonly revision: number;
  readonly searcher: Searcher;
}

/**
 * Keeps the index of the graph's latest revision: built when it is first asked for, once however many ask at the
 * same time, and again when a read shows that the graph has moved on. What is known of a record that has not
 * changed since is used again.
 */
export class IndexKeeper<Searcher> {
  readonly #store: GraphStore;
  readonly #searcherOf: (index: SearchIndex) => Searcher;
  #kept: Kept<Searcher> | null = null;
  #building: Promise<Kept<Searcher>> | null = null;
  #prepared = new Map<string, { spoken: string; entity: PreparedEntity }>();

  constructor(store: GraphStore, searcherOf: (index: SearchIndex) => Searcher) {
    this.#store = store;
    this.#searcherOf = searcherOf;
  }

  /** What `work` answers from an index of the very revision that its own read saw. */
  async during<Value>(work: (searcher: Searcher) => Promise<Seen<Value>>): Promise<Seen<Value>> {
    for (;;) {
      const kept = this.#kept ?? (await this.#build());
      const seen = await work(kept.searcher);
      if (seen.revision === kept.revision) return seen;
      // What the index found may be gone, and what is new is not in it.
      if (this.#kept === kept) this.#kept = null;
    }
  }

  #build(): Promise<Kept<Searcher>> {
    this.#building ??= this.#read().finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  /** Records and degrees have to be of one revision; when a writer came in between it begins again. */
  async #read(): Promise<Kept<Searcher>> {
    for (;;) {
      const { revision } = await this.#store.summaries([]);
      const pause = pausing();
      const entities = await this.#prepareAll(pause);
      const degrees = await degreesAt(this.#store, entities, revision);
      if (degrees === null) continue;
      this.#kept = { revision, searcher: this.#searcherOf(await buildIndex(entities, degrees, pause)) };
      return this.#kept;
    }
  }

  async #prepareAll(pause: Pause): Promise<PreparedEntity[]> {
    const before = this.#prepared;
    const now: typeof before = new Map();
    for await (const record of this.#store.records("entity")) {
      if (record.record !== "entity") continue;
      const spoken = spokenOf(record);
      const known = before.get(record.id);
      now.set(record.id, known?.spoken === spoken ? known : { spoken, entity: prepareEntity(record) });
      await pause();
    }
    this.#prepared = now;
    return Array.from(now.values(), ({ entity }) => entity);
  }
}

/** All of a record that the index depends on. */
function spokenOf({ kind, name, aliases, summary }: EntityRecord): string {
  return JSON.stringify([kind, name, aliases, summary]);
}

const SUMMARIES_AT_ONCE = 500;

/** Ties of each entity; `null` when the graph has moved on. */
async function degreesAt(
  store: GraphStore,
  entities: readonly PreparedEntity[],
  revision: number,
): Promise<number[] | null> {
  const degrees = new Map<string, number>();
  for (let at = 0; at < entities.length; at += SUMMARIES_AT_ONCE) {
    const ids = entities.slice(at, at + SUMMARIES_AT_ONCE).map(({ id }) => id);
    const summaries = await store.summaries(ids);
    if (summaries.revision !== revision) return null;
    for (const { id, degree } of summaries.value) degrees.set(id, degree);
  }
  const after = await store.summaries([]);
  return after.revision === revision ? entities.map(({ id }) => degrees.get(id) ?? 0) : null;
}
