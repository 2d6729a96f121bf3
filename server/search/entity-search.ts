import type { EntitySummary, SearchItem } from "../model/api/answers.ts";
import { MAX_QUERY_LENGTH, type SearchRequest } from "../model/api/requests.ts";
import { InvalidRequestError } from "../model/errors.ts";
import type { GraphStore, Page, ReadOptions, Seen } from "../store/graph-store.ts";
import { buildIndex, type PreparedEntity, prepareEntity } from "./index/build-index.ts";
import { pausing } from "./index/pause.ts";
import type { SearchIndex } from "./index/search-index.ts";
import type { Candidate } from "./match/candidates.ts";
import { NameSearch } from "./match/search-names.ts";
import { foldText } from "./text/fold.ts";

/**
 * Finding by name, in either language, however it is spelled. Names come from the store's records and lie in an
 * index in memory, one per revision of the graph; the ranking is ours alone, so that both engines answer alike.
 */
export class EntitySearch {
  readonly #store: GraphStore;
  #current: { revision: number; names: NameSearch } | null = null;
  #building: Promise<{ revision: number; names: NameSearch }> | null = null;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /**
   * Best first. An empty page when nothing is like the query.
   * @throws {InvalidRequestError} when the query is too long, or holds no letter and no digit
   */
  async search(request: SearchRequest, options?: ReadOptions): Promise<Seen<Page<SearchHit>>> {
    checkQuery(request.q);
    for (;;) {
      const { revision, names } = this.#current ?? (await this.#build());
      const { found, total } = names.search(request.q, request.kind, request.limit);
      const ids = found.map(({ entity }) => names.index.entities[entity]?.id ?? "");
      const summaries = await this.#store.summaries(ids, options);
      // The graph moved on since the index was built: what it found may be gone, and what is new is not in it.
      if (summaries.revision !== revision) {
        await this.#build();
        continue;
      }
      const byId = new Map(summaries.value.map((summary) => [summary.id as string, summary]));
      const items = found.flatMap((candidate) => hitOf(names.index, candidate, byId));
      return { revision, value: { items, total, nextCursor: null } };
    }
  }

  /** Builds the index now, so that the first search need not wait for it. */
  async warm(): Promise<void> {
    if (this.#current === null) await this.#build();
  }

  /** However many ask for it, it is built once. */
  #build(): Promise<{ revision: number; names: NameSearch }> {
    this.#building ??= readIndex(this.#store)
      .then(({ revision, index }) => {
        this.#current = { revision, names: new NameSearch(index) };
        return this.#current;
      })
      .finally(() => {
        this.#building = null;
      });
    return this.#building;
  }
}

export type SearchHit = SearchItem;

function checkQuery(q: string): void {
  if (q.length > MAX_QUERY_LENGTH)
    throw new InvalidRequestError([{ at: "q", reason: `must be at most ${MAX_QUERY_LENGTH} characters long` }]);
  if (foldText(q) === "")
    throw new InvalidRequestError([{ at: "q", reason: "must hold at least one letter or digit to search for" }]);
}

function hitOf(
  index: SearchIndex,
  { entity, row, how, score }: Candidate,
  summaries: ReadonlyMap<string, EntitySummary>,
): SearchHit[] {
  const summary = summaries.get(index.entities[entity]?.id ?? "");
  const name = index.rows[row]?.text ?? "";
  return summary === undefined ? [] : [{ entity: summary, matched: { name, how }, score }];
}

const SUMMARIES_AT_ONCE = 500;

interface Indexed {
  readonly revision: number;
  readonly index: SearchIndex;
}

/** Records and degrees have to be of one revision; under a writer that never rests it begins again. */
async function readIndex(store: GraphStore): Promise<Indexed> {
  for (;;) {
    const { revision } = await store.summaries([]);
    const pause = pausing();
    const entities: PreparedEntity[] = [];
    for await (const record of store.records("entity")) {
      if (record.record === "entity") entities.push(prepareEntity(record));
      await pause();
    }
    const degrees = await degreesAt(store, entities, revision);
    if (degrees !== null) return { revision, index: await buildIndex(entities, degrees, pause) };
  }
}

/** `null` when the graph has moved on. */
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
