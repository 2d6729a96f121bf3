import type { ChangeSet } from "../model/change-set.ts";
import type { Day } from "../model/dates.ts";
import { type AtlasRecord, citedDocuments, compareRecords } from "../model/records/index.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { EntityKind } from "../model/vocabulary/kinds.ts";
import { type RelationType, relationDeclaration } from "../model/vocabulary/relation-types.ts";
import { reachableTies, tiesOnCircles } from "./circles.ts";
import type { GraphLookup, Standing } from "./graph-lookup.ts";
import { checkEnvelope, type Intent, type Intents, readIntents } from "./intents.ts";
import { documentKnownDay } from "./known.ts";
import { byId } from "./ordering.ts";
import { datesOutOfOrder, kindNotAllowed } from "./record-rules.ts";
import { references, type Tie, unknownReference } from "./references.ts";
import { Refusals } from "./refusals.ts";

/**
 * Judges a change set against the graph as it will stand after all of it, once for both engines. The order of
 * operations means nothing, but for a delete and a put of one id.
 */

/** One change to one record: created (`before` is null), replaced, or deleted (`after` is null). */
export interface Effect {
  readonly before: AtlasRecord | null;
  readonly after: AtlasRecord | null;
}

export interface JudgedChangeSet {
  /** Deletions first, then the rest in the order of the change set; at most one deletion and one creation an id. */
  readonly effects: readonly Effect[];
  readonly created: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly deleted: number;
  /** `documentKnownDay` of every document that the records in `effects` cite, by id. */
  readonly documentDays: ReadonlyMap<string, Day>;
  /** Documents that were there before and whose `documentKnownDay` differs now: what cites them is known anew. */
  readonly redated: readonly string[];
}

/**
 * @throws {ChangeRefusedError} naming every operation that cannot be carried out
 * @throws {InvalidRequestError} when `who` or `why` cannot be read
 * @throws {TooMuchError} past `MAX_OPERATIONS`
 */
export async function judgeChangeSet(changeSet: ChangeSet, graph: GraphLookup): Promise<JudgedChangeSet> {
  checkEnvelope(changeSet);
  const refusals = new Refusals();
  const intents = await readIntents(changeSet.operations, refusals);
  const judge = new Judge(graph, intents, refusals);
  await judge.judge();
  refusals.throwIfAny();
  return judge.outcome();
}

class Judge {
  readonly #graph: GraphLookup;
  readonly #intents: Intents;
  readonly #refusals: Refusals;
  readonly #stored = new Map<string, AtlasRecord>();
  /** What stands under each id that is asked about, after the change set. */
  readonly #standings = new Map<string, Standing>();

  constructor(graph: GraphLookup, intents: Intents, refusals: Refusals) {
    this.#graph = graph;
    this.#intents = intents;
    this.#refusals = refusals;
  }

  async judge(): Promise<void> {
    const ids = [...this.#intents.byId.keys()];
    for (const record of await this.#graph.records(ids)) this.#stored.set(record.id, record);
    for (const intent of this.#intents.byId.values()) this.#judgeIdentity(intent);
    await this.#learnStandings();
    for (const { put } of this.#intents.byId.values()) if (put !== null) this.#judgeRecord(put.index, put.record);
    await this.#judgeDeletions();
    await this.#judgeKindChanges();
    await this.#judgeCircles();
  }

  outcome(): JudgedChangeSet {
    const effects: Effect[] = [];
    let [created, replaced, unchanged, deleted] = [0, 0, 0, 0];
    for (const { id, deleted: gone, put } of this.#intents.byId.values()) {
      const before = this.#stored.get(id) ?? null;
      const after = put?.record ?? null;
      if (before !== null && (after === null || (gone !== null && before.record !== after.record))) {
        deleted++;
        effects.push({ before, after: null });
      }
    }
    for (const { id, put } of this.#intents.byId.values()) {
      if (put === null) continue;
      const stored = this.#stored.get(id);
      const before = stored?.record === put.record.record ? stored : null;
      if (before !== null && isSame(before, put.record)) unchanged++;
      else {
        before === null ? created++ : replaced++;
        effects.push({ before, after: put.record });
      }
    }
    return { effects, created, replaced, unchanged, deleted, ...this.#documentDays(effects) };
  }

  #documentDays(effects: readonly Effect[]): Pick<JudgedChangeSet, "documentDays" | "redated"> {
    const documentDays = new Map<string, Day>();
    const redated: string[] = [];
    for (const { before, after } of effects) {
      for (const id of after === null ? [] : citedDocuments(after)) {
        const day = this.#standings.get(id)?.knownDay;
        if (day !== undefined && day !== null) documentDays.set(id, day);
      }
      if (before?.record === "document" && after?.record === "document")
        if (documentKnownDay(before) !== documentKnownDay(after)) redated.push(after.id);
    }
    return { documentDays, redated };
  }

  #judgeIdentity({ id, deleted, put }: Intent): void {
    const stored = this.#stored.get(id);
    if (deleted !== null && stored?.record !== deleted.record)
      this.#refusals.add(deleted.index, deleted.record, id, "not-there", `there is no ${deleted.record} "${id}"`);
    if (put !== null && deleted === null && stored !== undefined && stored.record !== put.record.record)
      this.#refusals.add(put.index, put.record.record, id, "id-taken", `the id is that of a ${stored.record}`);
  }

  async #learnStandings(): Promise<void> {
    const asked = new Set<string>();
    for (const { put } of this.#intents.byId.values())
      for (const { id } of put === null ? [] : references(put.record)) if (!this.#intents.byId.has(id)) asked.add(id);
    for (const standing of await this.#graph.standings([...asked])) this.#standings.set(standing.id, standing);
    for (const { id, deleted, put } of this.#intents.byId.values()) {
      // Whoever names what a refused operation is about has done nothing wrong.
      const isRefused = [deleted, put].some((operation) => operation !== null && this.#refusals.has(operation.index));
      const after = isRefused ? this.#stored.get(id) : put?.record;
      if (after !== undefined) this.#standings.set(id, stand(after));
    }
  }

  #judgeRecord(index: number, record: AtlasRecord): void {
    const refuse = this.#refusals.add.bind(this.#refusals, index, record.record, record.id);
    const dates = datesOutOfOrder(record);
    if (dates !== null) refuse("dates-out-of-order", dates);
    for (const reference of references(record)) {
      const standing = this.#standings.get(reference.id);
      const stands = standing !== undefined && reference.to.includes(standing.record);
      if (!stands && !this.#intents.unreadable.has(reference.id))
        refuse("unknown-reference", unknownReference(reference));
    }
    const kinds =
      record.record === "relation" ? kindNotAllowed(record, this.#kind(record.from), this.#kind(record.to)) : null;
    if (kinds !== null) refuse("kind-not-allowed", kinds);
  }

  #kind(entityId: string): EntityKind | null {
    return this.#standings.get(entityId)?.kind ?? null;
  }

  /** What was there and is gone, or stands there as another type, must not be named by what stays as it is. */
  async #judgeDeletions(): Promise<void> {
    const gone = new Map<string, Intent>();
    for (const intent of this.#intents.byId.values()) {
      const before = this.#stored.get(intent.id);
      if (
        before !== undefined &&
        intent.deleted?.record === before.record &&
        intent.put?.record.record !== before.record
      )
        gone.set(intent.id, intent);
    }
    const referrers = await this.#graph.referencing([...gone.keys()]);
    for (const { names, record, id } of referrers.sort(compareRecords)) {
      const deleted = gone.get(names)?.deleted;
      // A referrer that this change set puts anew has been judged as it will stand.
      if (deleted === null || deleted === undefined || this.#intents.byId.has(id)) continue;
      this.#refusals.add(deleted.index, deleted.record, names, "still-referenced", `${record} "${id}" still names it`);
    }
  }

  /** An entity of another kind must still be allowed at the ends of the ties it keeps. */
  async #judgeKindChanges(): Promise<void> {
    const changed = new Map<string, number>();
    for (const { id, put } of this.#intents.byId.values()) {
      const before = this.#stored.get(id);
      if (put?.record.record === "entity" && before?.record === "entity" && before.kind !== put.record.kind)
        changed.set(id, put.index);
    }
    const ties = await this.#graph.tiesOf([...changed.keys()]);
    for (const tie of ties.sort(byId)) {
      if (this.#intents.byId.has(tie.id)) continue;
      for (const [end, id] of [
        ["from", tie.from],
        ["to", tie.to],
      ] as const) {
        const index = changed.get(id);
        const reason = kindNotAllowed(
          tie,
          end === "from" ? this.#kind(id) : null,
          end === "to" ? this.#kind(id) : null,
        );
        if (index !== undefined && reason !== null)
          this.#refusals.add(
            index,
            "entity",
            id,
            "kind-not-allowed",
            `relation "${tie.id}" stands in the way: ${reason}`,
          );
      }
    }
  }

  async #judgeCircles(): Promise<void> {
    const added = new Map<RelationType, { index: number; tie: RelationRecord }[]>();
    for (const { put } of this.#intents.byId.values()) {
      if (put?.record.record !== "relation" || !relationDeclaration(put.record.type).acyclic) continue;
      const ofType = added.get(put.record.type) ?? [];
      added.set(put.record.type, ofType);
      ofType.push({ index: put.index, tie: put.record });
    }
    for (const [type, ties] of added) {
      const reachable = await reachableTies(
        type,
        ties.map(({ tie }) => tie),
        this.#staying,
      );
      const circling = new Set(tiesOnCircles(reachable).map(({ id }) => id));
      for (const { index, tie } of ties)
        if (circling.has(tie.id))
          this.#refusals.add(index, "relation", tie.id, "cycle", `${type} would run in a circle`);
    }
  }

  readonly #staying = async (type: RelationType, from: readonly string[]): Promise<Tie[]> =>
    (await this.#graph.outgoing(type, from)).filter(({ id }) => !this.#intents.byId.has(id));
}

function isSame(a: AtlasRecord, b: AtlasRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function stand(record: AtlasRecord): Standing {
  return {
    id: record.id,
    record: record.record,
    kind: record.record === "entity" ? record.kind : null,
    knownDay: record.record === "document" ? documentKnownDay(record) : null,
  };
}
