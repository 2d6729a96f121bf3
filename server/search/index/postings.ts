/**
 * Which rows hold a key, as one typed array cut into lists: a graph of 67,000 entities has some hundred thousand
 * lists, most of them short, and an array object for each would weigh more than what it holds.
 */
export class Postings {
  readonly #lists: ReadonlyMap<string, number>;
  readonly #offsets: Uint32Array;
  readonly #rows: Uint32Array;

  private constructor(lists: ReadonlyMap<string, number>, offsets: Uint32Array, rows: Uint32Array) {
    this.#lists = lists;
    this.#offsets = offsets;
    this.#rows = rows;
  }

  /** Rows that hold the key, ascending; empty when none does. */
  of(key: string): Uint32Array {
    const list = this.#lists.get(key);
    return list === undefined ? EMPTY : this.#rows.subarray(this.#offsets[list], this.#offsets[list + 1]);
  }

  has(key: string): boolean {
    return this.#lists.has(key);
  }

  keys(): IterableIterator<string> {
    return this.#lists.keys();
  }

  static builder(): PostingsBuilder {
    return new PostingsBuilder((lists, offsets, rows) => new Postings(lists, offsets, rows));
  }
}

const EMPTY = new Uint32Array(0);

type Finish = (lists: ReadonlyMap<string, number>, offsets: Uint32Array, rows: Uint32Array) => Postings;

export class PostingsBuilder {
  readonly #lists = new Map<string, number>();
  /** Last row added to each list: a row is listed once however often it holds the key. */
  readonly #last: number[] = [];
  readonly #counts: number[] = [];
  readonly #pairLists: number[] = [];
  readonly #pairRows: number[] = [];
  readonly #finish: Finish;

  constructor(finish: Finish) {
    this.#finish = finish;
  }

  /** Rows come in ascending order. */
  add(key: string, row: number): void {
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = this.#lists.size;
      this.#lists.set(key, list);
      this.#counts.push(0);
      this.#last.push(-1);
    }
    if (this.#last[list] === row) return;
    this.#last[list] = row;
    this.#counts[list] = (this.#counts[list] ?? 0) + 1;
    this.#pairLists.push(list);
    this.#pairRows.push(row);
  }

  build(): Postings {
    const offsets = new Uint32Array(this.#lists.size + 1);
    this.#counts.forEach((count, list) => {
      offsets[list + 1] = (offsets[list] ?? 0) + count;
    });
    const next = offsets.slice();
    const rows = new Uint32Array(this.#pairRows.length);
    this.#pairLists.forEach((list, index) => {
      const at = next[list] ?? 0;
      rows[at] = this.#pairRows[index] ?? 0;
      next[list] = at + 1;
    });
    return this.#finish(this.#lists, offsets, rows);
  }
}

/** What is in every list. Lists ascend, and the answer does. */
export function intersect(lists: readonly Uint32Array[]): Uint32Array {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (shortest === undefined) return EMPTY;
  let kept = shortest;
  for (const other of others) {
    if (kept.length === 0) return EMPTY;
    kept = kept.filter(other.length > 16 * kept.length ? (row) => includesSorted(other, row) : inStep(other));
  }
  return kept;
}

function inStep(list: Uint32Array): (row: number) => boolean {
  let at = 0;
  return (row) => {
    while (at < list.length && (list[at] ?? 0) < row) at++;
    return list[at] === row;
  };
}

function includesSorted(list: Uint32Array, row: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return list[low] === row;
}
