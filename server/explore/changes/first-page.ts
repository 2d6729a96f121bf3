import type { ChangeKind } from "../../model/api/changes.ts";
import type { Day } from "../../model/dates.ts";
import { compareText } from "../../store/ordering.ts";
import type { Span } from "./spans.ts";

/** A change of one tie or one entity. */
export interface Found extends Span {
  readonly certain: boolean;
  readonly of: "entity" | "relation";
  readonly id: string;
}

/** What became of something within the window asked about, whatever it is: the same for all that share its dates. */
export interface Change extends Span {
  readonly certain: boolean;
  /** Where it stands among others. */
  readonly day: Day;
}

/** Where a change stands: by day, entities before ties, then by id. */
export interface FoundKey {
  readonly day: Day;
  readonly of: "entity" | "relation";
  readonly id: string;
  readonly change: ChangeKind;
}

/** Records of one type by number. Ids are made only where they are needed, since a million of them are many. */
export interface Numbered {
  readonly of: "entity" | "relation";
  idOf(number: number): string;
  /** Below 0 when the id of `number` comes before `id`, by code unit. */
  compareId(number: number, id: string): number;
}

function compareKeys(a: FoundKey, b: FoundKey): number {
  return a.day - b.day || compareText(a.of, b.of) || compareText(a.id, b.id) || compareText(a.change, b.change);
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

  add(change: Change, records: Numbered, number: number): void {
    this.total++;
    if (change.certain) this.certain++;
    if (this.#after !== null && compareTo(this.#after, change, records, number) <= 0) return;
    const worst = this.#kept.length === this.#limit ? this.#kept[this.#limit - 1] : undefined;
    if (worst !== undefined && compareTo(worst.key, change, records, number) > 0) this.more = true;
    else this.#insert(change, records.of, records.idOf(number));
  }

  #insert({ change, first, last, certain, day }: Change, of: Numbered["of"], id: string): void {
    const key = { day, of, id, change };
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.#kept[middle];
      if (there !== undefined && compareKeys(there.key, key) < 0) low = middle + 1;
      else high = middle;
    }
    this.#kept.splice(low, 0, { key, found: { change, first, last, certain, of, id } });
    if (this.#kept.length <= this.#limit) return;
    this.#kept.pop();
    this.more = true;
  }

  get items(): Found[] {
    return this.#kept.map(({ found }) => found);
  }

  get lastKey(): FoundKey | null {
    return this.#kept.at(-1)?.key ?? null;
  }
}

/** Above 0 when a change comes after a key, without making its id. */
function compareTo(key: FoundKey, { day, change }: Change, records: Numbered, number: number): number {
  return (
    day - key.day ||
    compareText(records.of, key.of) ||
    records.compareId(number, key.id) ||
    compareText(change, key.change)
  );
}
