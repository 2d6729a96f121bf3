import type { ShownDocument } from "#model/api/answers.ts";
import type { Language } from "../app/atlas-state.ts";
import { formatDate } from "../format/dates.ts";
import { wordsIn } from "../i18n/i18n.ts";

/** What stands at the foot of everything that leaves the page. */

export function sourceLine(document: ShownDocument, language: Language): string {
  const when =
    document.published === null ? wordsIn(language)("evidence.undated") : formatDate(document.published, language);
  return language === "zh" ? `${document.title}（${when}）` : `${document.title} (${when})`;
}

/** Today, as a calendar has it where the page is open. */
export function today(language: Language): string {
  return new Date().toLocaleDateString(language === "zh" ? "zh-CN" : "en-US", { dateStyle: "long" });
}
