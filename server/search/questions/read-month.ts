import { foldText } from "../text/fold.ts";
import { ASKING, FILLING } from "./read-question.ts";

/** A place and a month, by which somebody looks for what happened there then: "Beijing June 2024", "北京2024年6月". */
export interface PlaceAndMonth {
  /** What is left of the words, to be searched for. */
  readonly place: string;
  /** "2024-06". */
  readonly month: string;
  /** As it is said: "June 2024", "2024年6月". */
  readonly words: string;
  readonly language: "en" | "zh";
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const YEAR = /^(?:19|20)\d{2}$/u;
const HAN_MONTH = /((?:19|20)\d{2}) ?年 ?(1[0-2]|0?[1-9]) ?月份?/u;
const HAN_REST = /有什么|有哪些|什么|哪些|举办|举行|发生|活动|会议|[的在了有]/gu;
const EVENTS = new Set("event events conference conferences happened happen held took place going on".split(" "));

/** 1 to 12: "june", "jun", or next to a year "6" and "06"; else `null`. */
function monthOf(word: string): number | null {
  if (/^(?:0?[1-9]|1[0-2])$/u.test(word)) return Number(word);
  const at = MONTHS.findIndex((name) => name.toLowerCase() === word || name.slice(0, 3).toLowerCase() === word);
  return at < 0 ? null : at + 1;
}

function dated(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** `null`: the words name no month with its year, or nothing besides it. */
export function readMonth(text: string): PlaceAndMonth | null {
  const folded = foldText(text);
  const read = HAN_MONTH.test(folded) ? readHan(folded) : readWords(folded.split(" "));
  return read === null || read.place === "" ? null : read;
}

function readHan(folded: string): PlaceAndMonth | null {
  const [whole = "", year = "", digits = ""] = HAN_MONTH.exec(folded) ?? [];
  const place = folded.replace(whole, " ").replace(HAN_REST, " ").replace(/\s+/gu, " ").trim();
  const month = Number(digits);
  return { place, month: dated(year, month), words: `${year}年${month}月`, language: "zh" };
}

function readWords(words: readonly string[]): PlaceAndMonth | null {
  for (const [at, year] of words.entries()) {
    if (!YEAR.test(year)) continue;
    for (const beside of [at - 1, at + 1]) {
      const month = monthOf(words[beside] ?? "");
      if (month === null) continue;
      const rest = words.filter((_, index) => index !== at && index !== beside);
      const place = rest.filter((word) => !ASKING.has(word) && !FILLING.has(word) && !EVENTS.has(word)).join(" ");
      return { place, month: dated(year, month), words: `${MONTHS[month - 1]} ${year}`, language: "en" };
    }
  }
  return null;
}
