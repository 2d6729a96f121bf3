import { type AtlasRecord, RECORD_TYPES, type RecordType } from "../../model/records/index.ts";

type RecordOf<Type extends RecordType> = Extract<AtlasRecord, { record: Type }>;

/**
 * One pass over records in export order, taken type by type: what a format writes in sections is read in
 * sections, and nothing is kept. Reading throws `RangeError` when a record comes after one of a later type.
 */
export class OrderedRecords {
  readonly #iterator: AsyncIterator<AtlasRecord>;
  #ahead: AtlasRecord | null = null;
  #reached = 0;
  #ended = false;

  constructor(records: AsyncIterable<AtlasRecord>) {
    this.#iterator = records[Symbol.asyncIterator]();
  }

  /** The records of one type. Those of types before it that nobody asked for are passed over. */
  async *of<Type extends RecordType>(type: Type): AsyncGenerator<RecordOf<Type>> {
    const wanted = RECORD_TYPES.indexOf(type);
    for (let record = await this.#peek(); record !== null; record = await this.#peek()) {
      if (this.#reached > wanted) return;
      this.#ahead = null;
      if (isOf(record, type)) yield record;
    }
  }

  /** Passes over the rest: what came too late would otherwise be missing without a word. */
  async finish(): Promise<void> {
    while ((await this.#peek()) !== null) this.#ahead = null;
  }

  /** Ends the pass, wherever it stands, so that what gives the records can let go of them. */
  async close(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.#iterator.return?.();
  }

  async #peek(): Promise<AtlasRecord | null> {
    if (this.#ahead !== null || this.#ended) return this.#ahead;
    const { done, value } = await this.#iterator.next();
    if (done === true) this.#ended = true;
    else this.#ahead = this.#inOrder(value);
    return this.#ahead;
  }

  #inOrder(record: AtlasRecord): AtlasRecord {
    const position = RECORD_TYPES.indexOf(record.record);
    if (position < this.#reached) throw new RangeError(`${record.record} "${record.id}" is not in export order`);
    this.#reached = position;
    return record;
  }
}

function isOf<Type extends RecordType>(record: AtlasRecord, type: Type): record is RecordOf<Type> {
  return record.record === type;
}
