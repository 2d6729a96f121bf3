import type { SearchIndex } from "../index/search-index.ts";
import type { SortedStrings } from "../index/sorted-strings.ts";
import type { Candidates } from "./candidates.ts";
import { type BandName, scoreOf } from "./scores.ts";

/** Names with one beginning that are weighed where all kinds are asked for: four for each that can be shown. */
const MOST_WEIGHED = 200;
/** Where only some kinds are, the likeliest of all may be of others. */
const MOST_OF_SOME_KINDS = 20_000;

/** Names that begin so, or are so, in any of the forms in which they are kept; those that score highest if there are many. */
export function visitBeginning(
  { columns }: SearchIndex,
  strings: SortedStrings,
  typed: string,
  band: BandName,
  candidates: Candidates,
  visit: (row: number, length: number) => void,
): void {
  if (!candidates.takesAll) {
    strings.visitPrefix(typed, MOST_OF_SOME_KINDS, visit);
    return;
  }
  // One that is equal is worth more than any that only begins so.
  const worth = (row: number, length: number) =>
    length === typed.length ? Infinity : scoreOf(band, columns, row, typed.length / length);
  strings.visitLikeliest(typed, MOST_WEIGHED, worth, visit);
}
