/**
 * Items at hand by id, up to a number of them. Past it all are let go: whatever is still asked for is read once more,
 * which is cheaper than keeping count of who was asked for when.
 */
export class Kept<Item> {
  readonly #most: number;
  readonly #items = new Map<string, Item>();

  constructor(most: number) {
    this.#most = most;
  }

  /** @param read those that are not at hand; what it does not find is left out */
  all(ids: Iterable<string>, read: (missing: readonly string[]) => Iterable<[string, Item]>): Map<string, Item> {
    const found = new Map<string, Item>();
    const missing: string[] = [];
    for (const id of ids) {
      const item = this.#items.get(id);
      if (item === undefined) missing.push(id);
      else found.set(id, item);
    }
    if (missing.length > 0)
      for (const [id, item] of read(missing)) {
        this.set(id, item);
        found.set(id, item);
      }
    return found;
  }

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  set(id: string, item: Item): void {
    if (this.#items.size >= this.#most) this.#items.clear();
    this.#items.set(id, item);
  }

  forget(id: string): void {
    this.#items.delete(id);
  }

  forgetAll(): void {
    this.#items.clear();
  }
}
