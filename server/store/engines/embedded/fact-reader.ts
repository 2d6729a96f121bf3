import type { Connection, Query } from "./connection.ts";
import { RECORDS_A_QUERY } from "./record-reader.ts";
import { RECORD_CODES } from "./schema.ts";

/** What is compared of a fact, without the record itself. */
export interface FactRow extends FactKey {
  /** Id of the entity. */
  readonly about: string;
  readonly stamp: number;
}

/** Where a fact stands in the order in which facts are listed. */
export interface FactKey {
  readonly property: string;
  readonly id: string;
}

type Row = [seq: number, property: string, id: string, about: string, stamp: number];

/** Reads facts from the table that keeps them in order, some hundreds at a time. */
export class FactReader {
  readonly #all: Query<Row>;
  readonly #ofProperty: Query<Row>;
  readonly #concerning: Query<Row>;
  readonly #count: Query<[number]>;
  readonly #countOfProperty: Query<[number]>;

  constructor(reader: Connection) {
    const columns = "f.seq, f.property, f.id, f.about, f.stamp";
    this.#all = reader.query(
      `SELECT ${columns} FROM fact f WHERE (f.property, f.id) > (?, ?)
       ORDER BY f.property, f.id LIMIT ${RECORDS_A_QUERY}`,
    );
    this.#ofProperty = reader.query(
      `SELECT ${columns} FROM fact f WHERE f.property = ? AND f.id > ? ORDER BY f.id LIMIT ${RECORDS_A_QUERY}`,
    );
    // A fact names whose word it is as well, which does not make it theirs.
    this.#concerning = reader.query(
      `SELECT ${columns} FROM record e
       CROSS JOIN reference x ON x.source_type = ${RECORD_CODES.fact} AND x.target = e.seq AND x.source > ?2
       CROSS JOIN fact f ON f.seq = x.source
       CROSS JOIN record r ON r.seq = x.source
       WHERE e.type = ${RECORD_CODES.entity} AND e.id = ?1 AND (f.about = ?1 OR EXISTS
         (SELECT 1 FROM json_each(r.line, '$.sharedWith') sharer WHERE sharer.value = ?1))
       ORDER BY x.source LIMIT ${RECORDS_A_QUERY}`,
    );
    this.#count = reader.query("SELECT count(*) FROM fact");
    this.#countOfProperty = reader.query("SELECT count(*) FROM fact WHERE property = ?");
  }

  /**
   * Every fact after a key, or those of some properties, by property, then id.
   * @param properties in order; none: all
   */
  *inOrder(properties: readonly string[], after: FactKey): Generator<FactRow[]> {
    if (properties.length === 0)
      yield* pages((last) => this.#all.all(last?.[1] ?? after.property, last?.[2] ?? after.id));
    for (const property of properties) {
      const start = property < after.property ? null : property === after.property ? after.id : "";
      if (start !== null) yield* pages((last) => this.#ofProperty.all(property, last?.[2] ?? start));
    }
  }

  /** How many {@link inOrder} gives in all. */
  count(properties: readonly string[]): number {
    if (properties.length === 0) return this.#count.first()?.[0] ?? 0;
    return properties.reduce((sum, property) => sum + (this.#countOfProperty.first(property)?.[0] ?? 0), 0);
  }

  /** Facts about an entity or shared with it, in any order. */
  *concerning(entity: string): Generator<FactRow[]> {
    yield* pages((last) => this.#concerning.all(entity, last?.[0] ?? 0));
  }
}

function* pages(read: (last: Row | undefined) => Row[]): Generator<FactRow[]> {
  for (let last: Row | undefined; ; ) {
    const rows = read(last);
    yield rows.map(([, property, id, about, stamp]) => ({ property, id, about, stamp }));
    last = rows.at(-1);
    if (rows.length < RECORDS_A_QUERY) return;
  }
}
