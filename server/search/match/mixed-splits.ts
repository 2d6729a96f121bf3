import { allSyllables } from "../text/pinyin.ts";

/** Letters that some syllable begins with. */
export const INITIALS_ONLY = /^[a-hj-tw-z0-9]+$/;

/** Ways of taking letters apart into syllables and initials that are followed up, and steps taken to find them. */
const MOST_WAYS = 40;
const MOST_STEPS = 4_000;
const LONGEST_SYLLABLE = 6;

/** Ways with at least one whole syllable and one bare initial, at least half of the letters being in syllables. */
export function mixedSplits(letters: string): string[][] {
  const known = allSyllables();
  const splits: string[][] = [];
  let steps = 0;
  const walk = (at: number, parts: string[], inSyllables: number): void => {
    if (splits.length >= MOST_WAYS || steps++ > MOST_STEPS) return;
    if (at === letters.length) {
      if (inSyllables * 2 >= letters.length && inSyllables < letters.length && parts.length >= 2) splits.push(parts);
      return;
    }
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length >= 1; length--) {
      const part = letters.slice(at, at + length);
      if (length >= 2 && known.has(part)) walk(at + length, [...parts, part], inSyllables + length);
      if (length === 1 && INITIALS_ONLY.test(part)) walk(at + 1, [...parts, part], inSyllables);
    }
  };
  walk(0, [], 0);
  return splits;
}
