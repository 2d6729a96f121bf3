/** The parts of `talisman` (MIT, ships no types) that this project uses. */
declare module "talisman/stemmers/porter.js" {
  /** The Porter stem of one lower-case English word. */
  export default function porter(word: string): string;
}
declare module "talisman/metrics/damerau-levenshtein.js" {
  /** Fewest insertions, deletions, substitutions and swaps of neighbors that turn one into the other. */
  export default function damerauLevenshtein(a: string, b: string): number;
}
declare module "talisman/metrics/jaro-winkler.js" {
  /** 0 to 1; 1: equal. */
  export default function jaroWinkler(a: string, b: string): number;
}
