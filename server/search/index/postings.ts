/**
 * Which rows hold a key, as one typed array cut into lists: a graph of 67,000 entities has some hundred thousand
 * lists, most of them short, and an array object for each would weigh more than what it holds.
 */
export class Postings<Key extends string | number> {
  readonly #lists: ReadonlyMap<Key, number>;
  readonly #offsets: Uint32Array;
  readonly #rows: Uint32Array;

  constructor(lists: ReadonlyMap<Key, number>, offsets: Uint32Array, rows: Uint32Array) {
    this.#lists = lists;
    this.#offsets = offsets;
    this.#rows = rows;
  }

  /** Rows that hold the key, ascending; empty when none does. */
  of(key: Key): Uint32Array {
    const list = this.#lists.get(key);
    return list === undefined ? EMPTY : this.#rows.subarray(this.#offsets[list], this.#offsets[list + 1]);
  }

  keys(): IterableIterator<Key> {
    return this.#lists.keys();
  }
}

const EMPTY = new Uint32Array(0);

export class PostingsBuilder<Key extends string | number> {
  readonly #lists = new Map<Key, number>();
  /** Last row added to each list: a row is listed once however often it holds the key. */
  readonly #last: number[] = [];
  readonly #counts: number[] = [];
  readonly #pairLists: number[] = [];
  readonly #pairRows: number[] = [];

  /** Rows come in ascending order. */
  add(key: Key, row: number): void {
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

  build(): Postings<Key> {
    const offsets = new Uint32Array(this.#lists.size + 1);
    this.#counts.forEach((count, list) => {
      offsets[list + 1] = (offsets[list] ?? 0) + count;
    });
    const next = offsets.slice();
    const rows = new Uint32Array(this.#pairRows.length);
    for (let index = 0; index < rows.length; index++) {
      const list = this.#pairLists[index] ?? 0;
      const at = next[list] ?? 0;
      rows[at] = this.#pairRows[index] ?? 0;
      next[list] = at + 1;
    }
    return new Postings(this.#lists, offsets, rows);
  }
}

/** What is in every list. Lists ascend, and the answer does. */
export function intersect(lists: readonly Uint32Array[]): Uint32Array {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (shortest === undefined) return EMPTY;
  let kept = shortest;
  for (const other of others) {
    if (kept.length === 0) return EMPTY;
    kept = other.length > 16 * kept.length ? kept.filter((row) => includesSorted(other, row)) : inBoth(kept, other);
  }
  return kept;
}

function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let size = 0;
  for (let inA = 0, inB = 0; inA < a.length && inB < b.length; ) {
    const first = a[inA] ?? 0;
    const second = b[inB] ?? 0;
    if (first === second) both[size++] = first;
    if (first <= second) inA++;
    if (second <= first) inB++;
  }
  return both.subarray(0, size);
}

/** What is in any list, ascending. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const rows = new Set<number>();
  for (const list of lists) for (const row of list) rows.add(row);
  return Uint32Array.from(rows).sort();
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
