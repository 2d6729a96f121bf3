import type { NameRow, SearchIndex } from "../index/search-index.ts";
import { syllableSplits } from "../text/pinyin.ts";
import type { Candidates, MatchKind } from "./candidates.ts";
import { LiteralRows } from "./literal-rows.ts";
import { PART_WAYS, type PartMatch, type PartWay, partMatches, spelledMatches } from "./part-matches.ts";
import { placeOf } from "./pinyin.ts";
import { MAX_PARTS, type Query, type QueryPart } from "./query.ts";
import { type BandName, MIN_PHRASE_COVER } from "./scores.ts";
import { summaryMasks } from "./summary-masks.ts";

export interface PartsOptions {
  readonly typos: boolean;
  /** Whether what no name holds may stand in the summary. */
  readonly summaries: boolean;
  /** Whether words may be unfinished, or other forms of the same stem. */
  readonly forms: boolean;
}

/**
 * Entities of which the names hold every part of the query, in any order and spread over their names in any
 * language: "佛山 hi-tech zone". Parts come rarest first, so that later ones look only at what is left.
 */
export class PartsMatcher {
  readonly #index: SearchIndex;
  readonly #literal: LiteralRows;
  readonly #entityOf: Uint32Array;
  readonly #rowMasks: Uint32Array;
  readonly #rowCovers: Float32Array;
  readonly #rowWays: Uint8Array;
  readonly #entityMasks: Uint32Array;
  readonly #entityWays: Uint8Array;
  readonly #rows: number[] = [];

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#literal = new LiteralRows(index);
    this.#entityOf = index.columns.entity;
    this.#rowMasks = new Uint32Array(index.rows.length);
    this.#rowCovers = new Float32Array(index.rows.length);
    this.#rowWays = new Uint8Array(index.rows.length);
    this.#entityMasks = new Uint32Array(index.entities.length);
    this.#entityWays = new Uint8Array(index.entities.length);
  }

  match(query: Query, options: PartsOptions, candidates: Candidates): void {
    const { parts } = query;
    if (parts.length === 0 || parts.length > MAX_PARTS) return;
    if (parts.length === 1 && query.key.length < 2 && parts[0]?.script === "word") return;
    if (!options.typos && !options.summaries && this.#offerLiteral(query, candidates)) return;
    const bySummary = this.#gather(parts, options);
    const all = 2 ** parts.length - 1;
    let offered = 0;
    for (const row of this.#rows) {
      if (offered >= MOST_OFFERED) break;
      const entity = this.#entityOf[row] ?? 0;
      if (((this.#entityMasks[entity] ?? 0) | (bySummary?.get(entity) ?? 0)) === all) {
        this.#offer(row, all, query, candidates);
        offered++;
      }
    }
    if (bySummary !== null) this.#offerSummaries(bySummary, all, query, candidates);
    this.#clear();
  }

  /** @returns whether so many names hold the query as it was typed that nothing looser need be looked for */
  #offerLiteral(query: Query, candidates: Candidates): boolean {
    const rows = this.#literal.first(query.parts, MOST_OFFERED);
    if (rows.length < MOST_OFFERED) return false;
    const last = query.parts.at(-1);
    for (const row of rows) {
      const begun = last?.open === true && last.script === "word" && !this.#holds(row, last.canonical);
      const covered = query.size - (begun ? (1 - BEGUN_QUALITY) * last.size : 0);
      this.#offerInOneName(row, begun ? "prefix" : "word", covered, query, candidates);
    }
    return true;
  }

  #holds(row: number, word: string): boolean {
    return this.#index.rows[row]?.words.includes(word) === true;
  }

  /** Those of whose summary alone the query speaks. */
  #offerSummaries(bySummary: ReadonlyMap<number, number>, all: number, query: Query, candidates: Candidates): void {
    for (const [entity, mask] of bySummary)
      if (mask === all) this.#offer(this.#index.firstRowOf[entity] ?? 0, all, query, candidates);
  }

  #gather(parts: readonly QueryPart[], options: PartsOptions): Map<number, number> | null {
    this.#takeNeighbors(parts);
    const bySummary = options.summaries ? summaryMasks(this.#index, parts) : null;
    const alone = parts.length === 1;
    const steps: Step[] = [];
    for (const { part, bit } of rarestFirst(this.#index, parts)) {
      const isBegun = !alone && bySummary === null && part.open && part.size <= SHORT;
      const matches = isBegun ? null : partMatches(this.#index, part, { ...options, alone });
      const rows = matches === null ? Infinity : rowsOf(matches);
      if (rows === 0 && bySummary === null && this.#rows.length === 0) return null;
      steps.push({ part, mask: 1 << bit, matches, rows });
    }
    this.#follow(steps, alone, bySummary === null);
    return bySummary;
  }

  /** The part that the fewest names hold comes first: of the others only what those names hold is taken. */
  #follow(steps: Step[], alone: boolean, isNarrowing: boolean): void {
    let required = 0;
    for (const { part, mask, matches } of steps.sort((a, b) => a.rows - b.rows)) {
      if (matches === null) this.#takeBegun(part, mask, required);
      else
        for (const match of matches) {
          const rows = alone ? match.rows.subarray(0, MOST_ALONE) : match.rows;
          this.#take({ ...match, rows }, mask, part.size, isNarrowing ? required : 0);
        }
      if (this.#rows.length === 0 && isNarrowing) return;
      required |= mask;
    }
  }

  /** A last word of a letter or two begins thousands: here only the names that hold the other parts are looked at. */
  #takeBegun(part: QueryPart, mask: number, required: number): void {
    for (const row of this.#rows.slice(0, MOST_BEGUN)) {
      const known = this.#entityMasks[this.#entityOf[row] ?? 0] ?? 0;
      const words = (known & required) === required ? (this.#index.rows[row]?.words ?? []) : [];
      const rows = words.some((word) => word.startsWith(part.canonical)) ? Uint32Array.of(row) : NO_ROWS;
      if (rows.length > 0) this.#take({ rows, way: "prefix", quality: 0.85 }, mask, part.size, required);
    }
  }

  /** Two words, or all of them, that a name writes as one or that are pinyin together: "ji hua 实验室". */
  #takeNeighbors(parts: readonly QueryPart[]): void {
    for (let first = 0; first < parts.length; first++) {
      let written = "";
      for (let last = first; last < parts.length && last < first + 6; last++) {
        const part = parts[last];
        if (part === undefined || part.script === "han" || part.at !== (parts[first]?.at ?? 0) + last - first) break;
        written += part.written;
        if (last === first) continue;
        const mask = (2 ** (last - first + 1) - 1) << first;
        const whole = this.#index.words.of(written);
        if (whole.length > 0) this.#take({ rows: whole, way: "word", quality: 1 }, mask, written.length, 0);
        for (const match of spelledMatches(this.#index, syllableSplits(written, false)))
          this.#take(match, mask, written.length, 0);
      }
    }
  }

  #take(match: PartMatch, mask: number, size: number, required: number): void {
    const way = PART_WAYS.indexOf(match.way);
    for (const row of match.rows) {
      const entity = this.#entityOf[row] ?? 0;
      const known = this.#entityMasks[entity] ?? 0;
      if ((known & required) !== required) continue;
      const had = this.#rowMasks[row] ?? 0;
      if ((had & mask) === mask) continue;
      if (had === 0) this.#rows.push(row);
      this.#rowMasks[row] = had | mask;
      this.#rowCovers[row] = (this.#rowCovers[row] ?? 0) + (match.size ?? size) * match.quality;
      this.#rowWays[row] = Math.max(this.#rowWays[row] ?? 0, way);
      if ((known & mask) !== mask) {
        this.#entityMasks[entity] = known | mask;
        this.#entityWays[entity] = Math.max(this.#entityWays[entity] ?? 0, way);
      }
    }
  }

  #offer(rowNumber: number, all: number, query: Query, candidates: Candidates): void {
    const row = this.#index.rows[rowNumber];
    if (row === undefined) return;
    const covered = this.#rowCovers[rowNumber] ?? 0;
    if (this.#rowMasks[rowNumber] === all) {
      const way = PART_WAYS[this.#rowWays[rowNumber] ?? 0] ?? "word";
      if (standInOrder(row, query.parts)) this.#offerInOneName(rowNumber, way, covered, query, candidates);
      return;
    }
    const cover = (SPREAD_FACTOR * covered) / Math.max(1, this.#index.columns.size[rowNumber] ?? 1);
    const inNames = this.#entityMasks[row.entity] === all;
    if (!inNames) {
      if (this.#isTold(row, all, query)) candidates.offer(rowNumber, "summary", "summary", cover);
      return;
    }
    const way = PART_WAYS[this.#entityWays[row.entity] ?? 0] ?? "word";
    const band = bandOf(way, false);
    if (band !== "typo" || cover >= MIN_TYPO_COVER) candidates.offer(rowNumber, kindOf(way), band, cover);
  }

  /** @param covered characters of the name that the query accounts for */
  #offerInOneName(row: number, way: PartWay, covered: number, query: Query, candidates: Candidates): void {
    const cover = covered / Math.max(1, this.#index.columns.size[row] ?? 1);
    const together = this.#index.rows[row]?.key.includes(query.key) === true;
    const band = bandOf(way, together && cover >= MIN_PHRASE_COVER);
    if (band === "typo" && cover < MIN_TYPO_COVER) return;
    candidates.offer(row, kindOf(way), band, cover, together && band === "words" ? TOGETHER_GAIN : 0);
  }

  /** Words scattered over a summary say little: they have to stand together there, or mostly in the names. */
  #isTold(row: NameRow, all: number, query: Query): boolean {
    const named = this.#entityMasks[row.entity] ?? 0;
    const size = query.parts.reduce((sum, part, bit) => sum + (named & all & (1 << bit) ? part.size : 0), 0);
    const phrase = query.parts.map((part) => part.canonical).join(" ");
    return (
      size * 2 >= query.size || ` ${this.#index.told[row.entity]} `.includes(query.han === "" ? ` ${phrase} ` : phrase)
    );
  }

  #clear(): void {
    for (const row of this.#rows) {
      const entity = this.#entityOf[row] ?? 0;
      this.#rowMasks[row] = 0;
      this.#rowCovers[row] = 0;
      this.#rowWays[row] = 0;
      this.#entityMasks[entity] = 0;
      this.#entityWays[entity] = 0;
    }
    this.#rows.length = 0;
  }
}

interface Step {
  readonly part: QueryPart;
  readonly mask: number;
  /** `null`: so short that it is looked for in the names that hold the other parts. */
  readonly matches: readonly PartMatch[] | null;
  /** Names in all of them; one that holds it in two ways counts twice. */
  readonly rows: number;
}

function rowsOf(matches: readonly PartMatch[]): number {
  return matches.reduce((size, { rows }) => size + rows.length, 0);
}

/** Words may come in any order, the pinyin of a Chinese name not: "zhongxin guoji" is no 国家技术创新中心. */
function standInOrder(row: NameRow, parts: readonly QueryPart[]): boolean {
  if (row.units.length === 0) return true;
  let from = 0;
  for (const part of parts) {
    if (part.script === "han" || row.words.includes(part.canonical)) continue;
    if (firstPlace(row, part, 0) < 0) continue;
    const place = firstPlace(row, part, from);
    if (place < 0) return false;
    from = place + 1;
  }
  return true;
}

function firstPlace(row: NameRow, part: QueryPart, from: number): number {
  const places = part.splits.map((split) => placeOf(row.units, split, from)).filter((place) => place >= 0);
  return places.sort((a, b) => a - b)[0] ?? -1;
}

/** Names that are looked at for a last word of a letter or two, the likeliest first. */
const MOST_BEGUN = 3_000;
const NO_ROWS = new Uint32Array(0);
const SHORT = 2;
/** What a word counts for of which only the beginning was typed. */
const BEGUN_QUALITY = 0.85;
/** Names in one list that are taken in where there is no other part to narrow them. */
const MOST_ALONE = 1_000;
/** Names with all parts that are scored, the likeliest first; a word such as "university" stands in thousands. */
const MOST_OFFERED = 500;
/** Parts spread over several names say less than parts of one. */
const SPREAD_FACTOR = 0.8;
/** A mistyped word that is a small part of a long name is more likely another word. */
const MIN_TYPO_COVER = 0.15;
/** Parts that stand together in the name as they do in the query. */
const TOGETHER_GAIN = 0.04;

function kindOf(way: PartWay): MatchKind {
  return way === "typo" ? "typo" : way === "pinyin" ? "pinyin" : "words";
}

function bandOf(way: PartWay, isPhrase: boolean): BandName {
  if (way === "typo") return "typo";
  return isPhrase && way === "word" ? "phrase" : "words";
}

/** Those that fewest names hold come first, and one that may be unfinished last: later ones look only at what is left. */
function rarestFirst(index: SearchIndex, parts: readonly QueryPart[]): { part: QueryPart; bit: number }[] {
  const names = ({ script, canonical, open }: QueryPart) =>
    open && parts.length > 1
      ? Infinity
      : script === "han"
        ? index.rows.length / canonical.length
        : index.words.of(canonical).length;
  return parts.map((part, bit) => ({ part, bit, size: names(part) })).sort((a, b) => a.size - b.size);
}
