import { grown } from "../../store/topology/columns.ts";

/** A column of numbers whose length nobody knows beforehand. */
export class GrowingColumn {
  #values = new Uint32Array(1_024);
  #length = 0;

  push(value: number): void {
    this.#values = grown(this.#values, this.#length + 1);
    this.#values[this.#length++] = value;
  }

  get length(): number {
    return this.#length;
  }

  get values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}
