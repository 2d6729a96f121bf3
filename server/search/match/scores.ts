import { NAME_RANKS, type RowColumns } from "../index/search-index.ts";

/**
 * What each way of matching is worth, in one place. Bands hardly overlap: exact, then alias, prefix, all words,
 * typing mistakes, then what only comes near; within a band how much of the name the query covers, and how well
 * connected the entity is. All numbers were set on made-up cases in test/search before the labeled set was run.
 */

interface Band {
  readonly base: number;
  readonly cover: number;
  readonly standing: number;
}

const BANDS = {
  exact: { base: 0.97, cover: 0, standing: 0.02 },
  alias: { base: 0.93, cover: 0, standing: 0.02 },
  pinyinWhole: { base: 0.9, cover: 0, standing: 0.02 },
  prefix: { base: 0.79, cover: 0.06, standing: 0.04 },
  scoped: { base: 0.76, cover: 0, standing: 0.02 },
  initialsWhole: { base: 0.77, cover: 0, standing: 0.02 },
  acronymInCapitals: { base: 0.87, cover: 0, standing: 0.02 },
  acronym: { base: 0.73, cover: 0, standing: 0.02 },
  contraction: { base: 0.85, cover: 0, standing: 0.03 },
  looseContraction: { base: 0.5, cover: 0.06, standing: 0.04 },
  pinyinPrefix: { base: 0.68, cover: 0.05, standing: 0.05 },
  phrase: { base: 0.7, cover: 0.12, standing: 0.08 },
  words: { base: 0.5, cover: 0.22, standing: 0.03 },
  pinyinPhrase: { base: 0.6, cover: 0.12, standing: 0.08 },
  pinyinMixed: { base: 0.56, cover: 0.1, standing: 0.02 },
  pinyinWithin: { base: 0.52, cover: 0.12, standing: 0.03 },
  initialsPrefix: { base: 0.48, cover: 0.07, standing: 0.05 },
  homophoneWhole: { base: 0.46, cover: 0, standing: 0.02 },
  homophonePrefix: { base: 0.4, cover: 0.05, standing: 0.02 },
  typo: { base: 0.3, cover: 0.16, standing: 0.03 },
  acronymPart: { base: 0.36, cover: 0.1, standing: 0.03 },
  partialContraction: { base: 0.32, cover: 0.1, standing: 0.04 },
  contained: { base: 0.22, cover: 0.1, standing: 0.02 },
  summary: { base: 0.1, cover: 0.08, standing: 0.03 },
} as const satisfies Record<string, Band>;

/** From this share of a name on, what stands together in it is as good as its beginning: 高新区 in 佛山高新区. */
export const MIN_PHRASE_COVER = 0.5;

export type BandName = keyof typeof BANDS;

/** No name that merely holds the words, here and there, scores higher. */
export const STRONG = 0.79;

/** Below it, a better reading of the query is still looked for: typing mistakes, contractions, summaries. */
export const WEAK = 0.6;

/** A name meant only within one document stands behind those meant everywhere. */
const SCOPED_FACTOR = 0.85;
/** Beginnings of abbreviations say little: "gz" is the beginning of many. */
const ABBREVIATION_PREFIX_LOSS = 0.12;
const SHORTENED_LOSS = 0.005;
/** What a source only counts or wants has no name; what stands for it is our description, made of others' names. */
const DESCRIBED_FACTOR = 0.7;

/** @param cover share of the name that the query covers, 0 to 1 */
export function scoreOf(band: BandName, columns: RowColumns, row: number, cover: number): number {
  const { base, cover: forCover, standing } = BANDS[band];
  const rank = columns.rank[row];
  let score = base + forCover * Math.min(1, cover) + standing * (columns.standing[row] ?? 0);
  if (columns.described[row] === 1 && cover < 1) score *= DESCRIBED_FACTOR;
  if (columns.shortened[row] === 1) score -= SHORTENED_LOSS;
  if (rank === NAME_RANKS.scoped && band !== "scoped") score *= SCOPED_FACTOR;
  if (rank === NAME_RANKS.abbreviation && band === "prefix") score -= ABBREVIATION_PREFIX_LOSS;
  return score;
}

/** What equality with a name is worth depends on what the name is to the entity. */
export function equalBand(columns: RowColumns, row: number): BandName {
  const rank = columns.rank[row];
  if (rank === NAME_RANKS.scoped) return "scoped";
  return rank === NAME_RANKS.name ? "exact" : "alias";
}
