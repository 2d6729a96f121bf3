import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { NameForms } from "./name-forms.ts";
import type { NearWords } from "./near-words.ts";
import type { Postings } from "./postings.ts";
import type { SortedStrings } from "./sorted-strings.ts";

/**
 * Every name of every entity, in memory, in the forms it may be typed in. Rows are names; a name whose end is
 * often left out ("Co., Ltd.") has two. Rows are numbered short names and well connected entities first, so that
 * the first rows of any list are the best of it, and a list of many thousands need not be read to its end. Built
 * from records alone, it is the same whatever engine they come from; why it is no engine's full-text index is told
 * in docs/adr/20261121-search-index.md.
 */
export interface SearchIndex {
  readonly entities: readonly IndexedEntity[];
  readonly rows: readonly NameRow[];
  readonly columns: RowColumns;
  /** The row of the English name of each entity. */
  readonly firstRowOf: Uint32Array;
  /** Canonical whole names. */
  readonly keys: SortedStrings;
  /** Names with Han as they are usually read, without spaces. */
  readonly spelled: SortedStrings;
  /** First letters of the readings of names with Han. */
  readonly initials: SortedStrings;
  /** First letters of the words of English names. */
  readonly acronyms: SortedStrings;
  /** Canonical words, and pairs of neighbors written as one, to rows. */
  readonly words: Postings<string>;
  /** Words as written and in their other spellings, each with its canonical one as the row of `terms`. */
  readonly spellings: SortedStrings;
  readonly terms: readonly string[];
  /** The same spellings again, to find those a few letters off. */
  readonly near: NearWords;
  /** Stems to rows of `terms`. */
  readonly stems: Postings<string>;
  /** Han characters, and pairs of neighbors, by `gramKey`, to rows. */
  readonly han: Postings<number>;
  /** First syllables, and pairs of neighbors, by `pairKey`, to rows. */
  readonly syllables: Postings<number>;
  /** Canonical words of summaries to entities. */
  readonly toldWords: Postings<string>;
  /** Han characters and pairs of summaries, by `gramKey`, to entities. */
  readonly toldHan: Postings<number>;
  /** Of each entity, what its summaries say: telling words in their one spelling, and Han, parted by spaces. */
  readonly told: readonly string[];
}

export interface IndexedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Ties, on a scale from 0 for none to 1 for the most that any entity has. */
  readonly standing: number;
}

/** What a name is to its entity; smaller is better. */
export const NAME_RANKS = { name: 0, alias: 1, abbreviation: 2, scoped: 3 } as const;
export type NameRank = (typeof NAME_RANKS)[keyof typeof NAME_RANKS];

export interface NameRow extends Omit<NameForms, "written"> {
  readonly entity: number;
  /** As it stands in the record. */
  readonly text: string;
}

/** What the innermost loops read of a row: an object each would be felt there. */
export interface RowColumns {
  readonly entity: Uint32Array;
  readonly standing: Float32Array;
  /** Letters, digits and Han of the words that tell something: what a match can cover. */
  readonly size: Uint16Array;
  readonly rank: Uint8Array;
  /** 1: our description of something that has no name of its own. */
  readonly described: Uint8Array;
  /** 1: the name without its usual end. */
  readonly shortened: Uint8Array;
}

/** A Han character, or two neighbors, as one number: lists are asked for by the thousand. */
export function gramKey(first: string, second?: string): number {
  const code = hanNumber(first) * HAN_RANGE;
  return second === undefined ? code : code + hanNumber(second) + 1;
}

// Characters share a number only outside the 32,768 commonest code points, and every match is looked at again.
const HAN_RANGE = 32_768;
function hanNumber(char: string): number {
  return ((char.codePointAt(0) ?? 0) - 0x4e00 + 2 * HAN_RANGE) % (HAN_RANGE - 1);
}

/** Of one character, and of each two neighbors. */
export function gramKeys(han: string): number[] {
  const chars = [...han];
  return chars.flatMap((char, at) => {
    const next = chars[at + 1];
    return next === undefined ? [gramKey(char)] : [gramKey(char), gramKey(char, next)];
  });
}

const numbers = new Map<string, number>();

/** A number for a syllable, or for a word that stands among Han. */
function unitNumber(unit: string): number {
  const known = numbers.get(unit);
  if (known !== undefined) return known;
  const number = (numbers.size % (UNIT_RANGE - 2)) + 1;
  numbers.set(unit, number);
  return number;
}

/** Two syllables, one after the other; without the second: a name's first. */
export function pairKey(first: string, second?: string): number {
  return unitNumber(first) * UNIT_RANGE + (second === undefined ? 0 : unitNumber(second));
}

// Far more than there are syllables; only odd words among Han may share a number, and matches are looked at again.
const UNIT_RANGE = 32_768;
