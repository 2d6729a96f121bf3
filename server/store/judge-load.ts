import { MAX_OPERATIONS } from "../model/change-set.ts";
import type { Day } from "../model/dates.ts";
import { AtlasRecord, RECORD_TYPES, type RecordType } from "../model/records/index.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import { ENTITY_KINDS, type EntityKind } from "../model/vocabulary/kinds.ts";
import { type RelationType, relationDeclaration } from "../model/vocabulary/relation-types.ts";
import { tiesOnCircles } from "./circles.ts";
import { schemaFaults } from "./intents.ts";
import { documentKnownDay } from "./known.ts";
import { datesOutOfOrder, kindNotAllowed } from "./record-rules.ts";
import { type Reference, references, type Tie, unknownReference } from "./references.ts";
import { Refusals } from "./refusals.ts";

// One byte for each id: 0 is an id only named so far; then the record types; then the kinds of entity.
const NAMED_ONLY = 0;
const FIRST_KIND = RECORD_TYPES.length + 1;

interface Waiting {
  readonly index: number;
  readonly record: RecordType;
  readonly id: string;
  readonly references: readonly Reference[];
  readonly tie: Tie | null;
}

/**
 * Judges any number of records on their way into an empty store, in one pass and in any order, by the rules of
 * `judgeChangeSet`. Keeps a number and a byte for each id, the ties of acyclic types, and whatever came before
 * something it names: sources that put entities before their ties need the least memory.
 */
export class LoadJudge {
  readonly #numbers = new Map<string, number>();
  #standings = new Uint8Array(1024);
  #taken = 0;
  readonly #waiting: Waiting[] = [];
  readonly #acyclic = new Map<RelationType, { index: number; id: string; from: string; to: string }[]>();
  readonly #refusals = new Refusals();
  /** Named by a record that cannot be read: what refers to them is not blamed for it. */
  readonly #unreadable = new Set<string>();
  readonly #documentDays = new Map<string, Day>();

  /** `documentKnownDay` of the documents taken so far, by id. */
  get documentDays(): ReadonlyMap<string, Day> {
    return this.#documentDays;
  }

  /** A number for each id, given from 1 in the order in which ids are first taken or named. */
  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(id, number);
    if (number >= this.#standings.length) {
      const larger = new Uint8Array(this.#standings.length * 2);
      larger.set(this.#standings);
      this.#standings = larger;
    }
    return number;
  }

  /**
   * @returns the record in its one spelling, or `null` when it is refused; `finish` then says why
   * @throws {ChangeRefusedError} at once past `MAX_OPERATIONS` refusals
   */
  take(record: AtlasRecord): AtlasRecord | null {
    const index = this.#taken++;
    if (this.#refusals.count >= MAX_OPERATIONS) this.#refusals.throwIfAny();
    const parsed = AtlasRecord.safeParse(record);
    if (!parsed.success) {
      const { record: type, id } = Object(record) as { record: unknown; id: unknown };
      this.#refusals.add(index, String(type), String(id), "invalid-record", schemaFaults(parsed.error));
      this.#unreadable.add(String(id));
      return null;
    }
    this.#judge(index, parsed.data);
    return this.#refusals.has(index) ? null : parsed.data;
  }

  /** Judges what had to wait for the last record. @throws {ChangeRefusedError} naming every refused record */
  finish(): void {
    for (const waiting of this.#waiting) {
      for (const reference of waiting.references)
        if (!this.#stands(reference) && !this.#unreadable.has(reference.id))
          this.#refusals.add(
            waiting.index,
            waiting.record,
            waiting.id,
            "unknown-reference",
            unknownReference(reference),
          );
      if (waiting.tie !== null) this.#judgeKinds(waiting.index, waiting.tie);
    }
    for (const [type, ties] of this.#acyclic)
      for (const { index, id } of tiesOnCircles(ties))
        this.#refusals.add(index, "relation", id, "cycle", `${type} would run in a circle`);
    this.#refusals.throwIfAny();
  }

  #judge(index: number, record: AtlasRecord): void {
    const number = this.numberOf(record.id);
    if (this.#standings[number] !== NAMED_ONLY) {
      this.#refusals.add(index, record.record, record.id, "duplicate", `"${record.id}" is already loaded`);
      return;
    }
    this.#standings[number] = standingByte(record);
    if (record.record === "document") this.#documentDays.set(record.id, documentKnownDay(record));
    const dates = datesOutOfOrder(record);
    if (dates !== null) this.#refusals.add(index, record.record, record.id, "dates-out-of-order", dates);

    const unseen = references(record).filter((reference) => !this.#stands(reference));
    const tie = record.record === "relation" ? tieOf(record) : null;
    if (unseen.length > 0) this.#waiting.push({ index, record: record.record, id: record.id, references: unseen, tie });
    else if (tie !== null) this.#judgeKinds(index, tie);
    if (tie !== null) this.#noteAcyclic(index, tie);
  }

  #noteAcyclic(index: number, { type, id, from, to }: Tie): void {
    if (!relationDeclaration(type).acyclic) return;
    const ofType = this.#acyclic.get(type) ?? [];
    this.#acyclic.set(type, ofType);
    ofType.push({ index, id, from, to });
  }

  #judgeKinds(index: number, tie: Tie): void {
    const reason = kindNotAllowed(tie, this.#kind(tie.from), this.#kind(tie.to));
    if (reason !== null) this.#refusals.add(index, "relation", tie.id, "kind-not-allowed", reason);
  }

  #kind(entityId: string): EntityKind | null {
    return ENTITY_KINDS[(this.#standings[this.numberOf(entityId)] ?? NAMED_ONLY) - FIRST_KIND] ?? null;
  }

  #stands({ id, to }: Reference): boolean {
    const byte = this.#standings[this.numberOf(id)] ?? NAMED_ONLY;
    if (byte === NAMED_ONLY) return false;
    const record = byte >= FIRST_KIND ? "entity" : RECORD_TYPES[byte - 1];
    return record !== undefined && to.includes(record);
  }
}

function standingByte(record: AtlasRecord): number {
  return record.record === "entity"
    ? FIRST_KIND + ENTITY_KINDS.indexOf(record.kind)
    : 1 + RECORD_TYPES.indexOf(record.record);
}

function tieOf({ id, type, from, to }: RelationRecord): Tie {
  return { id, type, from, to };
}
