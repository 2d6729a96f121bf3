import type { SearchIndex } from "../index/search-index.ts";
import { rowsWithHan } from "./han.ts";
import type { QueryPart } from "./query.ts";

/**
 * Names that hold every part of a query as it was typed, the last perhaps only begun. Where there are plenty of
 * them nothing looser could come before, and since rows are numbered likeliest first, the first ones are the best:
 * "guangdong university" stands in thousands of names, and a few hundred are weighed.
 */
export class LiteralRows {
  readonly #index: SearchIndex;
  /** How many parts each row has been seen to hold, in their order. */
  readonly #held: Uint8Array;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#held = new Uint8Array(index.rows.length);
  }

  /** The first `most`, ascending. */
  first(parts: readonly QueryPart[], most: number): number[] {
    const lists = parts.map((part) => this.#listsOf(part));
    if (lists.some((one) => sizeOf(one) === 0)) return [];
    lists.sort((a, b) => sizeOf(a) - sizeOf(b));
    lists.forEach((some, step) => {
      for (const list of some) this.#advance(list, step);
    });
    const found: number[] = [];
    for (let row = this.#held.indexOf(lists.length); row >= 0 && found.length < most; ) {
      found.push(row);
      row = this.#held.indexOf(lists.length, row + 1);
    }
    this.#held.fill(0);
    return found;
  }

  #listsOf({ script, written, canonical, open }: QueryPart): Uint32Array[] {
    if (script === "han") return [rowsWithHan(this.#index, written)];
    const lists = new Set([this.#index.words.of(canonical)]);
    if (open)
      this.#index.spellings.visitPrefix(written, MOST_BEGUN_TERMS, (term) => {
        const word = this.#index.terms[term] ?? "";
        if (word !== canonical) lists.add(this.#index.words.of(word));
      });
    return [...lists];
  }

  #advance(list: Uint32Array, step: number): void {
    const held = this.#held;
    for (let at = 0; at < list.length; at++) {
      const row = list[at] ?? 0;
      if (held[row] === step) held[row] = step + 1;
    }
  }
}

/** Words with one beginning that are taken in: a single letter begins more, and says nothing yet. */
const MOST_BEGUN_TERMS = 4_000;

function sizeOf(lists: readonly Uint32Array[]): number {
  return lists.reduce((size, list) => size + list.length, 0);
}
