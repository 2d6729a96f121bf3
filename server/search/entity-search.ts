import { setImmediate as others } from "node:timers/promises";
import type { EntitySummary, SearchItem } from "../model/api/answers.ts";
import { MAX_QUERY_LENGTH, type SearchRequest } from "../model/api/requests.ts";
import { InvalidRequestError } from "../model/errors.ts";
import type { EntityRecord } from "../model/records/entity.ts";
import type { GraphStore, Page, ReadOptions, Seen } from "../store/graph-store.ts";
import { type SearchIndex, SearchIndexBuilder } from "./index/search-index.ts";
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
      const found = names.search(request.q, request.kind);
      const shown = found.slice(0, request.limit);
      const ids = shown.map(({ entity }) => names.index.entities[entity]?.id ?? "");
      const summaries = await this.#store.summaries(ids, options);
      // The graph moved on since the index was built: what it found may be gone, and what is new is not in it.
      if (summaries.revision !== revision) {
        await this.#build();
        continue;
      }
      const byId = new Map(summaries.value.map((summary) => [summary.id as string, summary]));
      const items = shown.flatMap((candidate) => hitOf(names.index, candidate, byId));
      return { revision, value: { items, total: found.length, nextCursor: null } };
    }
  }

  /** Builds the index now, so that the first search need not wait for it. */
  async warm(): Promise<void> {
    if (this.#current === null) await this.#build();
  }

  /** However many ask for it, it is built once. */
  #build(): Promise<{ revision: number; names: NameSearch }> {
    this.#building ??= buildIndex(this.#store)
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

/** Longest stretch for which others wait while the index is built, in ms. */
const SLICE_MS = 10;
const SUMMARIES_AT_ONCE = 500;

async function buildIndex(store: GraphStore): Promise<{ revision: number; index: SearchIndex }> {
  for (;;) {
    const { revision } = await store.summaries([]);
    const builder = new SearchIndexBuilder();
    let batch: EntityRecord[] = [];
    let moved = false;
    const flush = async (): Promise<void> => {
      const summaries = await store.summaries(batch.map(({ id }) => id));
      if (summaries.revision !== revision) moved = true;
      const degrees = new Map(summaries.value.map(({ id, degree }) => [id, degree]));
      await addAll(builder, batch, degrees);
      batch = [];
    };
    for await (const record of store.records("entity")) {
      if (record.record === "entity") batch.push(record);
      if (batch.length >= SUMMARIES_AT_ONCE) await flush();
      if (moved) break;
    }
    if (!moved) await flush();
    // Records and degrees have to be of one revision; under a writer that never rests the next search tries again.
    if (!moved) return { revision, index: builder.build() };
  }
}

async function addAll(
  builder: SearchIndexBuilder,
  records: readonly EntityRecord[],
  degrees: ReadonlyMap<string, number>,
): Promise<void> {
  let began = performance.now();
  for (const record of records) {
    builder.add(record, degrees.get(record.id) ?? 0);
    if (performance.now() - began > SLICE_MS) {
      await others();
      began = performance.now();
    }
  }
}
