import { grown } from "./columns.ts";

/**
 * The ties of each node as one stretch of one array: compressed sparse rows, whose rows can be replaced one by one.
 * An entry is `tie * 2`, plus 1 where the node is the tie's `to`. A row that outgrows its place moves to the end
 * with some room to spare, so a hub that gains ties one at a time seldom moves.
 */
export class Rows {
  #entries = new Uint32Array(64);
  #used = 0;
  #starts = new Uint32Array(64);
  #lengths = new Uint32Array(64);
  #rooms = new Uint32Array(64);

  /** Entries of every row; read it between {@link begin} and {@link end}, and never keep it across a change. */
  get entries(): Uint32Array {
    return this.#entries;
  }

  begin(node: number): number {
    return this.#starts[node] ?? 0;
  }

  end(node: number): number {
    return (this.#starts[node] ?? 0) + (this.#lengths[node] ?? 0);
  }

  length(node: number): number {
    return this.#lengths[node] ?? 0;
  }

  /**
   * Fills all rows at once.
   * @param lengths of each node's row
   * @param entries each node's entries, in the order in which its row is to hold them
   */
  fill(lengths: Uint32Array, entries: Iterable<readonly [node: number, entry: number]>): void {
    const nodes = lengths.length;
    this.#starts = new Uint32Array(nodes);
    this.#lengths = new Uint32Array(nodes);
    this.#rooms = lengths.slice();
    this.#used = 0;
    for (let node = 0; node < nodes; node++) {
      this.#starts[node] = this.#used;
      this.#used += lengths[node] ?? 0;
    }
    this.#entries = new Uint32Array(this.#used);
    for (const [node, entry] of entries) {
      this.#entries[this.end(node)] = entry;
      this.#lengths[node] = this.length(node) + 1;
    }
  }

  /** Puts one row in order. */
  sort(node: number, compare: (a: number, b: number) => number): void {
    this.#entries.subarray(this.begin(node), this.end(node)).sort(compare);
  }

  insert(node: number, at: number, entry: number): void {
    const offset = at - this.begin(node);
    this.#makeRoom(node);
    const place = this.begin(node) + offset;
    this.#entries.copyWithin(place + 1, place, this.end(node));
    this.#entries[place] = entry;
    this.#lengths[node] = this.length(node) + 1;
  }

  remove(node: number, at: number): void {
    this.#entries.copyWithin(at, at + 1, this.end(node));
    this.#lengths[node] = this.length(node) - 1;
  }

  #makeRoom(node: number): void {
    this.#starts = grown(this.#starts, node + 1);
    this.#lengths = grown(this.#lengths, node + 1);
    this.#rooms = grown(this.#rooms, node + 1);
    const length = this.length(node);
    if (length < (this.#rooms[node] ?? 0)) return;
    const room = Math.ceil(length * 1.5) + 4;
    this.#entries = grown(this.#entries, this.#used + room);
    this.#entries.copyWithin(this.#used, this.begin(node), this.end(node));
    this.#starts[node] = this.#used;
    this.#rooms[node] = room;
    this.#used += room;
  }
}
