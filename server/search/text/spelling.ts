import porter from "talisman/stemmers/porter.js";
import { isPinyin } from "./pinyin.ts";

/**
 * English words that are written in more than one way, brought to one: British and American, short and long,
 * numerals and words. The same rule runs over names and over what is typed, so that it only has to be steady,
 * not right: "enterprise" becomes a word nobody writes, on both sides alike.
 */

const SAME_WORD: readonly string[] = [
  "lab laboratory laboratories labs",
  "center centre centers centres ctr",
  "university universities univ uni",
  "institute institutes inst institution institutions",
  "department departments dept",
  "government governments govt gov",
  "academy academies acad",
  "association associations assoc assn",
  "national natl",
  "international intl",
  "corporation corp",
  "company companies co",
  "limited ltd",
  "incorporated inc",
  "science sciences sci",
  "technology technologies tech technological",
  "management mgmt",
  "manufacturing mfg",
  "committee committees cttee",
  "commission comm",
  "engineering eng engg",
  "hospital hosp",
  "professor prof",
  "saint st",
  "macao macau",
  "guangdong canton kwangtung",
  "municipal municipality",
  "provincial province",
  "program programs programme programmes",
  "theater theatre theaters theatres",
  "fiber fibre fibers fibres",
  "meter metre meters metres",
  "liter litre liters litres",
  "aluminum aluminium",
  "sulfur sulphur",
  "defense defence",
  "license licence licenses licences",
  "practice practise",
  "gray grey",
  "catalog catalogue catalogs catalogues",
  "modeling modelling",
  "startup startups",
  "hightech hitech",
  "and und et",
  "1 one",
  "2 two ii",
  "3 three iii",
  "4 four",
  "5 five",
  "6 six",
  "7 seven vii",
  "8 eight viii",
  "9 nine",
  "10 ten",
  "11 eleven",
  "12 twelve",
  "13 thirteen",
  "14 fourteen",
  "15 fifteen",
  "20 twenty",
  "100 hundred",
  "1st first",
  "2nd second",
  "3rd third",
  "4th fourth",
  "5th fifth",
  "6th sixth",
  "7th seventh",
  "8th eighth",
  "9th ninth",
  "10th tenth",
  "11th eleventh",
  "12th twelfth",
  "13th thirteenth",
  "14th fourteenth",
  "15th fifteenth",
  "20th twentieth",
];

const CANONICAL = new Map<string, string>();
const SPELLINGS = new Map<string, readonly string[]>();
for (const line of SAME_WORD) {
  const [canonical = "", ...others] = line.split(" ");
  SPELLINGS.set(canonical, others);
  for (const word of [canonical, ...others]) CANONICAL.set(word, canonical);
}

/** Other ways in which a canonical word is written: what a person may have begun, or mistyped. */
export function otherSpellings(canonical: string): readonly string[] {
  return SPELLINGS.get(canonical) ?? [];
}

/** 吕 is written Lü, Lv and Lyu. */
const UMLAUT_PINYIN = /[ln]v|^[ln]yue?$/;

/** Names repeat their words: one string each, and each found once. */
const CACHE_LIMIT = 200_000;
const cache = new Map<string, string>();

/** @param word folded */
export function canonicalWord(word: string): string {
  const known = CANONICAL.get(word) ?? cache.get(word);
  if (known !== undefined) return known;
  const canonical = canonicalOf(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, canonical);
  return canonical;
}

function canonicalOf(word: string): string {
  if (UMLAUT_PINYIN.test(word) && (word.length < 4 || isPinyin(word))) return word.replace(/([ln])(?:v|yu)/g, "$1u");
  const american = word
    .replace(/is(e|ed|es|ing|ation|ations|er|ers)$/, "iz$1")
    .replace(/ys(e|ed|es|ing|er|ers)$/, "yz$1")
    .replace(/(..)our(s?|ed|ing|able)$/, "$1or$2");
  return CANONICAL.get(american) ?? singular(american);
}

function singular(word: string): string {
  if (word.length < 5 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  const one = word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return CANONICAL.get(one) ?? one;
}

/** What a word has in common with its other forms: industry, industrial. */
export function stemOf(canonical: string): string {
  return canonical.length < 5 || /[^a-z]/.test(canonical) ? canonical : porter(canonical);
}

/** Words that say nothing of which thing is meant. */
const EMPTY_WORDS = new Set("the of and for in at on a an to de la by with from s mr mrs ms dr".split(" "));
export function isEmptyWord(canonical: string): boolean {
  return EMPTY_WORDS.has(canonical);
}

const TECH = /^tech(?:nology|nologies|nological)?$/;

/** Two words that are also written as one, joined: high-tech, start-up. */
export function mergedWords(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const next = words[index + 1] ?? "";
    const merged = mergedWord(word, next);
    out.push(merged ?? word);
    if (merged !== null) index++;
  }
  return out;
}

function mergedWord(word: string, next: string): string | null {
  if ((word === "hi" || word === "high") && TECH.test(next)) return "hightech";
  return word === "start" && /^ups?$/.test(next) ? "startup" : null;
}

/** The words of a name or of a query, each in its one spelling. */
export function canonicalWords(words: readonly string[]): string[] {
  return mergedWords(words).map((word) => canonicalWord(word));
}

const LEGAL_FORMS = new Set("company limited incorporated corporation llc plc gmbh ag ab bv nv sa spa srl".split(" "));

/** Without "Co., Ltd." and the like at its end, which people leave out; at least one word stays. */
export function withoutLegalForm(canonical: readonly string[]): readonly string[] {
  let end = canonical.length;
  while (end > 1 && LEGAL_FORMS.has(canonical[end - 1] ?? "")) end--;
  return canonical.slice(0, end);
}

/** 股份有限公司 and the like at the end of a simplified name, which people leave out. */
export function withoutHanLegalForm(han: string): string {
  const short = han.replace(/(?:股份|责任)?有限(?:责任)?公司$/u, "");
  return short.length >= 2 ? short : han;
}
