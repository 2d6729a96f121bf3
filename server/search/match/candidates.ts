import type { MATCH_KINDS } from "../../model/api/answers.ts";
import type { SearchIndex } from "../index/search-index.ts";

export type MatchKind = (typeof MATCH_KINDS)[number];

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
  readonly #hows: MatchKind[] = [];
  readonly #touched: number[] = [];
  #best = 0;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#scores = new Float32Array(index.entities.length);
    this.#rows = new Uint32Array(index.entities.length);
  }

  clear(): void {
    for (const entity of this.#touched) this.#scores[entity] = 0;
    this.#touched.length = 0;
    this.#best = 0;
  }

  /** Highest score so far; 0 when nothing matched. */
  get best(): number {
    return this.#best;
  }

  offer(row: number, how: MatchKind, score: number): void {
    const entity = this.#index.entityOf[row] ?? 0;
    const known = this.#scores[entity] ?? 0;
    if (known >= score) return;
    if (known === 0) this.#touched.push(entity);
    this.#scores[entity] = score;
    this.#rows[entity] = row;
    this.#hows[entity] = how;
    if (score > this.#best) this.#best = score;
  }

  /** All of them, in no order. */
  all(): Candidate[] {
    return this.#touched.map((entity) => ({
      entity,
      row: this.#rows[entity] ?? 0,
      how: this.#hows[entity] ?? "partial",
      score: this.#scores[entity] ?? 0,
    }));
  }
}
