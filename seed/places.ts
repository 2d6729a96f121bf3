/** Where a record was read. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where each of any number of records was read, in reading order, in six bytes each: millions of them fit. */
export class Places {
  readonly #files: string[] = [];
  #fileOf = new Uint16Array(1024);
  #lineOf = new Uint32Array(1024);
  #count = 0;

  add({ file, line }: Place): void {
    if (this.#files.at(-1) !== file) this.#files.push(file);
    if (this.#count === this.#lineOf.length) this.#grow();
    this.#fileOf[this.#count] = this.#files.length - 1;
    this.#lineOf[this.#count] = line;
    this.#count += 1;
  }

  /** @param index from 0 */
  at(index: number): Place {
    return { file: this.#files[this.#fileOf[index] ?? -1] ?? "", line: this.#lineOf[index] ?? 0 };
  }

  #grow(): void {
    const fileOf = new Uint16Array(this.#count * 2);
    const lineOf = new Uint32Array(this.#count * 2);
    fileOf.set(this.#fileOf);
    lineOf.set(this.#lineOf);
    this.#fileOf = fileOf;
    this.#lineOf = lineOf;
  }
}
