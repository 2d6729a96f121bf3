import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { SearchIndex } from "../index/search-index.ts";
import { matchAcronymParts } from "./acronym-parts.ts";
import { PartsMatcher } from "./all-parts.ts";
import { type Candidate, Candidates, type Passes } from "./candidates.ts";
import { matchContainedNames } from "./contained-names.ts";
import { matchContractions } from "./contractions.ts";
import { matchHalfSpelled } from "./half-spelled.ts";
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

  /**
   * Best first, never two of one entity.
   * @param kinds only these; none named: all
   * @param limit most that are given back; `total` counts all that were weighed
   * @param passes a test of ids; `null`: all pass
   */
  search(
    text: string,
    kinds: readonly EntityKind[],
    limit: number,
    passes: Passes = null,
  ): { found: Candidate[]; total: number } {
    this.#candidates.begin(kinds, passes);
    this.#match(readQuery(text));
    return { found: this.#candidates.top(limit), total: this.#candidates.size };
  }

  #match(query: Query): void {
    const candidates = this.#candidates;
    matchWholeNames(this.index, query, candidates);
    matchPinyin(this.index, query, candidates);
    if (candidates.full && query.parts.length > 1) return;
    this.#parts.match(query, { typos: false, summaries: false, forms: !candidates.full }, candidates);
    if (candidates.full) return;
    matchHalfSpelled(this.index, query, candidates);
    matchContractions(this.index, query, candidates);
    if (candidates.best >= WEAK) return;
    if (mayBeMistyped(query.parts))
      this.#parts.match(query, { typos: true, summaries: false, forms: true }, candidates);
    matchAcronymParts(this.index, query, candidates);
    matchHomophones(this.index, query, candidates);
    if (candidates.best > 0) return;
    this.#parts.match(query, { typos: false, summaries: true, forms: true }, candidates);
    if (candidates.best > 0) return;
    matchContainedNames(this.index, query, candidates);
  }
}
