import type { Day } from "../../model/dates.ts";
import { compareText } from "../../store/ordering.ts";
import type { Span } from "./spans.ts";

/** A change of one tie or one entity. */
export interface Found extends Span {
  readonly certain: boolean;
  readonly of: "entity" | "relation";
  readonly id: string;
}

export interface FoundKey {
  readonly day: Day;
  readonly of: "entity" | "relation";
  readonly id: string;
  readonly change: string;
}

function compareKeys(a: FoundKey, b: FoundKey): number {
  return a.day - b.day || compareText(a.of, b.of) || compareText(a.id, b.id) || compareText(a.change, b.change);
}

/** A change that may get onto the page; its id is made only when it does, since a million ids are many. */
export interface Candidate extends Omit<Found, "id"> {
  readonly day: Day;
  readonly idOf: () => string;
}

/**
 * Keeps the first changes after a key out of any number, in order, and counts them all: sorting a million to show
 * fifty would take longer than finding them.
 */
export class FirstPage {
  readonly #after: FoundKey | null;
  readonly #limit: number;
  readonly #kept: { readonly key: FoundKey; readonly found: Found }[] = [];
  total = 0;
  certain = 0;
  more = false;

  constructor(after: FoundKey | null, limit: number) {
    this.#after = after;
    this.#limit = limit;
  }

  add({ idOf, day, ...rest }: Candidate): void {
    this.total++;
    if (rest.certain) this.certain++;
    const worst = this.#kept.length === this.#limit ? this.#kept.at(-1)?.key : undefined;
    if (this.#after !== null && day < this.#after.day) return;
    if (worst !== undefined && day > worst.day) {
      this.more = true;
      return;
    }
    const found = { ...rest, id: idOf() };
    const key = { day, of: rest.of, id: found.id, change: rest.change };
    if (this.#after !== null && compareKeys(key, this.#after) <= 0) return;
    this.#insert(key, found);
  }

  #insert(key: FoundKey, found: Found): void {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.#kept[middle];
      if (there !== undefined && compareKeys(there.key, key) < 0) low = middle + 1;
      else high = middle;
    }
    if (low < this.#limit) this.#kept.splice(low, 0, { key, found });
    if (low === this.#limit || this.#kept.length > this.#limit) this.more = true;
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  get items(): Found[] {
    return this.#kept.map(({ found }) => found);
  }

  get lastKey(): FoundKey | null {
    return this.#kept.at(-1)?.key ?? null;
  }
}
