import type { AtlasRecord } from "../../../model/records/index.ts";
import type { RelationType } from "../../../model/vocabulary/relation-types.ts";
import { firstPositions } from "../../citations.ts";
import { references } from "../../references.ts";
import { partyOf } from "../../summaries.ts";
import type { Stamp } from "../../topology/stamps.ts";
import type { Connection } from "./connection.ts";
import { RECORD_CODES, relationTypeCodes } from "./schema.ts";

/** Stamps kept at hand while many records are written. */
const STAMP_CACHE_LIMIT = 100_000;

type Command = (...values: (string | number | null)[]) => void;

/** Writes single records and what is derived from them. Whoever calls it holds the transaction. */
export class GraphWriter {
  readonly #insertRecord: Command;
  readonly #updateRecord: Command;
  readonly #deleteRecord: Command;
  readonly #putNode: Command;
  readonly #deleteNode: Command;
  readonly #putTie: Command;
  readonly #deleteTie: Command;
  readonly #putFact: Command;
  readonly #deleteFact: Command;
  readonly #putReference: Command;
  readonly #deleteReference: Command;
  readonly #insertStamp: Command;
  readonly #findStamp;
  readonly #typeCodes: ReadonlyMap<RelationType, number>;
  readonly #stampCodes = new Map<string, number>();

  constructor(writer: Connection) {
    this.#insertRecord = writer.command("INSERT INTO record (seq, type, id, line) VALUES (?, ?, ?, ?)");
    this.#updateRecord = writer.command("UPDATE record SET line = ? WHERE seq = ?");
    this.#deleteRecord = writer.command("DELETE FROM record WHERE seq = ?");
    this.#putNode = writer.command("INSERT OR REPLACE INTO node (seq, kind, party, stamp) VALUES (?, ?, ?, ?)");
    this.#deleteNode = writer.command("DELETE FROM node WHERE seq = ?");
    this.#putTie = writer.command(
      "INSERT OR REPLACE INTO tie (seq, type, from_seq, to_seq, stamp) VALUES (?, ?, ?, ?, ?)",
    );
    this.#deleteTie = writer.command("DELETE FROM tie WHERE seq = ?");
    this.#putFact = writer.command(
      "INSERT OR REPLACE INTO fact (seq, property, id, about, stamp) VALUES (?, ?, ?, ?, ?)",
    );
    this.#deleteFact = writer.command("DELETE FROM fact WHERE seq = ?");
    this.#putReference = writer.command(
      "INSERT OR REPLACE INTO reference (source_type, target, source, cites) VALUES (?, ?, ?, ?)",
    );
    this.#deleteReference = writer.command("DELETE FROM reference WHERE source_type = ? AND target = ? AND source = ?");
    const columns =
      "status, possible_from, certain_from, certain_to, possible_to, documents, sightings, certainty, sources";
    this.#insertStamp = writer.command(`INSERT INTO stamp (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#findStamp = writer.query<[number]>(`SELECT code FROM stamp WHERE (${columns}) = (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#typeCodes = relationTypeCodes(writer);
  }

  insert(seq: number, record: AtlasRecord): void {
    this.#insertRecord(seq, RECORD_CODES[record.record], record.id, JSON.stringify(record));
  }

  replace(seq: number, record: AtlasRecord): void {
    this.#updateRecord(JSON.stringify(record), seq);
  }

  remove(seq: number, record: AtlasRecord): void {
    this.#deleteRecord(seq);
    if (record.record === "entity") this.#deleteNode(seq);
    if (record.record === "relation") this.#deleteTie(seq);
    if (record.record === "fact") this.#deleteFact(seq);
  }

  /** @param seqOf number of each entity that is named */
  putShape(seq: number, record: AtlasRecord, stamp: number, seqOf: (id: string) => number): void {
    if (record.record === "entity") this.#putNode(seq, record.kind, partyOf(record), stamp);
    if (record.record === "relation")
      this.#putTie(seq, this.#typeCodes.get(record.type) ?? 0, seqOf(record.from), seqOf(record.to), stamp);
    if (record.record === "fact") this.#putFact(seq, record.property, record.id, record.entity, stamp);
  }

  putReferences(seq: number, record: AtlasRecord, seqOf: (id: string) => number): void {
    for (const { id, cites } of namedBeside(record))
      this.#putReference(RECORD_CODES[record.record], seqOf(id), seq, cites);
  }

  deleteReferences(seq: number, record: AtlasRecord, seqOf: (id: string) => number): void {
    for (const { id } of namedBeside(record)) this.#deleteReference(RECORD_CODES[record.record], seqOf(id), seq);
  }

  /** Code of a stamp, which is stored when it is new. */
  stamp(stamp: Stamp): number {
    const { status, possibleFrom, certainFrom, certainTo, possibleTo, documents, certainty, sources } = stamp;
    const days = [possibleFrom, certainFrom, certainTo, possibleTo] as const;
    const sightings = stamp.sightings === null ? "" : JSON.stringify(stamp.sightings);
    const row = [status, ...days, documents.join(" "), sightings, certainty, sources] as const;
    const key = row.join(" ");
    const known = this.#stampCodes.get(key) ?? this.#findStamp.first(...row)?.[0];
    const code = known ?? this.#addStamp(row);
    if (this.#stampCodes.size >= STAMP_CACHE_LIMIT) this.#stampCodes.clear();
    this.#stampCodes.set(key, code);
    return code;
  }

  #addStamp(row: readonly (string | number)[]): number {
    this.#insertStamp(...row);
    return this.#findStamp.first(...row)?.[0] ?? 0;
  }

  /** A transaction was taken back: what it stored is not there. */
  forget(): void {
    this.#stampCodes.clear();
  }
}

/** Ids that a record names, but for the ends of a tie; `cites` as the table of references has it. */
function namedBeside(record: AtlasRecord): { id: string; cites: number }[] {
  const positions = record.record === "document" ? new Map<string, number>() : firstPositions(record.evidence);
  const ids = new Set<string>();
  for (const { field, id } of references(record))
    if (record.record !== "relation" || (field !== "from" && field !== "to")) ids.add(id);
  return [...ids].map((id) => ({ id, cites: (positions.get(id) ?? -1) + 1 }));
}
