import SearchableMap from "minisearch/SearchableMap";
import type { EntityRecord } from "../../model/records/entity.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import { chunksOf, foldText } from "../text/fold.ts";
import { canonicalWords, isEmptyWord, otherSpellings, stemOf } from "../text/spelling.ts";
import { acronymOf, type NameForms, nameForms } from "./name-forms.ts";
import { initialsOf } from "./name-initials.ts";
import { Postings } from "./postings.ts";
import { SortedStrings } from "./sorted-strings.ts";

/**
 * Every name of every entity, in memory, in the forms it may be typed in. Rows are names; a name whose end is
 * often left out ("Co., Ltd.") has two. It is built from records alone, so that it is the same whatever engine
 * they come from; why it is no engine's full-text index is told in docs/adr/20261121-search-index.md.
 */
export interface SearchIndex {
  readonly entities: readonly IndexedEntity[];
  readonly rows: readonly NameRow[];
  /** Of each row: read in the innermost loops, where an object a row would be felt. */
  readonly entityOf: Uint32Array;
  /** The first of the rows of each entity, which stand together. */
  readonly firstRowOf: Uint32Array;
  /** Canonical whole names. */
  readonly keys: SortedStrings;
  /** Names with Han as they are usually read, without spaces. */
  readonly spelled: SortedStrings;
  /** First letters of the readings of names with Han. */
  readonly initials: SortedStrings;
  /** Acronyms made of the words of a name that states none. */
  readonly acronyms: SortedStrings;
  /** Canonical words, and pairs of neighbors written as one, to rows. */
  readonly words: Postings;
  /** Words as written and in their other spellings, each with its canonical one as the row of `terms`. */
  readonly spellings: SortedStrings;
  readonly terms: readonly string[];
  /** The same spellings again, as the radix tree that finds those a few letters off. */
  readonly radix: SearchableMap<number>;
  /** Stems to rows of `terms`. */
  readonly stems: Postings;
  /** Single Han characters and pairs of neighbors to rows. */
  readonly han: Postings;
  /** Pairs of neighboring syllables, and first syllables marked with "^", to rows. */
  readonly syllables: Postings;
  /** Canonical words and pairs of Han characters of summaries to entities. */
  readonly summaries: Postings;
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
/** Counted or wanted, and named by nobody. */
const DESCRIBED_KINDS: ReadonlySet<EntityKind> = new Set(["Cohort", "Need"]);

export const NAME_RANKS = { name: 0, alias: 1, abbreviation: 2, scoped: 3 } as const;
export type NameRank = (typeof NAME_RANKS)[keyof typeof NAME_RANKS];

export interface NameRow extends NameForms {
  readonly entity: number;
  /** As it stands in the record. */
  readonly text: string;
  readonly rank: NameRank;
  /** `true`: our description of something that has no name of its own. */
  readonly described: boolean;
  /** `true`: the name without its usual end. */
  readonly shortened: boolean;
  /** Letters, digits and Han of the words that tell something: what a match can cover. */
  readonly size: number;
}

/** Takes entities one by one, so that a caller can let others run in between. */
export class SearchIndexBuilder {
  readonly #entities: { id: string; kind: EntityKind; degree: number }[] = [];
  readonly #rows: NameRow[] = [];
  readonly #firstRows: number[] = [];
  readonly #words = Postings.builder();
  readonly #han = Postings.builder();
  readonly #syllables = Postings.builder();
  readonly #summaries = Postings.builder();
  readonly #told: string[] = [];
  readonly #keys: [string, number][] = [];
  readonly #spelled: [string, number][] = [];
  readonly #initials: [string, number][] = [];
  readonly #acronyms: [string, number][] = [];
  readonly #spellings = new Map<string, string>();

  /** @param degree number of ties, in and out */
  add(record: EntityRecord, degree: number): void {
    const entity = this.#entities.length;
    this.#entities.push({ id: record.id, kind: record.kind, degree });
    this.#firstRows.push(this.#rows.length);
    const described = DESCRIBED_KINDS.has(record.kind);
    const seen = new Set<string>();
    for (const { text, rank } of namesOf(record)) {
      nameForms(text).forEach((forms, index) => {
        if (forms.key === "" || seen.has(`${forms.key} ${forms.han}`)) return;
        seen.add(`${forms.key} ${forms.han}`);
        this.#addRow({ ...forms, entity, text, rank, described, shortened: index > 0, size: sizeOf(forms) });
      });
    }
    this.#addSummary(record, entity);
  }

  #addRow(row: NameRow): void {
    const at = this.#rows.length;
    this.#rows.push(row);
    this.#keys.push([row.key, at]);
    for (const word of row.written) this.#addSpelling(word);
    row.words.forEach((word, index) => {
      this.#addTerm(word, at);
      const next = row.words[index + 1];
      if (next !== undefined && isPair(word, next)) this.#addTerm(word + next, at);
    });
    const acronym = row.rank === NAME_RANKS.scoped ? null : acronymOf(row.words);
    if (acronym !== null) this.#acronyms.push([acronym, at]);
    for (const gram of hanGrams(row.han)) this.#han.add(gram, at);
    if (row.units.length > 0) this.#spelled.push([row.units.map((unit) => unit[0] ?? "").join(""), at]);
    for (const key of initialsOf(row.units)) this.#initials.push([key, at]);
    for (const pair of syllablePairs(row.units)) this.#syllables.add(pair, at);
  }

  #addTerm(word: string, row: number): void {
    this.#words.add(word, row);
    this.#spellings.set(word, word);
    for (const other of otherSpellings(word)) this.#spellings.set(other, word);
  }

  #addSpelling(written: string): void {
    const [canonical] = canonicalWords([written]);
    if (canonical !== undefined) this.#spellings.set(written, canonical);
  }

  #addSummary(record: EntityRecord, entity: number): void {
    const told: string[] = [];
    for (const summary of [record.summary?.en, record.summary?.zh]) {
      const chunks = chunksOf(foldText(summary ?? ""));
      const words = canonicalWords(chunks.filter((chunk) => chunk.script === "word").map((chunk) => chunk.text));
      const runs = chunks.filter((chunk) => chunk.script === "han").map((chunk) => chunk.text);
      const telling = words.filter((word) => !isEmptyWord(word));
      for (const key of [...telling, ...runs.flatMap(hanGrams)]) this.#summaries.add(key, entity);
      told.push(...telling, ...runs);
    }
    this.#told.push(told.join(" "));
  }

  build(): SearchIndex {
    const highest = Math.log1p(this.#entities.reduce((most, { degree }) => Math.max(most, degree), 1));
    const words = this.#words.build();
    const terms = [...words.keys()];
    const numberOf = new Map(terms.map((term, index) => [term, index]));
    const radix = new SearchableMap<number>();
    const spellings: [string, number][] = [];
    for (const [written, canonical] of this.#spellings) {
      const term = numberOf.get(canonical);
      if (term === undefined) continue;
      spellings.push([written, term]);
      radix.set(written, term);
    }
    return {
      entities: this.#entities.map(({ id, kind, degree }) => ({ id, kind, standing: Math.log1p(degree) / highest })),
      rows: this.#rows,
      entityOf: Uint32Array.from(this.#rows, (row) => row.entity),
      firstRowOf: Uint32Array.from(this.#firstRows),
      keys: new SortedStrings(this.#keys),
      spelled: new SortedStrings(this.#spelled),
      initials: new SortedStrings(this.#initials),
      acronyms: new SortedStrings(this.#acronyms),
      words,
      spellings: new SortedStrings(spellings),
      terms,
      radix,
      stems: stemPostings(terms),
      han: this.#han.build(),
      syllables: this.#syllables.build(),
      summaries: this.#summaries.build(),
      told: this.#told,
    };
  }
}

function stemPostings(terms: readonly string[]): Postings {
  const builder = Postings.builder();
  terms.forEach((term, index) => {
    builder.add(stemOf(term), index);
  });
  return builder.build();
}

function namesOf(record: EntityRecord): { text: string; rank: NameRank }[] {
  const names: { text: string; rank: NameRank }[] = [{ text: record.name.en, rank: NAME_RANKS.name }];
  if (record.name.zh !== null) names.push({ text: record.name.zh, rank: NAME_RANKS.name });
  const aliases = record.aliases.map(({ value, type, in: scope }) => ({ text: value, rank: aliasRank(type, scope) }));
  return [...names, ...aliases.sort((a, b) => a.rank - b.rank)];
}

function aliasRank(type: string, scope: string | null): NameRank {
  if (scope !== null) return NAME_RANKS.scoped;
  return type === "abbreviation" ? NAME_RANKS.abbreviation : NAME_RANKS.alias;
}

/** "ji hua" is also typed "jihua", "micro-nano" "micronano": neighbors of which one is short. */
function isPair(word: string, next: string): boolean {
  const shorter = Math.min(word.length, next.length);
  return shorter >= 2 && shorter <= 4 && word.length + next.length <= 16 && !isEmptyWord(word) && !isEmptyWord(next);
}

export function hanGrams(han: string): string[] {
  const chars = [...han];
  return chars.flatMap((char, index) => {
    const next = chars[index + 1];
    return next === undefined ? [char] : [char, char + next];
  });
}

function syllablePairs(units: readonly (readonly string[])[]): string[] {
  const pairs = (units[0] ?? []).map((reading) => `^${reading}`);
  units.forEach((unit, index) => {
    for (const first of unit) for (const second of units[index + 1] ?? []) pairs.push(`${first} ${second}`);
  });
  return pairs;
}

function sizeOf(forms: NameForms): number {
  if (forms.han !== "") return forms.key.length;
  return forms.words.reduce((size, word) => size + (isEmptyWord(word) ? 0 : word.length), 0);
}
