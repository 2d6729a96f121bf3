import SearchableMap from "minisearch/SearchableMap";

export interface NearWord {
  readonly word: string;
  readonly term: number;
}

/** Words of names and the terms they stand for, found by letters of which a few are wrong. */
export class NearWords {
  readonly #radix = new SearchableMap<number>();
  /** At every further letter of a query its words before the last are asked about again. */
  readonly #known = new Map<string, readonly NearWord[]>();

  has(word: string): boolean {
    return this.#radix.has(word);
  }

  add(word: string, term: number): void {
    this.#radix.set(word, term);
  }

  /** At most two insertions, deletions or changes away: the tree counts a swap of neighbors as two. */
  of(written: string): readonly NearWord[] {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const near = Array.from(this.#radix.fuzzyGet(written, 2) ?? [], ([word, [term]]) => ({ word, term }));
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(written, near);
    return near;
  }
}

const MOST_KNOWN = 500;
