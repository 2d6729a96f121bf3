import type { EntitySummary, SearchItem } from "../model/api/answers.ts";
import { EntitiesRequest, MAX_QUERY_LENGTH, type SearchRequest } from "../model/api/requests.ts";
import { InvalidRequestError } from "../model/errors.ts";
import type { EntityKind } from "../model/vocabulary/kinds.ts";
import type { GraphStore, Page, ReadOptions, Seen } from "../store/graph-store.ts";
import { type StandingThen, standingThen } from "../store/topology/standing-then.ts";
import { IndexKeeper } from "./index/index-keeper.ts";
import type { Passes } from "./match/candidates.ts";
import { WEAK } from "./match/scores.ts";
import { NameSearch } from "./match/search-names.ts";
import { answerQuestion } from "./questions/answer-question.ts";
import { readMonth } from "./questions/read-month.ts";
import { type Question, readQuestion } from "./questions/read-question.ts";
import { foldText } from "./text/fold.ts";

/**
 * Finding by name, in either language, however it is spelled. Names come from the store's records and lie in an
 * index in memory, one per revision of the graph; the ranking is ours alone, so that both engines answer alike.
 */
export class EntitySearch {
  readonly #store: GraphStore;
  readonly #keeper: IndexKeeper<NameSearch>;

  constructor(store: GraphStore) {
    this.#store = store;
    this.#keeper = new IndexKeeper(store, (index) => new NameSearch(index));
  }

  /**
   * Best first; an empty page when nothing is like the query. `total` counts what was weighed: of a word that
   * stands in thousands of names only the likeliest are.
   * @throws {InvalidRequestError} when the query is too long, or holds no letter and no digit
   */
  async search(request: SearchRequest, options?: ReadOptions): Promise<Seen<Page<SearchHit>>> {
    checkQuery(request.q);
    const then = await this.#standing(request, options);
    return this.#keeper.during(async (names) => {
      const { found, total } = await this.#find(names, { ...request, passes: then?.passes ?? null }, options);
      const { revision, value } = await this.#store.summaries(
        found.map(({ id }) => id),
        options,
      );
      const byId = new Map(value.map((summary) => [summary.id as string, summary]));
      return { revision, value: { items: found.flatMap((hit) => shown(hit, byId, then)), total, nextCursor: null } };
    });
  }

  /** How entities stand to the clocks of the request, each by its own dates; `null` where it names none. */
  async #standing({ at, held = [], knownOn }: SearchRequest, options?: ReadOptions): Promise<StandingThen | null> {
    if (at === undefined && knownOn === undefined) return null;
    const { value: topology } = await this.#store.topology(options);
    return standingThen(topology, { at, held, knownOn });
  }

  /** Builds the index now, so that the first search need not wait for it. */
  async warm(): Promise<void> {
    await this.#keeper.during(() => this.#store.summaries([]));
  }

  async #find(names: NameSearch, request: Searching, options?: ReadOptions): Promise<Found> {
    const plain = byName(names, request.q, request);
    const then = await this.#eventsThen(names, request, options);
    if (then.length > 0 && plain.found[0]?.how !== "exact") {
      const others = plain.found.filter(({ id }) => !then.some((event) => event.id === id));
      const found = [...then, ...others.map((hit) => ({ ...hit, score: hit.score * BEHIND_ANSWERS }))];
      return { found: found.slice(0, request.limit), total: then.length + others.length };
    }
    const question = readQuestion(request.q);
    if (question === null || (!question.asks && (plain.found[0]?.score ?? 0) >= WEAK)) return plain;
    const named = byName(names, question.topic, request);
    const answers = await this.#answers(names, question, request, options);
    if (answers.length === 0) return plain.found.length > 0 ? plain : named;
    const behind = named.found.filter(({ id }) => !answers.some((answer) => answer.id === id));
    const found = [...answers, ...behind.map((hit) => ({ ...hit, score: hit.score * BEHIND_ANSWERS }))];
    return { found: found.slice(0, request.limit), total: answers.length + named.total };
  }

  /** Events that certainly were in the month and at the place that the words name. */
  async #eventsThen(names: NameSearch, request: Searching, options?: ReadOptions): Promise<Hit[]> {
    const asked = readMonth(request.q);
    if (asked === null || (request.kind.length > 0 && !request.kind.includes("Event"))) return [];
    for (const place of byName(names, asked.place, { kind: GROUNDS, limit: MOST_TOPICS }).found) {
      const { value } = await this.#store.entities(
        EntitiesRequest.parse({ kind: ["Event"], place: [place.id], at: asked.month, held: ["holds"] }),
        options,
      );
      const through = asked.language === "zh" ? `${place.name}，${asked.words}` : `${place.name}, ${asked.words}`;
      const events = value.items.filter(({ id }) => request.passes?.(id) ?? true);
      if (events.length > 0)
        return events.map(({ id }, at) => ({ id, name: through, how: "tie", score: 0.99 - 0.001 * at }));
    }
    return [];
  }

  async #answers(names: NameSearch, question: Question, request: Searching, options?: ReadOptions): Promise<Hit[]> {
    // What is asked about may be of another kind than what is wanted, so its kind is left open here.
    for (const topic of byName(names, question.topic, { kind: [], limit: MOST_TOPICS }).found) {
      const asked = { id: topic.id, name: topic.name };
      const all = await answerQuestion(this.#store, question, asked, request.kind, options);
      const answers = all.filter(({ id }) => request.passes?.(id) ?? true);
      if (answers.length > 0)
        return answers.map(({ id, through }, at) => ({ id, name: through, how: "tie", score: 0.99 - 0.001 * at }));
    }
    return [];
  }
}

export type SearchHit = SearchItem;

/** A request with what its clocks say of an entity. What is asked about need not stand to them, only what is found. */
interface Searching extends SearchRequest {
  readonly passes: Passes;
}

interface ByName extends Pick<SearchRequest, "kind" | "limit"> {
  readonly passes?: Passes;
}

interface Hit {
  readonly id: string;
  readonly name: string;
  readonly how: SearchItem["matched"]["how"];
  readonly score: number;
}

interface Found {
  readonly found: readonly Hit[];
  readonly total: number;
}

/** Things a question may be about that are tried until one has an answer. */
const MOST_TOPICS = 3;
const BEHIND_ANSWERS = 0.9;

/** Kinds at which something can be held. */
const GROUNDS: EntityKind[] = ["Place", "Park", "Facility"];

function byName(names: NameSearch, text: string, { kind, limit, passes = null }: ByName): Found {
  const { found, total } = names.search(text, kind, limit, passes);
  const hits = found.map(({ entity, row, how, score }) => ({
    id: names.index.entities[entity]?.id ?? "",
    name: names.index.rows[row]?.text ?? "",
    how,
    score,
  }));
  return { found: hits, total };
}

function checkQuery(q: string): void {
  if (q.length > MAX_QUERY_LENGTH)
    throw new InvalidRequestError([{ at: "q", reason: `must be at most ${MAX_QUERY_LENGTH} characters long` }]);
  if (foldText(q) === "")
    throw new InvalidRequestError([{ at: "q", reason: "must hold at least one letter or digit to search for" }]);
}

function shown(
  { id, name, how, score }: Hit,
  summaries: ReadonlyMap<string, EntitySummary>,
  then: StandingThen | null,
): SearchHit[] {
  const entity = summaries.get(id);
  const held = then?.held(id) ?? null;
  return entity === undefined ? [] : [{ entity, matched: { name, how }, score, ...(held === null ? {} : { held }) }];
}
