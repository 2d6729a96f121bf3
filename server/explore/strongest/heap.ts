/** A binary heap (Williams, Algorithm 232, 1964): what comes first by `isBefore` is taken first. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #isBefore: (a: Item, b: Item) => boolean;

  constructor(isBefore: (a: Item, b: Item) => boolean) {
    this.#isBefore = isBefore;
  }

  get size(): number {
    return this.#items.length;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  push(item: Item): void {
    let place = this.#items.length;
    this.#items.push(item);
    while (place > 0) {
      const above = (place - 1) >>> 1;
      const parent = this.#items[above] as Item;
      if (!this.#isBefore(item, parent)) break;
      this.#items[place] = parent;
      place = above;
    }
    this.#items[place] = item;
  }

  pop(): Item | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last !== undefined && this.#items.length > 0) this.#sink(last);
    return first;
  }

  #sink(item: Item): void {
    const half = this.#items.length >>> 1;
    let place = 0;
    while (place < half) {
      let below = place * 2 + 1;
      let child = this.#items[below] as Item;
      const right = this.#items[below + 1];
      if (right !== undefined && this.#isBefore(right, child)) {
        below++;
        child = right;
      }
      if (!this.#isBefore(child, item)) break;
      this.#items[place] = child;
      place = below;
    }
    this.#items[place] = item;
  }
}
