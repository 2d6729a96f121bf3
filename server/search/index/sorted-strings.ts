/** Strings in order, each with the rows it stands for, so that a beginning is a range. */
export class SortedStrings {
  readonly #strings: readonly string[];
  readonly #rows: Uint32Array;

  /** @param entries in any order; sorted here */
  constructor(entries: readonly (readonly [text: string, row: number])[]) {
    const order = Uint32Array.from(entries, (_, index) => index);
    order.sort((a, b) => compare(entries[a]?.[0] ?? "", entries[b]?.[0] ?? "") || a - b);
    this.#strings = Array.from(order, (index) => entries[index]?.[0] ?? "");
    this.#rows = Uint32Array.from(order, (index) => entries[index]?.[1] ?? 0);
  }

  /** Calls `visit` for each string that begins with `prefix`, those equal to it first, at most `most` times. */
  visitPrefix(prefix: string, most: number, visit: (row: number, text: string) => void): void {
    const first = this.#lowerBound(prefix);
    const end = Math.min(this.#strings.length, first + most);
    for (let index = first; index < end; index++) {
      const text = this.#strings[index] ?? "";
      if (!text.startsWith(prefix)) return;
      visit(this.#rows[index] ?? 0, text);
    }
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
