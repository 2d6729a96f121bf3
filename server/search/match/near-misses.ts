import type { SearchIndex } from "../index/search-index.ts";
import type { Candidates } from "./candidates.ts";
import { type Contraction, contractionOf, rowsWithChars, rowsWithHan } from "./han.ts";
import type { Query, QueryPart } from "./query.ts";
import { type BandName, scoreOf } from "./scores.ts";

/** Longest Han that can be a contraction: 国家自然科学基金委员会 is not shortened to more. */
const MAX_CONTRACTION = 6;
/** Share of what a query says that a name within it must account for, so that 深圳 never answers for 深圳特斯拉. */
const MIN_SHARE = 0.6;

/** What stands in more than this share of names is a word of its own, 大学, and no contraction of 大连学院. */
const COMMON_SHARE = 0.01;
const MIN_COMMON = 8;
/** Longer, what stands literally in some name is meant literally. */
const MAX_OVER_LITERAL = 3;

const CONTRACTION_BANDS: Record<Contraction, BandName> = {
  complete: "contraction",
  "but-the-last": "looseContraction",
  partial: "partialContraction",
};

/** 北大, 哈工大, 中科院: the way Chinese shortens names that state no abbreviation. */
export function matchContractions(index: SearchIndex, query: Query, candidates: Candidates): void {
  const [only] = query.parts;
  if (query.parts.length !== 1 || only === undefined || only.script === "word") return;
  const short = only.written;
  if (short.length < 2 || short.length > MAX_CONTRACTION) return;
  const literal = rowsWithHan(index, short).length;
  if (literal > Math.max(MIN_COMMON, COMMON_SHARE * index.rows.length)) return;
  for (const rowNumber of rowsWithChars(index, short)) {
    const row = index.rows[rowNumber];
    const made = row === undefined ? null : contractionOf(row.han, short);
    if (row === undefined || made === null) continue;
    const standing = index.entities[row.entity]?.standing ?? 0;
    const cover = short.length / row.han.length;
    const band = literal > 0 && short.length > MAX_OVER_LITERAL ? "partialContraction" : CONTRACTION_BANDS[made];
    candidates.offer(rowNumber, "initials", scoreOf(band, row, { cover, standing }));
  }
}

/** A whole name within a longer query, "Ji Hua Laboratory website", where the name is most of what is said. */
export function matchContainedNames(index: SearchIndex, query: Query, candidates: Candidates): void {
  const { parts } = query;
  const weights = parts.map((part) => weightOf(index, part));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let first = 0; first < parts.length; first++) {
    let key = "";
    let weight = 0;
    for (let last = first; last < parts.length; last++) {
      key += parts[last]?.canonical ?? "";
      weight += weights[last] ?? 0;
      const isWhole = first === 0 && last === parts.length - 1;
      if (!isWhole && last > first && weight >= MIN_SHARE * total) offerName(index, key, weight / total, candidates);
    }
  }
  for (const part of parts) if (part.script === "han") matchContainedHan(index, part.written, query, candidates);
}

function matchContainedHan(index: SearchIndex, run: string, query: Query, candidates: Candidates): void {
  const least = Math.max(3, Math.ceil(MIN_SHARE * query.size));
  for (let length = run.length; length >= least; length--)
    for (let from = 0; from + length <= run.length; from++)
      offerName(index, run.slice(from, from + length), length / query.size, candidates);
}

function offerName(index: SearchIndex, key: string, cover: number, candidates: Candidates): void {
  index.keys.visitEqual(key, (rowNumber) => {
    const row = index.rows[rowNumber];
    if (row === undefined) return;
    const standing = index.entities[row.entity]?.standing ?? 0;
    candidates.offer(rowNumber, "partial", scoreOf("contained", row, { cover, standing }));
  });
}

/** How much a part tells apart: the fewer names hold it, the more; one that no name holds the most of all. */
function weightOf(index: SearchIndex, part: QueryPart): number {
  const rows = part.script === "word" ? index.words.of(part.canonical).length : 1;
  return Math.log(1 + index.rows.length / Math.max(0.5, rows));
}
