import { lettersOf } from "../index/name-forms.ts";
import { intersect } from "../index/postings.ts";
import type { SearchIndex } from "../index/search-index.ts";
import { isEmptyWord } from "../text/spelling.ts";
import type { Candidates } from "./candidates.ts";
import type { Query, QueryPart } from "./query.ts";

const LONGEST_ACRONYM = 4;
/** Names that hold the other words and are looked at one by one, the likeliest first. */
const MOST_VERIFIED = 1_000;

/** "14th FYP", "IP center": a short word that is the first letters of some that follow each other in a name. */
export function matchAcronymParts(index: SearchIndex, query: Query, candidates: Candidates): void {
  if (query.parts.some((part) => part.script === "han")) return;
  for (const acronym of query.parts.filter(mayBeAcronym)) {
    const others = query.parts.filter((part) => part !== acronym);
    const rows = intersect(others.map((part) => index.words.of(part.canonical)));
    for (const row of rows.subarray(0, MOST_VERIFIED)) offerSpelledOut(index, row, acronym, others, candidates);
  }
}

function mayBeAcronym({ written }: QueryPart): boolean {
  return /^[a-z]+$/.test(written) && written.length >= 2 && written.length <= LONGEST_ACRONYM;
}

function offerSpelledOut(
  index: SearchIndex,
  row: number,
  acronym: QueryPart,
  others: readonly QueryPart[],
  candidates: Candidates,
): void {
  const words = (index.rows[row]?.words ?? []).filter((word) => !isEmptyWord(word));
  const at = lettersOf(words).indexOf(acronym.written);
  if (at < 0) return;
  const spelled = words.slice(at, at + acronym.size).reduce((size, word) => size + word.length, 0);
  const said = others.reduce((size, part) => size + part.size, spelled);
  candidates.offer(row, "initials", "acronymPart", said / Math.max(1, index.columns.size[row] ?? 1));
}
