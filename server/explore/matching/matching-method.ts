import type { Method } from "../../model/api/method.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";

/** What a match can rest on. `place` alone makes none: a whole zone shares one. */
export const ASPECTS = ["words", "industry", "technology", "cooperation", "place"] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface MatchWeights {
  /** Shares of the score; they add up to 1. */
  readonly aspects: Readonly<Record<Aspect, number>>;
  /** What a word counts for where it stands, and what a phrase counts for beside a word. */
  readonly names: number;
  readonly texts: number;
  readonly fields: number;
  readonly phrases: number;
  /** BM25+: how soon repeating a word stops to count, and how much a long text is held against it. */
  readonly k: number;
  readonly b: number;
  /**
   * Least share of its own words that a need must find in a candidate, where no subject is shared: among `MANY_TEXTS` and
   * more, and among fewer, which cannot tell a telling word from a common one.
   */
  readonly leastWords: { readonly ofMany: number; readonly ofFew: number };
}

/** Chosen on one half of the UK funding calls where those tell: docs/outside-data.md. */
export const MATCH_WEIGHTS: MatchWeights = {
  aspects: { words: 0.4, industry: 0.2, technology: 0.15, cooperation: 0.2, place: 0.05 },
  names: 1,
  texts: 1,
  fields: 1,
  phrases: 0.7,
  k: 1.2,
  b: 0.7,
  leastWords: { ofMany: 0.05, ofFew: 0.12 },
};

/** Kinds whose names say what something is about. */
export const FIELD_KINDS: readonly EntityKind[] = ["Industry", "Technology"];

/** Kinds whose names do not count as words: they are compared as places. */
export const PLACE_KINDS: readonly EntityKind[] = ["Place", "Park"];

/** MiniSearch's own. */
export const BM25_PLUS_DELTA = 0.5;

export const MANY_TEXTS = 100;

/** What one tie farther takes from what is shared. */
export const FARTHER = 0.5;

/** Ties from a need, and from a candidate, to what both share. */
export const REACH = 2;

/** An entity with more ties than these is reached, but not passed: who all are tied to joins nobody. */
export const MOST_PASSED = 100;

export function matchingMethod(weights: MatchWeights): Method {
  return {
    name: "words by BM25+ (MiniSearch), and what is shared within two ties of each, rare things first",
    citation:
      "Robertson and Zaragoza, The probabilistic relevance framework: BM25 and beyond, 2009; " +
      "Lv and Zhai, Lower-bounding term frequency normalization, CIKM 2011; " +
      "Adamic and Adar, Friends and neighbors on the Web, Social Networks 2003",
    parameters: {
      ...Object.fromEntries(ASPECTS.map((aspect) => [`weightOf-${aspect}`, weights.aspects[aspect]])),
      names: weights.names,
      texts: weights.texts,
      fields: weights.fields,
      phrases: weights.phrases,
      k: weights.k,
      b: weights.b,
      delta: BM25_PLUS_DELTA,
      manyTexts: MANY_TEXTS,
      farther: FARTHER,
      reach: REACH,
      mostPassed: MOST_PASSED,
      leastWordsOfMany: weights.leastWords.ofMany,
      leastWordsOfFew: weights.leastWords.ofFew,
    },
  };
}
