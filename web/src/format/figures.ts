import type { FactRecord } from "#model/records/fact.ts";
import type { RelationRecord } from "#model/records/relation.ts";
import { withUnit } from "#model/vocabulary/units.ts";
import type { Language } from "../app/atlas-state.ts";
import { wordsIn } from "../i18n/i18n.ts";
import { formatDate } from "./dates.ts";

/** Figures as each language writes them: the printed value, never rounded, with "over", "nearly" or "about". */

const LOCALES = { en: "en-US", zh: "zh-CN" } as const;

/** English counts in thousands of thousands, Chinese in ten thousands (万) and their squares (亿). */
const SCALES = {
  en: { large: 1e6, larger: 1e9, largest: 1e12 },
  zh: { large: 1e4, larger: 1e8, largest: 1e12 },
} as const;

/** Enough for every digit of a printed figure; a double has no more than 15 to give. */
const MOST_DECIMALS = 12;

export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(LOCALES[language], { maximumFractionDigits: MOST_DECIMALS });
}

/** Through 15 digits, so that 452.54 billion divided by a billion does not end in …0000001. */
function quotient(value: number, divisor: number): number {
  return Number((value / divisor).toPrecision(15));
}

/** "452.54 billion", "4,525.4亿"; small numbers stand in full. */
function formatScaled(value: number, language: Language): string {
  const size = Math.abs(value);
  const scales = SCALES[language];
  const name = (["largest", "larger", "large"] as const).find((scale) => size >= scales[scale]);
  if (name === undefined) return formatNumber(value, language);
  const number = formatNumber(quotient(value, scales[name]), language);
  return wordsIn(language)(`figures.${name}`, { number });
}

function formatMoney(value: number, currency: string, language: Language): string {
  const number = formatScaled(value, language);
  if (currency === "CNY") return wordsIn(language)("figures.yuan", { number });
  const name = new Intl.DisplayNames(LOCALES[language], { type: "currency" }).of(currency) ?? currency;
  return wordsIn(language)("figures.money", { number, currency: name });
}

function englishOrdinal(value: number): string {
  const ending = { one: "st", two: "nd", few: "rd" } as const;
  const rule = new Intl.PluralRules("en", { type: "ordinal" }).select(value);
  return `${value}${ending[rule as keyof typeof ending] ?? "th"}`;
}

function formatOrdinal(value: number, language: Language): string {
  return wordsIn(language)("figures.ordinal", { number: language === "en" ? englishOrdinal(value) : value });
}

const ORDINAL = /(?:Ordinal|^rank|Rank)$/;
const DATE = /(?:Date|Start|End|Year)$/;
const DATE_SHAPE = /^(?:\.\.\/)?\d{4}(?:-\d{2}){0,2}(?:\/(?:\.\.|\d{4}(?:-\d{2}){0,2}))?$/;

/** A property may hold a date, as text or, for a bare year, as a number that must not be grouped. */
function asDate({ property, unit, value }: Pick<FactRecord, "property" | "unit" | "value">): string | null {
  if (unit !== null || !DATE.test(property)) return null;
  return DATE_SHAPE.test(String(value)) ? String(value) : null;
}

type Figure = Pick<FactRecord, "property" | "value" | "unit" | "comparator">;

function formatValue(fact: Figure, language: Language): string {
  const date = asDate(fact);
  if (date !== null) return formatDate(date, language);
  const { property, value, unit } = fact;
  if (typeof value === "string") return value;
  if (ORDINAL.test(property)) return formatOrdinal(value, language);
  if (/Number$/.test(property) && unit === null)
    return wordsIn(language)("figures.number", { number: formatNumber(value, language) });
  if (unit === null) return formatScaledCount(value, language);
  if (unit === "percent") return `${formatNumber(value, language)}%`;
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney(value, unit, language);
  return withUnit(formatScaledCount(value, language), value, unit, language);
}

/** Counts stay in full where a person can still read them at a glance. */
function formatScaledCount(value: number, language: Language): string {
  return Math.abs(value) < 1e6 ? formatNumber(value, language) : formatScaled(value, language);
}

/** "over 80 enterprises", "近2亿元", "12.6%", "5th". */
export function formatFigure(fact: Figure, language: Language): string {
  const figure = formatValue(fact, language);
  return fact.comparator === "=" ? figure : wordsIn(language)(`figures.${fact.comparator}`, { figure });
}

export function formatAmount(amount: NonNullable<RelationRecord["amount"]>, language: Language): string {
  return formatFigure({ ...amount, property: amount.kind, unit: amount.currency }, language);
}
