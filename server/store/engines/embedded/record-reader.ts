import type { AtlasRecord, RecordType } from "../../../model/records/index.ts";
import type { StatementKey } from "../../citations.ts";
import type { Referrer } from "../../graph-lookup.ts";
import type { StatedRecord } from "../../graph-store.ts";
import type { Connection, Query } from "./connection.ts";
import { ALL_RECORD_CODES, RECORD_CODES } from "./schema.ts";

export type RecordOf<Type extends RecordType> = Extract<AtlasRecord, { record: Type }>;

interface AboutEntity {
  readonly entity: RecordOf<"entity">;
  readonly facts: readonly RecordOf<"fact">[];
  readonly candidates: readonly RecordOf<"same-as-candidate">[];
}

/** Records that a question to SQLite looks up at once: few enough to stay within a slice of time. */
export const RECORDS_A_QUERY = 500;

const TYPES = Object.keys(RECORD_CODES) as RecordType[];

const STATED_CODES = [RECORD_CODES.entity, RECORD_CODES.fact, RECORD_CODES.relation].join(", ");

/** Reads records and who names whom, as they were last committed. Every line was checked when it was written. */
export class RecordReader {
  readonly #byIds: Query<[string | null]>;
  readonly #anyByIds: Query<[string]>;
  readonly #about: Query<[string | null]>;
  readonly #statements: Query<[string]>;
  readonly #citations: Query<[number]>;
  readonly #referrers: Query<[string, number, string]>;
  readonly #disputes: Query<[string, number]>;
  readonly #disputed: Query<[string]>;
  readonly #seqOf: Query<[number]>;

  constructor(reader: Connection) {
    // One long text is handed over and parsed faster than many short ones.
    this.#byIds = reader.query(
      `SELECT '[' || group_concat(line) || ']' FROM record
       WHERE type = ? AND id IN (SELECT value FROM json_each(?))`,
    );
    this.#anyByIds = reader.query(
      `SELECT line FROM record WHERE type IN (${ALL_RECORD_CODES}) AND id IN (SELECT value FROM json_each(?))`,
    );
    const target = `(SELECT seq FROM record WHERE type = ? AND id = ?)`;
    this.#about = reader.query(
      `SELECT '[' || group_concat(line) || ']' FROM (
         SELECT line FROM record WHERE type = ${RECORD_CODES.entity} AND id = ?1
         UNION ALL
         SELECT r.line FROM reference x CROSS JOIN record r ON r.seq = x.source
         WHERE x.source_type IN (${RECORD_CODES.fact}, ${RECORD_CODES["same-as-candidate"]})
           AND x.target = (SELECT seq FROM record WHERE type = ${RECORD_CODES.entity} AND id = ?1))`,
    );
    // In the order of the index, but for the ids of what begins at one place.
    this.#statements = reader.query(
      `SELECT r.line FROM reference x CROSS JOIN record r ON r.seq = x.source
       WHERE x.target = ${target} AND x.cites > 0 AND x.cites >= ? AND x.source_type IN (${STATED_CODES})
         AND (x.cites, x.source_type, r.id) > (?, ?, ?)
       ORDER BY x.cites, x.source_type, r.id LIMIT ?`,
    );
    this.#citations = reader.query(
      `SELECT count(*) FROM reference x WHERE x.source_type = ? AND x.target = ${target} AND x.cites > 0`,
    );
    this.#referrers = reader.query(
      `SELECT t.id, x.source_type, r.id FROM record t
       CROSS JOIN reference x ON x.source_type IN (${ALL_RECORD_CODES}) AND x.target = t.seq
       CROSS JOIN record r ON r.seq = x.source
       WHERE t.type IN (${ALL_RECORD_CODES}) AND t.id IN (SELECT value FROM json_each(?))`,
    );
    // Contradictions are few: each is asked about the entity, rather than each of its ties about them.
    this.#disputes = reader.query(
      `SELECT c.line, max(x.target = ?1 OR t.seq IS NOT NULL) FROM reference x
       CROSS JOIN record c ON c.seq = x.source
       LEFT JOIN tie t ON t.seq = x.target AND (t.from_seq = ?1 OR t.to_seq = ?1)
       WHERE x.source_type = ${RECORD_CODES.contradiction} AND (x.target = ?1 OR t.seq IS NOT NULL OR x.target IN
         (SELECT source FROM reference WHERE source_type = ${RECORD_CODES.fact} AND target = ?1))
       GROUP BY c.seq`,
    );
    const sides = `FROM reference x CROSS JOIN`;
    const ofContradictions = `x.source_type = ${RECORD_CODES.contradiction}`;
    this.#disputed = reader.query(
      `SELECT e.id ${sides} record e ON e.seq = x.target AND e.type = ${RECORD_CODES.entity} WHERE ${ofContradictions}
       UNION SELECT e.id ${sides} tie t ON t.seq = x.target CROSS JOIN record e ON e.seq IN (t.from_seq, t.to_seq)
         WHERE ${ofContradictions}
       UNION SELECT f.about ${sides} fact f ON f.seq = x.target WHERE ${ofContradictions}
       UNION SELECT sharer.value ${sides} record r ON r.seq = x.target AND r.type = ${RECORD_CODES.fact}
         CROSS JOIN json_each(r.line, '$.sharedWith') sharer WHERE ${ofContradictions}`,
    );
    this.#seqOf = reader.query("SELECT seq FROM record WHERE type = ? AND id = ?");
  }

  /** Those of `ids` that are records of this type, by id. */
  byIds<Type extends RecordType>(type: Type, ids: readonly string[]): Map<string, RecordOf<Type>> {
    const lines = this.#byIds.first(RECORD_CODES[type], JSON.stringify(ids))?.[0] ?? "[]";
    const records = JSON.parse(lines) as RecordOf<Type>[];
    return new Map(records.map((record) => [record.id, record]));
  }

  /** Those of `ids` that are records of any type. */
  anyByIds(ids: readonly string[]): AtlasRecord[] {
    return this.#anyByIds.all(JSON.stringify(ids)).map(([line]) => parse(line));
  }

  /**
   * An entity, the facts about it or shared with it, and the candidates that it is one side of.
   * @throws {RangeError} when there is no such entity
   */
  about(id: string): AboutEntity {
    const records = JSON.parse(this.#about.first(id)?.[0] ?? "[]") as RecordOf<
      "entity" | "fact" | "same-as-candidate"
    >[];
    const entity = records.find((record) => record.record === "entity");
    if (entity === undefined) throw new RangeError(`the file does not hold the entity "${id}"`);
    const candidates = records.filter((record) => record.record === "same-as-candidate");
    // A fact that is only on the entity's word names it too, but is not one of its facts.
    const facts = records
      .filter((record) => record.record === "fact")
      .filter((fact) => fact.entity === id || fact.sharedWith.some((sharer) => sharer === id));
    return { entity, facts, candidates };
  }

  /** What a document states, in the order of its places there: the first `limit` after a key. */
  statements(document: string, { position, record, id }: StatementKey, limit: number): StatedRecord[] {
    const cites = position + 1;
    const rows = this.#statements.all(RECORD_CODES.document, document, cites, cites, RECORD_CODES[record], id, limit);
    return rows.map(([line]) => JSON.parse(line) as StatedRecord);
  }

  /** How many records of one type cite a document. */
  citationCount(type: RecordType, document: string): number {
    return this.#citations.first(RECORD_CODES[type], RECORD_CODES.document, document)?.[0] ?? 0;
  }

  /** Records that name one of `ids`, but for ties at whose ends they stand. */
  referrers(ids: readonly string[]): Referrer[] {
    const rows = this.#referrers.all(JSON.stringify(ids));
    return rows.map(([names, code, id]) => ({ names, record: typeOfCode(code), id }));
  }

  /** Ids of all entities for which {@link disputing} finds something. */
  disputed(): Set<string> {
    return new Set(this.#disputed.all().map(([id]) => id));
  }

  /** Contradictions that name an entity, one of its ties, or one of its facts. */
  disputing(entityId: string, factIds: ReadonlySet<string>): RecordOf<"contradiction">[] {
    const seq = this.#seqOf.first(RECORD_CODES.entity, entityId)?.[0];
    if (seq === undefined) return [];
    // A fact that is only on the entity's word names it too, but is not one of its facts.
    return this.#disputes
      .all(seq)
      .map(([line, isDirect]) => ({ isDirect, record: parse<"contradiction">(line) }))
      .filter(({ isDirect, record }) => isDirect === 1 || record.between.some((id) => factIds.has(id)))
      .map(({ record }) => record);
  }
}

export function typeOfCode(code: number): RecordType {
  const type = TYPES.find((name) => RECORD_CODES[name] === code);
  if (type === undefined) throw new RangeError(`${code} is not the code of a record type`);
  return type;
}

function parse<Type extends RecordType>(line: string): RecordOf<Type> {
  return JSON.parse(line) as RecordOf<Type>;
}
