import { grown } from "./columns.ts";

/** One tie as one of its ends has it. */
export interface RowEntry {
  /** `tie * 2`, plus 1 where the row's node is the tie's `to`. */
  readonly entry: number;
  /** The node at the other end. */
  readonly end: number;
  /** Code of the tie's type. */
  readonly type: number;
  readonly stamp: number;
}

/**
 * The ties of each node as one stretch of parallel arrays: compressed sparse rows, whose rows can be replaced one by
 * one. Ends, types and stamps repeat what the ties say, so that reading a row never leaves it: at a million ties each step
 * aside would be a miss of the processor's cache. A row that outgrows its place moves to the end with some room to
 * spare, so a hub that gains ties one at a time seldom moves.
 */
export class Rows {
  #entries = new Uint32Array(64);
  #ends = new Uint32Array(64);
  #types = new Uint8Array(64);
  #stamps = new Uint32Array(64);
  #used = 0;
  #starts = new Uint32Array(64);
  #lengths = new Uint32Array(64);
  #rooms = new Uint32Array(64);

  /** `RowEntry.entry` by place. Read it between {@link begin} and {@link end}, and never keep it across a change. */
  get entries(): Uint32Array {
    return this.#entries;
  }

  /** `RowEntry.end` by place, to be read as {@link entries} is. */
  get ends(): Uint32Array {
    return this.#ends;
  }

  /** `RowEntry.type` by place, to be read as {@link entries} is. */
  get types(): Uint8Array {
    return this.#types;
  }

  /** `RowEntry.stamp` by place, to be read as {@link entries} is. */
  get stamps(): Uint32Array {
    return this.#stamps;
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
   * @param lay puts each node's entries, in the order in which its row is to hold them
   */
  fill(lengths: Uint32Array, lay: (put: (node: number, entry: RowEntry) => void) => void): void {
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
    this.#ends = new Uint32Array(this.#used);
    this.#types = new Uint8Array(this.#used);
    this.#stamps = new Uint32Array(this.#used);
    lay((node, entry) => {
      this.#write(this.end(node), entry);
      this.#lengths[node] = this.length(node) + 1;
    });
  }

  /** Puts one row in order. @param compare entries */
  sort(node: number, compare: (a: number, b: number) => number): void {
    const begin = this.begin(node);
    const row = Array.from({ length: this.length(node) }, (_, offset) => this.#read(begin + offset));
    row.sort((a, b) => compare(a.entry, b.entry));
    for (const [offset, entry] of row.entries()) this.#write(begin + offset, entry);
  }

  insert(node: number, at: number, entry: RowEntry): void {
    const offset = at - this.begin(node);
    this.#makeRoom(node);
    const place = this.begin(node) + offset;
    this.#move(place + 1, place, this.end(node));
    this.#write(place, entry);
    this.#lengths[node] = this.length(node) + 1;
  }

  remove(node: number, at: number): void {
    this.#move(at, at + 1, this.end(node));
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
    this.#ends = grown(this.#ends, this.#used + room);
    this.#types = grown(this.#types, this.#used + room);
    this.#stamps = grown(this.#stamps, this.#used + room);
    this.#move(this.#used, this.begin(node), this.end(node));
    this.#starts[node] = this.#used;
    this.#rooms[node] = room;
    this.#used += room;
  }

  #move(target: number, first: number, end: number): void {
    for (const column of [this.#entries, this.#ends, this.#types, this.#stamps]) column.copyWithin(target, first, end);
  }

  #read(place: number): RowEntry {
    return {
      entry: this.#entries[place] ?? 0,
      end: this.#ends[place] ?? 0,
      type: this.#types[place] ?? 0,
      stamp: this.#stamps[place] ?? 0,
    };
  }

  #write(place: number, { entry, end, type, stamp }: RowEntry): void {
    this.#entries[place] = entry;
    this.#ends[place] = end;
    this.#types[place] = type;
    this.#stamps[place] = stamp;
  }
}
