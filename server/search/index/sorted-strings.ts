import type { Pause } from "./pause.ts";

/** Strings in order, each with the rows it stands for, so that a beginning is a range. */
export class SortedStrings {
  readonly #strings: readonly string[];
  readonly #rows: Uint32Array;
  readonly #lengths: Uint16Array;
  /** Places of the likeliest strings of a long range, by its beginning. */
  readonly #heads = new Map<string, Uint32Array>();

  private constructor(strings: readonly string[], rows: Uint32Array) {
    this.#strings = strings;
    this.#rows = rows;
    this.#lengths = Uint16Array.from(strings, (text) => Math.min(text.length, 65_535));
  }

  /** Sorts by first letters apart, since one sort of hundreds of thousands would keep everybody else waiting. */
  static async sorted(texts: readonly string[], rows: readonly number[], pause: Pause): Promise<SortedStrings> {
    const buckets = new Map<string, number[]>();
    texts.forEach((text, index) => {
      const beginning = text.slice(0, 2);
      const bucket = buckets.get(beginning);
      if (bucket === undefined) buckets.set(beginning, [index]);
      else bucket.push(index);
    });
    const order: number[] = [];
    for (const beginning of [...buckets.keys()].sort()) {
      const bucket = buckets.get(beginning) ?? [];
      bucket.sort((a, b) => compare(texts[a] ?? "", texts[b] ?? "") || a - b);
      for (const index of bucket) order.push(index);
      await pause();
    }
    return new SortedStrings(
      order.map((index) => texts[index] ?? ""),
      Uint32Array.from(order, (index) => rows[index] ?? 0),
    );
  }

  /** Calls `visit` for each string that begins with `prefix`, those equal to it first, at most `most` times. */
  visitPrefix(prefix: string, most: number, visit: (row: number, length: number) => void): void {
    const first = this.#lowerBound(prefix);
    const end = Math.min(this.#lowerBound(prefix + LAST), first + most);
    for (let index = first; index < end; index++) visit(this.#rows[index] ?? 0, this.#lengths[index] ?? 0);
  }

  /**
   * Like {@link visitPrefix}, but of a range of thousands only the `most` of highest worth, in no order. Those are
   * kept: the same few letters are typed again and again, and each time the same names are the likeliest.
   * @param worth the same for the same row and beginning at every call
   */
  visitLikeliest(
    prefix: string,
    most: number,
    worth: (row: number, length: number) => number,
    visit: (row: number, length: number) => void,
  ): void {
    const first = this.#lowerBound(prefix);
    const end = this.#lowerBound(prefix + LAST);
    if (end - first <= LONG_RANGE) {
      for (let index = first; index < end; index++) visit(this.#rows[index] ?? 0, this.#lengths[index] ?? 0);
      return;
    }
    let head = this.#heads.get(prefix);
    if (head === undefined) {
      head = this.#headOf(first, end, most, worth);
      if (this.#heads.size >= MOST_HEADS) this.#heads.clear();
      this.#heads.set(prefix, head);
    }
    for (const index of head) visit(this.#rows[index] ?? 0, this.#lengths[index] ?? 0);
  }

  #headOf(first: number, end: number, most: number, worth: (row: number, length: number) => number): Uint32Array {
    const worths = new Float64Array(end - first);
    for (let at = 0; at < worths.length; at++)
      worths[at] = worth(this.#rows[first + at] ?? 0, this.#lengths[first + at] ?? 0);
    const least = worths.slice().sort()[Math.max(0, worths.length - most)] ?? 0;
    const head: number[] = [];
    for (let at = 0; at < worths.length && head.length < most; at++)
      if ((worths[at] ?? 0) > least) head.push(first + at);
    for (let at = 0; at < worths.length && head.length < most; at++) if (worths[at] === least) head.push(first + at);
    return Uint32Array.from(head);
  }

  visitEqual(text: string, visit: (row: number) => void): void {
    for (let index = this.#lowerBound(text); this.#strings[index] === text; index++) visit(this.#rows[index] ?? 0);
  }

  #lowerBound(text: string): number {
    let low = 0;
    let high = this.#strings.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#strings[middle] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Strings of one beginning that are all looked at. */
const LONG_RANGE = 500;
/** Beginnings whose likeliest strings are kept. */
const MOST_HEADS = 5_000;

/** Comes after every character that a folded text holds. */
const LAST = "\uffff";

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
