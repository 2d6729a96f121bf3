import MiniSearch from "minisearch";
import { compareText } from "../../store/ordering.ts";
import type { Told } from "./match-ground.ts";
import { BM25_PLUS_DELTA, type MatchWeights } from "./matching-method.ts";
import { chained, isPhrase, withoutNames, wordsOf } from "./words.ts";

/** Most shared words that are told of one match. */
const MOST_TOLD_WORDS = 8;

const INDEXED_AT_ONCE = 20;

/** What is indexed of one entity: its own words, and the names of the fields it belongs to. */
export interface Worded extends Told {
  readonly id: string;
  readonly fields: readonly string[];
}

interface Row {
  readonly id: string;
  readonly names: string;
  readonly texts: string;
  readonly fields: string;
}

/** Ranks by words: BM25+ over names, texts and fields, each entity against all others. */
export class WordIndex {
  readonly #search: MiniSearch<Row>;
  readonly #wordsIn: (text: string) => string[];
  readonly #words = new Map<string, ReadonlySet<string>>();
  readonly #spread = new Map<string, number>();
  readonly #queries = new Map<string, string>();

  private constructor(unheard: readonly string[], { names, texts, fields, phrases, k, b }: MatchWeights) {
    const without = withoutNames(unheard);
    this.#wordsIn = (text) => wordsOf(without(text)).filter((word) => !/^\p{N}+$/u.test(word));
    this.#search = new MiniSearch<Row>({
      fields: ["names", "texts", "fields"],
      tokenize: this.#wordsIn,
      processTerm: (term) => term,
      searchOptions: {
        boost: { names, texts, fields },
        boostTerm: (term) => (isPhrase(term) ? phrases : 1),
        bm25: { k, b, d: BM25_PLUS_DELTA },
      },
    });
  }

  /** @param unheard names that do not count as words, such as those of places, which are compared as places */
  static async of(all: readonly Worded[], unheard: readonly string[], weights: MatchWeights): Promise<WordIndex> {
    const index = new WordIndex(unheard, weights);
    const rows = all.map(rowOf);
    for (const row of rows) index.#take(row);
    // In pieces, with others let in between.
    await index.#search.addAllAsync(rows, { chunkSize: INDEXED_AT_ONCE });
    return index;
  }

  /** Texts it compares. */
  get size(): number {
    return this.#words.size;
  }

  #take({ id, names, texts, fields }: Row): void {
    const query = [names, texts, fields].join("\n");
    const words = new Set(this.#wordsIn(query));
    this.#queries.set(id, query);
    this.#words.set(id, words);
    for (const word of words) this.#spread.set(word, (this.#spread.get(word) ?? 0) + 1);
  }

  /** How much of what an entity says each other one says too: its score beside what the entity itself would get, 0 to 1. */
  sharesOf(id: string): Map<string, number> {
    const found = this.#search.search(this.#queries.get(id) ?? "");
    // MiniSearch multiplies by the number of words that were found; a share of BM25+ itself is wanted.
    const scores = new Map(found.map((row) => [row.id as string, row.score / Math.max(1, row.queryTerms.length)]));
    const own = scores.get(id) ?? 0;
    scores.delete(id);
    return new Map([...scores].map(([other, score]) => [other, own === 0 ? 0 : Math.min(1, score / own)]));
  }

  /** The words two of them share, the rarest first; a word within a shared phrase is not told again. */
  sharedWords(one: string, other: string): string[] {
    const theirs = this.#words.get(other) ?? new Set();
    const shared = chained([...(this.#words.get(one) ?? [])].filter((word) => theirs.has(word)));
    const rare = (word: string) => this.#spread.get(word) ?? 0;
    const sorted = shared.sort((a, b) => rare(a) - rare(b) || compareText(a, b));
    const told = sorted.filter((word) => !sorted.some((longer) => longer !== word && holds(longer, word)));
    return told.slice(0, MOST_TOLD_WORDS);
  }
}

/** Each of a text of its own, so that no phrase runs from one into the next. */
function rowOf({ id, names, texts, fields }: Worded): Row {
  return { id, names: names.join(".\n"), texts: texts.join(".\n"), fields: fields.join(".\n") };
}

function holds(phrase: string, word: string): boolean {
  return isPhrase(phrase) && ` ${phrase} `.includes(` ${word} `);
}
