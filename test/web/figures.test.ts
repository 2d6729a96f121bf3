import { describe, expect, it } from "vitest";
import type { FactRecord } from "#model/records/fact.ts";
import { formatAmount, formatFigure } from "../../web/src/format/figures.ts";

type Figure = Pick<FactRecord, "property" | "value" | "unit" | "comparator">;

function figure(value: number | string, unit: string | null, more: Partial<Figure> = {}): Figure {
  return { property: "memberCount", value, unit, comparator: "=", ...more };
}

const CASES: [what: string, fact: Figure, en: string, zh: string][] = [
  ["billions", figure(452_540_000_000, "CNY"), "452.54 billion yuan", "4,525.4亿元"],
  ["a figure of many digits, unrounded", figure(47_708_000_000, "CNY"), "47.708 billion yuan", "477.08亿元"],
  ["trillions", figure(3e12, "CNY", { comparator: ">" }), "over 3 trillion yuan", "超过3万亿元"],
  ["millions, nearly", figure(200_000_000, "CNY", { comparator: "<" }), "nearly 200 million yuan", "近2亿元"],
  ["millions, about", figure(270_000_000, "CNY", { comparator: "~" }), "about 270 million yuan", "约2.7亿元"],
  ["ten thousands", figure(30_000_000, "CNY"), "30 million yuan", "3,000万元"],
  ["thousands", figure(8_500, "CNY"), "8,500 yuan", "8,500元"],
  ["another currency", figure(2_500_000, "USD"), "2.5 million US Dollar", "250万 美元"],
  ["a negative sum", figure(-1_200_000_000, "CNY"), "-1.2 billion yuan", "-12亿元"],
  ["percent", figure(12.6, "percent"), "12.6%", "12.6%"],
  ["percent with a word", figure(70, "percent", { comparator: ">" }), "over 70%", "超过70%"],
  ["a count", figure(80, "enterprise"), "80 enterprises", "80家企业"],
  ["a count of one", figure(1, "team"), "1 team", "1个团队"],
  ["a large count", figure(47_892, "contract"), "47,892 contracts", "47,892份合同"],
  ["people", figure(300_000, "person", { comparator: ">" }), "over 300,000 people", "超过300,000人"],
  ["an area", figure(0.7, "km2"), "0.7 km²", "0.7平方公里"],
  ["a unit nobody declared", figure(3, "lighthouse"), "3 lighthouse", "3 lighthouse"],
  ["no unit", figure(4, null), "4", "4"],
  ["zero", figure(0, "CNY"), "0 yuan", "0元"],
  ["an edition", figure(2, null, { property: "editionOrdinal" }), "2nd", "第2"],
  ["a teen edition", figure(13, null, { property: "editionOrdinal" }), "13th", "第13"],
  ["a rank", figure(21, null, { property: "rank" }), "21st", "第21"],
  ["a bare year, never grouped", figure(2020, null, { property: "releaseDate" }), "2020", "2020年"],
  [
    "a date as text",
    figure("../2021-09", null, { property: "constructionStart" }),
    "by September 2021",
    "2021年9月或之前",
  ],
  ["a document's number", figure(1, null, { property: "documentNumber" }), "No. 1", "第1号"],
  ["words", figure("largest industrial projects", null), "largest industrial projects", "largest industrial projects"],
];

describe("formatFigure", () => {
  it.each(CASES)("writes %s", (_what, fact, en, zh) => {
    expect([formatFigure(fact, "en"), formatFigure(fact, "zh")]).toEqual([en, zh]);
  });

  it("writes the amount of a tie like a figure", () => {
    const amount = { value: 790_000_000, currency: "CNY", comparator: ">", kind: "credit" } as const;
    expect([formatAmount(amount, "en"), formatAmount(amount, "zh")]).toEqual(["over 790 million yuan", "超过7.9亿元"]);
  });
});
