import type { EntityRecord } from "../../model/records/entity.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import { chunksOf, foldText } from "../text/fold.ts";
import { canonicalWord, canonicalWords, isEmptyWord, otherSpellings, stemOf } from "../text/spelling.ts";
import { acronymOf, type NameForms, nameForms } from "./name-forms.ts";
import { initialsOf } from "./name-initials.ts";
import { NearWords } from "./near-words.ts";
import type { Pause } from "./pause.ts";
import { PostingsBuilder } from "./postings.ts";
import { gramKeys, NAME_RANKS, type NameRank, pairKey, type RowColumns, type SearchIndex } from "./search-index.ts";
import { SortedStrings } from "./sorted-strings.ts";

/** One entity as it goes into the index: the forms of its names are kept, since most are the same at the next revision. */
export interface PreparedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly PreparedName[];
  /** What the summaries say: telling words in their one spelling, and runs of Han. */
  readonly told: { readonly words: readonly string[]; readonly runs: readonly string[] };
}

interface PreparedName {
  readonly text: string;
  readonly rank: NameRank;
  readonly forms: readonly NameForms[];
}

export function prepareEntity(record: EntityRecord): PreparedEntity {
  const names = namesOf(record).map(({ text, rank }) => ({ text, rank, forms: nameForms(text) }));
  const chunks = chunksOf(foldText(`${record.summary?.en ?? ""} ${record.summary?.zh ?? ""}`));
  const words = canonicalWords(chunks.filter((chunk) => chunk.script === "word").map((chunk) => chunk.text));
  const runs = chunks.filter((chunk) => chunk.script === "han").map((chunk) => chunk.text);
  return { id: record.id, kind: record.kind, names, told: { words: words.filter((word) => !isEmptyWord(word)), runs } };
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

/** Counted or wanted, and named by nobody: what stands as a name is our description, made of others' names. */
const DESCRIBED_KINDS: ReadonlySet<EntityKind> = new Set(["Cohort", "Need"]);

interface Row {
  readonly entity: number;
  readonly text: string;
  readonly rank: NameRank;
  readonly shortened: boolean;
  readonly forms: NameForms;
  readonly size: number;
  readonly standing: number;
}

/** @param degrees ties of each entity, in and out, in the order of `entities` */
export async function buildIndex(
  entities: readonly PreparedEntity[],
  degrees: readonly number[],
  pause: Pause,
): Promise<SearchIndex> {
  const most = Math.log1p(degrees.reduce((highest, degree) => Math.max(highest, degree), 1));
  const standings = degrees.map((degree) => Math.log1p(degree) / most);
  const rows: Row[] = [];
  for (const [entity, prepared] of entities.entries()) {
    rows.push(...rowsOf(prepared, entity, standings[entity] ?? 0));
    await pause();
  }
  rows.sort((a, b) => promise(b) - promise(a));
  await pause();
  const told = await buildTold(entities, pause);
  const lists = await buildLists(rows, pause);
  const firstRowOf = new Uint32Array(entities.length);
  rows.forEach((row, at) => {
    if (!row.shortened && row.text === entities[row.entity]?.names[0]?.text) firstRowOf[row.entity] = at;
  });
  return {
    entities: entities.map(({ id, kind }, at) => ({ id, kind, standing: standings[at] ?? 0 })),
    rows: rows.map(({ entity, text, forms: { key, words, han, units } }) => ({ entity, text, key, words, han, units })),
    columns: columnsOf(rows, entities),
    firstRowOf,
    ...lists,
    ...told,
  };
}

function rowsOf({ names }: PreparedEntity, entity: number, standing: number): Row[] {
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const { text, rank, forms } of names)
    forms.forEach((form, at) => {
      if (form.key === "" || seen.has(form.key)) return;
      seen.add(form.key);
      rows.push({ entity, text, rank, shortened: at > 0, forms: form, size: sizeOf(form), standing });
    });
  return rows;
}

function sizeOf(forms: NameForms): number {
  if (forms.han !== "") return forms.key.length;
  const size = forms.words.reduce((sum, word) => sum + (isEmptyWord(word) ? 0 : word.length), 0);
  return Math.max(1, size);
}

/** What a row is likely to score before any query: short names are covered more, ties speak for the rest. */
function promise({ size, standing }: Row): number {
  return 1 / size + 0.01 * standing;
}

function columnsOf(rows: readonly Row[], entities: readonly PreparedEntity[]): RowColumns {
  const described = (row: Row) => DESCRIBED_KINDS.has(entities[row.entity]?.kind ?? "Place");
  return {
    entity: Uint32Array.from(rows, (row) => row.entity),
    standing: Float32Array.from(rows, (row) => row.standing),
    size: Uint16Array.from(rows, (row) => row.size),
    rank: Uint8Array.from(rows, (row) => row.rank),
    described: Uint8Array.from(rows, (row) => Number(described(row))),
    shortened: Uint8Array.from(rows, (row) => Number(row.shortened)),
  };
}

/** Strings to be sorted, and the row of each. */
class Entries {
  readonly texts: string[] = [];
  readonly rows: number[] = [];
  add(text: string, row: number): void {
    this.texts.push(text);
    this.rows.push(row);
  }
  sorted(pause: Pause): Promise<SortedStrings> {
    return SortedStrings.sorted(this.texts, this.rows, pause);
  }
}

async function buildLists(rows: readonly Row[], pause: Pause) {
  const words = new PostingsBuilder<string>();
  const han = new PostingsBuilder<number>();
  const syllables = new PostingsBuilder<number>();
  const [keys, spelled, initials, acronyms] = [new Entries(), new Entries(), new Entries(), new Entries()];
  const spellings = new Map<string, string>();
  for (const [at, { forms, rank }] of rows.entries()) {
    keys.add(forms.key, at);
    for (const written of forms.written) spellings.set(written, canonicalWord(written));
    for (const term of termsOf(forms.words)) words.add(term, at);
    const acronym = rank === NAME_RANKS.scoped ? null : acronymOf(forms.words);
    if (acronym !== null) acronyms.add(acronym, at);
    for (const gram of gramKeys(forms.han)) han.add(gram, at);
    if (forms.units.length > 0) spelled.add(forms.units.map((unit) => unit[0] ?? "").join(""), at);
    for (const text of initialsOf(forms.units)) initials.add(text, at);
    for (const pair of pairKeys(forms.units)) syllables.add(pair, at);
    await pause();
  }
  const wordLists = words.build();
  await pause();
  return {
    words: wordLists,
    han: han.build(),
    syllables: syllables.build(),
    ...(await buildTerms([...wordLists.keys()], spellings, pause)),
    keys: await keys.sorted(pause),
    spelled: await spelled.sorted(pause),
    initials: await initials.sorted(pause),
    acronyms: await acronyms.sorted(pause),
  };
}

/** Words, and neighbors that are also written as one: "ji hua" and "jihua", "micro-nano" and "micronano". */
function* termsOf(words: readonly string[]): Generator<string> {
  for (const [at, word] of words.entries()) {
    yield word;
    const next = words[at + 1];
    if (next !== undefined && isPair(word, next)) yield word + next;
  }
}

function isPair(word: string, next: string): boolean {
  const shorter = Math.min(word.length, next.length);
  return shorter >= 2 && shorter <= 4 && word.length + next.length <= 16 && !isEmptyWord(word) && !isEmptyWord(next);
}

function* pairKeys(units: readonly (readonly string[])[]): Generator<number> {
  for (const reading of units[0] ?? []) yield pairKey(reading);
  for (const [at, unit] of units.entries())
    for (const first of unit) for (const second of units[at + 1] ?? []) yield pairKey(first, second);
}

async function buildTerms(terms: readonly string[], written: ReadonlyMap<string, string>, pause: Pause) {
  const stems = new PostingsBuilder<string>();
  const near = new NearWords();
  const spellings = new Entries();
  const numberOf = new Map<string, number>();
  const add = (spelling: string, term: number) => {
    if (near.has(spelling)) return;
    near.add(spelling, term);
    spellings.add(spelling, term);
  };
  for (const [term, word] of terms.entries()) {
    numberOf.set(word, term);
    stems.add(stemOf(word), term);
    for (const spelling of [word, ...otherSpellings(word)]) add(spelling, term);
    await pause();
  }
  for (const [spelling, word] of written) {
    const term = numberOf.get(word);
    if (term !== undefined) add(spelling, term);
    await pause();
  }
  return { terms, near, stems: stems.build(), spellings: await spellings.sorted(pause) };
}

async function buildTold(entities: readonly PreparedEntity[], pause: Pause) {
  const words = new PostingsBuilder<string>();
  const han = new PostingsBuilder<number>();
  for (const [entity, { told }] of entities.entries()) {
    for (const word of told.words) words.add(word, entity);
    for (const run of told.runs) for (const gram of gramKeys(run)) han.add(gram, entity);
    await pause();
  }
  return {
    toldWords: words.build(),
    toldHan: han.build(),
    told: entities.map(({ told }) => [...told.words, ...told.runs].join(" ")),
  };
}
