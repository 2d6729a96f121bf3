import type { FactRecord } from "../model/records/fact.ts";
import { withUnit } from "../model/vocabulary/units.ts";
import type { Words } from "./date-words.ts";
import { quotedForZh } from "./kind-words.ts";

/** A figure as a person says it, never rounded: "over 80 enterprises", "近200,000,000元". What is no figure stands as it is. */
export function figureWords({ value, unit, comparator }: Pick<FactRecord, "value" | "unit" | "comparator">): Words {
  if (typeof value === "string") return { en: value, zh: quotedForZh(value) };
  const [en, zh] = (["en", "zh"] as const).map((language) => measured(value, unit, language));
  const [before, zhBefore] = COMPARED[comparator];
  return { en: before + en, zh: zhBefore + zh };
}

const COMPARED = {
  "=": ["", ""],
  ">": ["over ", "超过"],
  "<": ["nearly ", "近"],
  "~": ["about ", "约"],
} as const;

/** Enough for every digit of a printed figure; a double has no more than 15 to give. */
const MOST_DECIMALS = 12;

function measured(value: number, unit: string | null, language: "en" | "zh"): string {
  // A bare number may be a year or an ordinal, which is not to be grouped.
  if (unit === null) return String(value);
  const number = value.toLocaleString("en-US", { maximumFractionDigits: MOST_DECIMALS });
  if (unit === "percent") return `${number}%`;
  if (unit === "CNY") return language === "en" ? `${number} yuan` : `${number}元`;
  return withUnit(number, value, unit, language);
}
