import type { MATCH_KINDS } from "#model/api/answers.ts";

/** Texts of the search, in English. */
export const searchEn = {
  label: "Search the atlas",
  placeholder: "Search a lab, a person, an event…",
  clear: "Clear the search",
  suggestions: "What it may be",
  none: "Nothing found for “{{typed}}”.",
  noneHint:
    "Try a name alone, or fewer letters; “Browse all” on the start page narrows by kind, place and year. Chinese, English, pinyin and initials all work:",
  waiting: "Searching…",
  failed: "The search did not answer. Type on to ask again.",
  answer: "Answer",
  how: {
    exact: "name",
    alias: "also known as",
    prefix: "begins with",
    words: "has these words",
    pinyin: "by pinyin",
    initials: "by initials",
    typo: "similar spelling",
    partial: "contains",
    summary: "told of in its summary",
    tie: "through",
  } satisfies Record<(typeof MATCH_KINDS)[number], string>,
};
