import { grown } from "./columns.ts";

/**
 * Ids by number, as bytes in one buffer: a million JavaScript strings would take three times the memory. Ids are
 * ASCII and at most 160 long (`RecordId`), so bytes compare as code units do and a length fits into one byte.
 */
export class IdTable {
  #bytes = new Uint8Array(4096);
  #used = 0;
  #starts = new Uint32Array(64);
  #lengths = new Uint8Array(64);

  /** Replaces what stood under `number`; its bytes stay unused until the topology is built anew. */
  set(number: number, id: string): void {
    this.#bytes = grown(this.#bytes, this.#used + id.length);
    this.#starts = grown(this.#starts, number + 1);
    this.#lengths = grown(this.#lengths, number + 1);
    this.#starts[number] = this.#used;
    this.#lengths[number] = id.length;
    for (let at = 0; at < id.length; at++) this.#bytes[this.#used + at] = id.charCodeAt(at);
    this.#used += id.length;
  }

  get(number: number): string {
    const start = this.#starts[number] ?? 0;
    const { buffer, byteOffset } = this.#bytes;
    return Buffer.from(buffer, byteOffset + start, this.#lengths[number] ?? 0).toString("latin1");
  }

  /** Below 0 when the id of `a` comes first, by code unit. */
  compare(a: number, b: number): number {
    const startA = this.#starts[a] ?? 0;
    const startB = this.#starts[b] ?? 0;
    const lengthA = this.#lengths[a] ?? 0;
    const lengthB = this.#lengths[b] ?? 0;
    const shorter = Math.min(lengthA, lengthB);
    for (let at = 0; at < shorter; at++) {
      const difference = (this.#bytes[startA + at] ?? 0) - (this.#bytes[startB + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  }

  /** {@link compare} with an id that need not be in the table, or even be an id. */
  compareWith(number: number, id: string): number {
    const start = this.#starts[number] ?? 0;
    const length = this.#lengths[number] ?? 0;
    const shorter = Math.min(length, id.length);
    for (let at = 0; at < shorter; at++) {
      const difference = (this.#bytes[start + at] ?? 0) - id.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - id.length;
  }
}
