import type { Day } from "../../model/dates.ts";
import { type HoldingBounds, heldWithin } from "../../model/held.ts";
import { CERTAINTIES, type Certainty, type Held, STATUSES, type Status } from "../../model/vocabulary/statements.ts";
import { boundsAsKnown, lastSpoken } from "../as-known.ts";
import { type HoldingColumns, OPEN_FUTURE, OPEN_PAST, type TimeQuestion } from "../tie-columns.ts";
import { grown } from "./columns.ts";

/** What a record says of its status, its time and its sources. Few differ: a million ties may share some thousands. */
export interface Stamp extends HoldingColumns {
  readonly status: Status;
  /** Of an entity always `stated`. */
  readonly certainty: Certainty;
  /** Independent ones; kept up to {@link MOST_SOURCES}. */
  readonly sources: number;
}

/** Past it nobody counts them, and they fit into a byte. */
export const MOST_SOURCES = 255;

/** Stamps by code, in columns; the first known day is derived from the documents and follows them. */
export class StampTable {
  #status = new Uint8Array(64);
  #certainty = new Uint8Array(64);
  #sources = new Uint8Array(64);
  #possibleFrom = new Int32Array(64);
  #certainFrom = new Int32Array(64);
  #certainTo = new Int32Array(64);
  #possibleTo = new Int32Array(64);
  #set = new Uint32Array(64);
  #capacity = 0;

  // Of stamps that cite several documents.
  readonly #sightings = new Map<number, readonly number[]>();

  // Sets of documents that are cited together; far fewer than stamps.
  readonly #setOf = new Map<string, number>();
  readonly #sets: (readonly string[])[] = [];
  #knownDays = new Int32Array(64);
  readonly #documentDays = new Map<string, Day>();

  /** @param code small and dense: it is the row of the columns */
  set(code: number, stamp: Stamp): void {
    this.#grow(code + 1);
    this.#status[code] = STATUSES.indexOf(stamp.status);
    this.#certainty[code] = CERTAINTIES.indexOf(stamp.certainty);
    this.#sources[code] = Math.min(stamp.sources, MOST_SOURCES);
    this.#possibleFrom[code] = stamp.possibleFrom;
    this.#certainFrom[code] = stamp.certainFrom;
    this.#certainTo[code] = stamp.certainTo;
    this.#possibleTo[code] = stamp.possibleTo;
    this.#set[code] = this.#internSet(stamp.documents);
    if (stamp.sightings !== null) this.#sightings.set(code, stamp.sightings);
    this.#capacity = Math.max(this.#capacity, code + 1);
  }

  /** Codes run below this; some may stand for nothing. */
  get capacity(): number {
    return this.#capacity;
  }

  status(code: number): Status {
    return STATUSES[this.#status[code] ?? 0] ?? STATUSES[0];
  }

  certainty(code: number): Certainty {
    return CERTAINTIES[this.#certainty[code] ?? 0] ?? CERTAINTIES[0];
  }

  sources(code: number): number {
    return this.#sources[code] ?? 0;
  }

  /** Days as {@link HoldingColumns} has them. */
  bounds(code: number): HoldingBounds {
    return {
      possibleFrom: this.#possibleFrom[code] ?? OPEN_PAST,
      certainFrom: this.#certainFrom[code] ?? OPEN_FUTURE,
      certainTo: this.#certainTo[code] ?? OPEN_PAST,
      possibleTo: this.#possibleTo[code] ?? OPEN_FUTURE,
    };
  }

  /** {@link bounds} as they could be known by a day. */
  boundsKnownBy(code: number, knownBy: Day): HoldingBounds {
    const bounds = this.bounds(code);
    const sightings = knownBy === OPEN_FUTURE ? undefined : this.#sightings.get(code);
    if (sightings === undefined) return bounds;
    const spoken = lastSpoken(this.#daysOf(this.documents(code)), knownBy);
    return spoken === null ? bounds : boundsAsKnown({ ...bounds, sightings }, spoken);
  }

  /** Ids of the cited documents, in order; the same array for all stamps that cite the same. */
  documents(code: number): readonly string[] {
    return this.#sets[this.#set[code] ?? 0] ?? [];
  }

  /** First day by which some cited document had said it. */
  knownDay(code: number): Day {
    return this.#knownDays[this.#set[code] ?? 0] ?? OPEN_FUTURE;
  }

  #grow(length: number): void {
    this.#status = grown(this.#status, length);
    this.#certainty = grown(this.#certainty, length);
    this.#sources = grown(this.#sources, length);
    this.#possibleFrom = grown(this.#possibleFrom, length);
    this.#certainFrom = grown(this.#certainFrom, length);
    this.#certainTo = grown(this.#certainTo, length);
    this.#possibleTo = grown(this.#possibleTo, length);
    this.#set = grown(this.#set, length);
  }

  #internSet(documents: readonly string[]): number {
    const key = documents.join(" ");
    const known = this.#setOf.get(key);
    if (known !== undefined) return known;
    const set = this.#sets.length;
    this.#setOf.set(key, set);
    this.#sets.push([...documents]);
    this.#knownDays = grown(this.#knownDays, set + 1);
    this.#knownDays[set] = this.#firstDay(documents);
    return set;
  }

  #firstDay(documents: readonly string[]): number {
    return Math.min(OPEN_FUTURE, ...this.#daysOf(documents));
  }

  #daysOf(documents: readonly string[]): number[] {
    return documents.map((id) => this.#documentDays.get(id) ?? OPEN_FUTURE);
  }

  /** Every document of the graph, by id, with its known day. */
  get documentDays(): ReadonlyMap<string, Day> {
    return this.#documentDays;
  }

  /** Takes what became of some documents: their known days, `null` for one that is gone. */
  dateDocuments(days: Iterable<readonly [id: string, day: Day | null]>): void {
    for (const [id, day] of days) {
      if (day === null) this.#documentDays.delete(id);
      else this.#documentDays.set(id, day);
    }
    for (const [set, documents] of this.#sets.entries()) this.#knownDays[set] = this.#firstDay(documents);
  }

  held(code: number, question: TimeQuestion): Held | null {
    if (question.at === null) return null;
    return heldWithin(this.boundsKnownBy(code, question.knownBy), question.at.first, question.at.last);
  }

  /** A test of one stamp by all that filters say of it; `null` when they say nothing. */
  filter(
    status: readonly Status[],
    documents: readonly string[],
    time: TimeQuestion,
  ): ((code: number) => boolean) | null {
    if (status.length === 0 && documents.length === 0 && time.held === null && time.knownBy === OPEN_FUTURE)
      return null;
    const wantedStatus = STATUSES.map((name) => status.length === 0 || status.includes(name));
    const wantedDocuments = new Set(documents);
    // A document that had not come says nothing yet.
    const says = (id: string) => wantedDocuments.has(id) && (this.#documentDays.get(id) ?? OPEN_FUTURE) <= time.knownBy;
    const wantedSet = this.#sets.map((set) => documents.length === 0 || set.some(says));
    return (code) => {
      const set = this.#set[code] ?? 0;
      if (wantedStatus[this.#status[code] ?? 0] !== true || wantedSet[set] !== true) return false;
      if ((this.#knownDays[set] ?? OPEN_FUTURE) > time.knownBy) return false;
      if (time.held === null) return true;
      const held = this.held(code, time);
      return held !== null && time.held.has(held);
    };
  }
}
