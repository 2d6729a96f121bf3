import { dayBounds, type PartialDate } from "#model/dates.ts";
import type { RelationRecord } from "#model/records/relation.ts";
import type { Language } from "../app/atlas-state.ts";
import { wordsIn } from "../i18n/i18n.ts";
import { hasHappened } from "./statuses.ts";

/** Dates as a person says them, and no more precise than the source. */

const LOCALES = { en: "en-US", zh: "zh-CN" } as const;

const MONTH = { year: "numeric", month: "long", timeZone: "UTC" } as const;
const DAY = { ...MONTH, day: "numeric" } as const;

function formatPoint(date: string, language: Language): string {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return language === "zh" ? `${year}年` : year;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return instant.toLocaleDateString(LOCALES[language], day === undefined ? MONTH : DAY);
}

/** "June 28, 2023", "by 2021", "in or after 2019", "between 2019 and 2021". */
export function formatDate(date: PartialDate, language: Language): string {
  const [start = date, end] = date.split("/");
  if (end === undefined) return formatPoint(date, language);
  const words = wordsIn(language);
  if (start === "..") return words("dates.by", { date: formatPoint(end, language) });
  if (end === "..") return words("dates.from", { date: formatPoint(start, language) });
  return words("dates.between", { start: formatPoint(start, language), end: formatPoint(end, language) });
}

/** Whether a date is one year, month or day, and not a span between two. */
function isPoint(date: PartialDate): boolean {
  return !date.includes("/");
}

/** An open beginning reads "until" for what lasts, "by" for a figure reached; `null` where both ends are open. */
export function formatPeriod(
  period: { readonly from: PartialDate | null; readonly to: PartialDate | null },
  language: Language,
  ending: "until" | "by" = "until",
): string | null {
  const words = wordsIn(language);
  const { from, to } = period;
  if (from !== null && to !== null) {
    if (from === to) return formatDate(from, language);
    return words("dates.span", { start: formatDate(from, language), end: formatDate(to, language) });
  }
  if (from !== null) return words("dates.since", { date: formatDate(from, language) });
  return to === null ? null : words(`dates.${ending}`, { date: formatDate(to, language) });
}

type Dated = Pick<RelationRecord, "validFrom" | "validTo" | "observed" | "status">;

function beginning(date: PartialDate, language: Language): string {
  return wordsIn(language)(isPoint(date) ? "dates.since" : "dates.begun", { date: formatDate(date, language) });
}

function ending(date: PartialDate, language: Language): string {
  return wordsIn(language)(isPoint(date) ? "dates.until" : "dates.ended", { date: formatDate(date, language) });
}

/** Oldest first, by the earliest day each can mean. */
function inOrder(dates: readonly PartialDate[]): PartialDate[] {
  const first = (date: PartialDate) => dayBounds(date).earliest ?? -Infinity;
  return [...new Set(dates)].sort((a, b) => first(a) - first(b));
}

function sighting(observed: readonly PartialDate[], happened: boolean, language: Language): string | null {
  const ordered = inOrder(observed);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = wordsIn(language);
  // What is only meant to happen is not seen; it is spoken of, and the latest word counts.
  if (!happened) return words("dates.asOf", { date: formatDate(last, language) });
  if (first === last) return words("dates.seen", { date: formatDate(first, language) });
  return words("dates.firstLast", { first: formatDate(first, language), last: formatDate(last, language) });
}

/** When a tie held, or was seen to hold: "since 2021", "seen 2021", "from 2019 to 2023". */
export function formatWhen(tie: Dated, language: Language): string {
  const { validFrom: from, validTo: to, observed } = tie;
  const seen = sighting(observed, hasHappened(tie.status), language);
  const spans: (string | null)[] = [];
  if (from !== null && from === to) spans.push(formatDate(from, language));
  else if (from !== null && to !== null && isPoint(from) && isPoint(to))
    spans.push(wordsIn(language)("dates.fromTo", { start: formatDate(from, language), end: formatDate(to, language) }));
  else
    spans.push(
      from === null ? null : beginning(from, language),
      to === null ? null : ending(to, language),
      from !== null && to !== null ? null : seen,
    );
  return spans.filter((part) => part !== null).join(language === "zh" ? "，" : ", ");
}
