import type { MATCH_KINDS } from "../../model/api/answers.ts";
import { MAX_SUGGESTIONS } from "../../model/api/requests.ts";
import { ENTITY_KINDS, type EntityKind } from "../../model/vocabulary/kinds.ts";
import type { SearchIndex } from "../index/search-index.ts";
import { type BandName, STRONG, scoreOf } from "./scores.ts";

export type MatchKind = (typeof MATCH_KINDS)[number];

/** A test of an entity's id; `null`: all pass. */
export type Passes = ((id: string) => boolean) | null;

export interface Candidate {
  readonly entity: number;
  readonly row: number;
  readonly how: MatchKind;
  readonly score: number;
}

/**
 * The best match of each entity so far. One set of arrays serves all searches of an index, one after the other;
 * what a search touched is wiped by the next.
 */
export class Candidates {
  readonly #index: SearchIndex;
  readonly #scores: Float32Array;
  readonly #rows: Uint32Array;
  readonly #hows: MatchKind[];
  readonly #touched: number[] = [];
  #kinds: readonly EntityKind[] = [];
  #passes: Passes = null;
  #best = 0;
  #strong = 0;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#scores = new Float32Array(index.entities.length);
    this.#rows = new Uint32Array(index.entities.length);
    this.#hows = new Array<MatchKind>(index.entities.length).fill("partial");
  }

  /**
   * @param kinds only these are taken in; none named: all
   * @param passes a test of their ids; `null`: all pass
   */
  begin(kinds: readonly EntityKind[], passes: Passes = null): void {
    this.#passes = passes;
    for (const entity of this.#touched) this.#scores[entity] = 0;
    this.#touched.length = 0;
    this.#best = 0;
    this.#strong = 0;
    this.#kinds = kinds;
  }

  /** Highest score so far; 0 when nothing matched. */
  get best(): number {
    return this.#best;
  }

  /** Whether so many matched well that nothing weaker could be among the first {@link MAX_SUGGESTIONS}. */
  get full(): boolean {
    return this.#strong >= MAX_SUGGESTIONS;
  }

  get takesAll(): boolean {
    return this.#kinds.length === 0 && this.#passes === null;
  }

  get size(): number {
    return this.#touched.length;
  }

  /** @param gain added to what the band is worth */
  offer(row: number, how: MatchKind, band: BandName, cover: number, gain = 0): void {
    const score = scoreOf(band, this.#index.columns, row, cover) + gain;
    const entity = this.#index.columns.entity[row] ?? 0;
    const known = this.#scores[entity] ?? 0;
    if (known >= score || !this.#isWanted(entity)) return;
    if (known === 0) this.#touched.push(entity);
    this.#scores[entity] = score;
    this.#rows[entity] = row;
    this.#hows[entity] = how;
    if (score >= STRONG && known < STRONG) this.#strong++;
    if (score > this.#best) this.#best = score;
  }

  #isWanted(entity: number): boolean {
    const named = this.#index.entities[entity];
    if (named === undefined) return false;
    return (
      (this.#kinds.length === 0 || this.#kinds.includes(named.kind)) &&
      (this.#passes === null || this.#passes(named.id))
    );
  }

  /** The best, best first. */
  top(most: number): Candidate[] {
    const best: number[] = [];
    for (const entity of this.#touched) {
      const last = best[most - 1];
      if (last !== undefined && this.#compare(entity, last) >= 0) continue;
      let at = best.length;
      while (at > 0 && this.#compare(entity, best[at - 1] ?? 0) < 0) at--;
      best.splice(at, 0, entity);
      if (best.length > most) best.pop();
    }
    return best.map((entity) => ({
      entity,
      row: this.#rows[entity] ?? 0,
      how: this.#hows[entity] ?? "partial",
      score: this.#scores[entity] ?? 0,
    }));
  }

  /** By score; then the better connected, the kind that comes first in the vocabulary, the shorter name, the id. */
  #compare(a: number, b: number): number {
    const byScore = (this.#scores[b] ?? 0) - (this.#scores[a] ?? 0);
    if (byScore !== 0) return byScore;
    const [first, second] = [this.#index.entities[a], this.#index.entities[b]];
    if (first === undefined || second === undefined) return 0;
    return (
      second.standing - first.standing ||
      ENTITY_KINDS.indexOf(first.kind) - ENTITY_KINDS.indexOf(second.kind) ||
      this.#nameLength(a) - this.#nameLength(b) ||
      (first.id < second.id ? -1 : 1)
    );
  }

  #nameLength(entity: number): number {
    return this.#index.rows[this.#rows[entity] ?? 0]?.text.length ?? 0;
  }
}
