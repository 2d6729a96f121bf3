import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import { ENTITY_KINDS } from "../../model/vocabulary/kinds.ts";
import type { SearchIndex } from "../index/search-index.ts";
import { PartsMatcher } from "./all-parts.ts";
import { type Candidate, Candidates } from "./candidates.ts";
import { matchHalfSpelled } from "./half-spelled.ts";
import { matchContainedNames, matchContractions } from "./near-misses.ts";
import { mayBeMistyped } from "./part-matches.ts";
import { matchHomophones, matchPinyin } from "./pinyin.ts";
import { type Query, readQuery } from "./query.ts";
import { WEAK } from "./scores.ts";
import { matchWholeNames } from "./whole-names.ts";

/**
 * Finds by name, over one index: first whatever matches as it was typed, and only where that is nothing or weak,
 * what was mistyped, shortened or said around a name. Answers nothing rather than something unlike.
 */
export class NameSearch {
  readonly index: SearchIndex;
  readonly #candidates: Candidates;
  readonly #parts: PartsMatcher;

  constructor(index: SearchIndex) {
    this.index = index;
    this.#candidates = new Candidates(index);
    this.#parts = new PartsMatcher(index);
  }

  /** Best first; never two of one entity. @param kinds none named: all */
  search(text: string, kinds: readonly EntityKind[] = []): Candidate[] {
    this.#candidates.clear();
    this.#match(readQuery(text));
    const found = this.#candidates.all();
    const wanted = kinds.length === 0 ? found : found.filter(({ entity }) => kinds.includes(this.#kindOf(entity)));
    return wanted.sort((a, b) => this.#compare(a, b));
  }

  #match(query: Query): void {
    const candidates = this.#candidates;
    matchWholeNames(this.index, query, candidates);
    matchPinyin(this.index, query, candidates);
    matchHalfSpelled(this.index, query, candidates);
    this.#parts.match(query, { typos: false, summaries: false }, candidates);
    matchContractions(this.index, query, candidates);
    if (candidates.best >= WEAK) return;
    if (mayBeMistyped(query.parts)) this.#parts.match(query, { typos: true, summaries: false }, candidates);
    matchHomophones(this.index, query, candidates);
    if (candidates.best > 0) return;
    this.#parts.match(query, { typos: false, summaries: true }, candidates);
    if (candidates.best > 0) return;
    matchContainedNames(this.index, query, candidates);
  }

  #kindOf(entity: number): EntityKind {
    return this.index.entities[entity]?.kind ?? "Place";
  }

  /** By score; then the better connected, the kind that comes first in the vocabulary, the shorter name, the id. */
  #compare(a: Candidate, b: Candidate): number {
    if (a.score !== b.score) return b.score - a.score;
    const [first, second] = [this.index.entities[a.entity], this.index.entities[b.entity]];
    if (first === undefined || second === undefined) return 0;
    return (
      second.standing - first.standing ||
      ENTITY_KINDS.indexOf(first.kind) - ENTITY_KINDS.indexOf(second.kind) ||
      (this.index.rows[a.row]?.text.length ?? 0) - (this.index.rows[b.row]?.text.length ?? 0) ||
      (first.id < second.id ? -1 : 1)
    );
  }
}
