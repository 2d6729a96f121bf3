import { pinyin } from "pinyin-pro";

/**
 * How Han characters are read, in letters without tones, ü written u as people type it. A character that can be
 * read in more than one way keeps all its readings, the one that fits its neighbors first: 重庆 is "chongqing",
 * and found by "zhongqing" too. The tables stay on the server.
 */

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fa5;

/** Most readings of one character that are kept; further ones are literary or of dialects. */
const MAX_READINGS = 4;

const OPTIONS = { toneType: "none", type: "array", v: true } as const;
const SYLLABLE = /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouv]+(?:ng|n|r)?$/;

/** Readings that the tables list and nobody types. */
const UNUSED = new Set(["chua", "den", "ei", "eng", "lo", "rua", "yo", "kei", "cei"]);

const readingsOf = new Map<string, readonly string[]>();

function plainReading(reading: string): string {
  return reading.replaceAll("v", "u");
}

function charReadings(char: string): readonly string[] {
  const known = readingsOf.get(char);
  if (known !== undefined) return known;
  const all = pinyin(char, { ...OPTIONS, multiple: true }).filter((reading) => SYLLABLE.test(reading));
  const readings = [...new Set(all.map(plainReading))].slice(0, MAX_READINGS);
  readingsOf.set(char, readings);
  return readings;
}

/** Of each character, best first; a character without a known reading has none. */
export function readings(han: string): (readonly string[])[] {
  const inContext = pinyin(han, OPTIONS);
  return [...han].map((char, index) => {
    const all = charReadings(char);
    const best = plainReading(inContext[index] ?? "");
    if (all.length < 2 || all[0] === best || !all.includes(best)) return all;
    return interned([best, ...all.filter((reading) => reading !== best)]);
  });
}

// A hundred thousand names share a few thousand orders of readings.
const orders = new Map<string, readonly string[]>();
function interned(order: string[]): readonly string[] {
  const key = order.join();
  const known = orders.get(key);
  if (known !== undefined) return known;
  orders.set(key, order);
  return order;
}

let syllables: ReadonlySet<string> | null = null;

/** Every syllable that some character is read as. */
export function allSyllables(): ReadonlySet<string> {
  if (syllables !== null) return syllables;
  const found = new Set<string>();
  for (let code = FIRST_HAN; code <= LAST_HAN; code++)
    for (const reading of charReadings(String.fromCharCode(code))) if (!UNUSED.has(reading)) found.add(reading);
  syllables = found;
  return found;
}

const LONGEST_SYLLABLE = 6;

/** Ways of taking letters apart that are looked for, and that are kept. */
const MOST_SPLITS = 64;
const MOST_KEPT = 12;

/**
 * The ways in which letters can be taken apart into syllables, longest first syllables first; `[]` when there is
 * none. With `unfinished`, the last part may be the beginning of a syllable, as while somebody types. Ways with a
 * bare vowel ("xu e" for "xue") are kept only where there is no other.
 */
export function syllableSplits(letters: string, unfinished: boolean): string[][] {
  const splits = allSplits(letters, unfinished, MOST_SPLITS);
  const likely = splits.filter(
    (parts) => parts.slice(0, -1).every(isFull) && (unfinished || isFull(parts.at(-1) ?? "")),
  );
  return (likely.length > 0 ? likely : splits).slice(0, MOST_KEPT);
}

function isFull(part: string): boolean {
  return part.length > 1;
}

function allSplits(letters: string, unfinished: boolean, most: number): string[][] {
  const known = allSyllables();
  const typed = letters.replaceAll("v", "u");
  const splits: string[][] = [];
  const dead = new Set<number>();
  const walk = (at: number, parts: string[]): boolean => {
    if (at === typed.length) {
      splits.push(parts);
      return true;
    }
    if (dead.has(at)) return false;
    let reached = false;
    for (let length = Math.min(LONGEST_SYLLABLE, typed.length - at); length > 0 && splits.length < most; length--) {
      const part = typed.slice(at, at + length);
      const fits = known.has(part) || (unfinished && at + length === typed.length && beginsSyllable(part));
      if (fits && walk(at + length, [...parts, part])) reached = true;
    }
    if (!reached) dead.add(at);
    return reached;
  };
  walk(0, []);
  return splits;
}

let beginnings: ReadonlySet<string> | null = null;

function beginsSyllable(part: string): boolean {
  if (beginnings === null) {
    const found = new Set<string>();
    for (const syllable of allSyllables())
      for (let length = 1; length <= syllable.length; length++) found.add(syllable.slice(0, length));
    beginnings = found;
  }
  return beginnings.has(part);
}

/** Whether a word is whole syllables and at least two of them: then it is a name in pinyin, and not a misspelling. */
export function isPinyin(word: string): boolean {
  return syllableSplits(word, false).some((parts) => parts.length >= 2 && parts.every(isFull));
}
