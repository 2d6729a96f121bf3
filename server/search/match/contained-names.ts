import type { SearchIndex } from "../index/search-index.ts";
import type { Candidates } from "./candidates.ts";
import type { Query, QueryPart } from "./query.ts";

/** Share of what a query says that a name within it must account for, so that 深圳 never answers for 深圳特斯拉. */
const MIN_SHARE = 0.6;

/** A whole name within a longer query, "Ji Hua Laboratory website", where the name is most of what is said. */
export function matchContainedNames(index: SearchIndex, query: Query, candidates: Candidates): void {
  const { parts } = query;
  const weights = parts.map((part) => weightOf(index, part));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [first, begin] of parts.entries()) {
    let weight = 0;
    for (const [last, end] of parts.entries()) {
      if (last < first) continue;
      weight += weights[last] ?? 0;
      const isWhole = first === 0 && last === parts.length - 1;
      if (isWhole || last === first || weight < MIN_SHARE * total) continue;
      const key = query.all.slice(begin.at, end.at + 1).join("");
      index.keys.visitEqual(key, (row) => {
        candidates.offer(row, "partial", "contained", weight / total);
      });
    }
  }
  for (const part of parts) if (part.script === "han") matchContainedHan(index, part.written, query, candidates);
}

function matchContainedHan(index: SearchIndex, run: string, query: Query, candidates: Candidates): void {
  if (run.length > LONGEST_RUN) return;
  for (let length = run.length - 1; length >= 2; length--)
    for (let from = 0; from + length <= run.length; from++) {
      const name = run.slice(from, from + length);
      const around = [run.slice(0, from), run.slice(from + length)];
      index.keys.visitEqual(name, (row) => {
        const isMost = length >= MIN_CONTAINED_HAN && length >= MIN_SHARE * query.size;
        if (isMost || isTold(index, row, around)) candidates.offer(row, "partial", "contained", length / query.size);
      });
    }
}
const MIN_CONTAINED_HAN = 3;
/** Longer text is a sentence, and has too many pieces to look each of them up. */
const LONGEST_RUN = 40;

/** 中国工程院院士陈学东: what stands around the name is told of whom it names. */
function isTold(index: SearchIndex, row: number, around: readonly string[]): boolean {
  const told = index.told[index.columns.entity[row] ?? 0] ?? "";
  return around.every((text) => text === "" || (text.length > 1 && told.includes(text)));
}

/** How much a part tells apart: the fewer names hold it, the more; one that no name holds the most of all. */
function weightOf(index: SearchIndex, part: QueryPart): number {
  const rows = part.script === "word" ? index.words.of(part.canonical).length : 1;
  return Math.log(1 + index.rows.length / Math.max(0.5, rows));
}
