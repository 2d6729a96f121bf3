import type { AtlasRecord } from "../../../model/records/index.ts";
import type { Effect, JudgedChangeSet } from "../../judge-change-set.ts";
import { references } from "../../references.ts";
import { Slices } from "../../slices.ts";
import type { StoredStamps } from "../../topology/keep-in-step.ts";
import { stampOf } from "../../topology/stamp-of.ts";
import type { Stamp } from "../../topology/stamps.ts";
import type { Connection, Query } from "./connection.ts";
import { GraphWriter } from "./graph-writer.ts";
import { ALL_RECORD_CODES, writeMeta } from "./schema.ts";

/** Who changed what, when and why; `revision` is the one that the change makes. */
export interface ChangeEntry {
  readonly revision: number;
  readonly who: string;
  readonly why: string;
  readonly recordedAt: string;
}

const IDS_A_QUERY = 500;

/** Writes judged change sets, each in one transaction with its history. */
export class ChangeWriter {
  readonly #connection: Connection;
  readonly #graph: GraphWriter;
  readonly #seqs: Query<[string, number]>;
  readonly #lastSeq: Query<[number | null]>;
  readonly #putChange;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#graph = new GraphWriter(connection);
    this.#seqs = connection.query(
      `SELECT id, seq FROM record WHERE type IN (${ALL_RECORD_CODES}) AND id IN (SELECT value FROM json_each(?))`,
    );
    this.#lastSeq = connection.query("SELECT max(seq) FROM record");
    this.#putChange = connection.command("INSERT INTO change (revision, position, before, after) VALUES (?, ?, ?, ?)");
  }

  /**
   * Others may read meanwhile; they see the graph as it was.
   * @param committed called in the same breath as the commit, so that nobody reads between the two
   */
  async write(judged: JudgedChangeSet, entry: ChangeEntry, committed: (stamps: StoredStamps) => void): Promise<void> {
    this.#connection.exec("BEGIN IMMEDIATE");
    try {
      const slices = new Slices();
      const stamps = await this.#writeEffects(judged, slices);
      await this.#writeHistory(judged, entry, slices);
      this.#connection.exec("COMMIT");
      committed(stamps);
    } catch (error) {
      if (this.#connection.isInTransaction) this.#connection.exec("ROLLBACK");
      this.#graph.forget();
      throw error;
    }
  }

  async #writeEffects({ effects }: JudgedChangeSet, slices: Slices): Promise<StoredStamps> {
    const before = await this.#seqsBefore(effects, slices);
    const after = this.#seqsAfter(effects, before);
    // Every reference that goes is gone before the number it leads to can stand for something else.
    for (const effect of effects) {
      if (effect.before !== null) this.#graph.deleteReferences(before(effect.before.id), effect.before, before);
      if (slices.isOver) await slices.rest();
    }
    const stamps = new Map<string, { code: number; stamp: Stamp }>();
    for (const effect of effects) {
      if (effect.after !== null) this.#put(effect.before, effect.after, after, stamps);
      else if (effect.before !== null) this.#graph.remove(before(effect.before.id), effect.before);
      if (slices.isOver) await slices.rest();
    }
    return stamps;
  }

  #put(
    before: AtlasRecord | null,
    after: AtlasRecord,
    seqOf: SeqOf,
    stamps: Map<string, { code: number; stamp: Stamp }>,
  ): void {
    const seq = seqOf(after.id);
    if (before === null) this.#graph.insert(seq, after);
    else this.#graph.replace(seq, after);
    this.#graph.putReferences(seq, after, seqOf);
    const stamp = stampOf(after);
    if (stamp === null) return;
    const code = this.#graph.stamp(stamp);
    stamps.set(after.id, { code, stamp });
    this.#graph.putShape(seq, after, code, seqOf);
  }

  /** Numbers, as they are stored now, of every record that the effects change or name. */
  async #seqsBefore(effects: readonly Effect[], slices: Slices): Promise<SeqOf> {
    const ids = new Set<string>();
    for (const effect of effects)
      for (const record of [effect.before, effect.after]) {
        if (record === null) continue;
        ids.add(record.id);
        for (const { id } of references(record)) ids.add(id);
      }
    const seqs = new Map<string, number>();
    const asked = [...ids];
    for (let at = 0; at < asked.length; at += IDS_A_QUERY) {
      const rows = this.#seqs.all(JSON.stringify(asked.slice(at, at + IDS_A_QUERY)));
      for (const [id, seq] of rows) seqs.set(id, seq);
      if (slices.isOver) await slices.rest();
    }
    return lookUp(seqs);
  }

  #seqsAfter(effects: readonly Effect[], before: SeqOf): SeqOf {
    const created = new Map<string, number>();
    let last = this.#lastSeq.first()?.[0] ?? 0;
    for (const effect of effects)
      if (effect.before === null && effect.after !== null) created.set(effect.after.id, ++last);
    return (id) => created.get(id) ?? before(id);
  }

  async #writeHistory({ effects, ...counts }: JudgedChangeSet, entry: ChangeEntry, slices: Slices): Promise<void> {
    writeEntry(this.#connection, entry, counts);
    for (const [position, { before, after }] of effects.entries()) {
      const [was, is] = [before, after].map((record) => (record === null ? null : JSON.stringify(record)));
      this.#putChange(entry.revision, position, was ?? null, is ?? null);
      if (slices.isOver) await slices.rest();
    }
  }
}

type SeqOf = (id: string) => number;

function lookUp(seqs: ReadonlyMap<string, number>): SeqOf {
  return (id) => {
    const seq = seqs.get(id);
    if (seq === undefined) throw new RangeError(`"${id}" has no number, though it was judged to be there`);
    return seq;
  };
}

/** One line of the history. */
export function writeEntry(
  writer: Connection,
  { revision, who, why, recordedAt }: ChangeEntry,
  { created, replaced, deleted }: Pick<JudgedChangeSet, "created" | "replaced" | "deleted">,
): void {
  writer.command(
    "INSERT INTO change_set (revision, who, why, recorded_at, created, replaced, deleted) VALUES (?, ?, ?, ?, ?, ?, ?)",
  )(revision, who, why, recordedAt, created, replaced, deleted);
  writeMeta(writer, "revision", String(revision));
}
