import { describe, expect, it } from "vitest";
import { formatDate, formatPeriod, formatWhen } from "../../web/src/format/dates.ts";

describe("formatDate", () => {
  it.each([
    ["2021", "2021", "2021年"],
    ["2021-03", "March 2021", "2021年3月"],
    ["2021-03-09", "March 9, 2021", "2021年3月9日"],
    ["../2023-06-28", "by June 28, 2023", "2023年6月28日或之前"],
    ["2019/..", "in or after 2019", "2019年或之后"],
    ["2023-01/2023-04", "between January 2023 and April 2023", "2023年1月至2023年4月间"],
  ])("says %s no more precisely than it is", (date, en, zh) => {
    expect([formatDate(date, "en"), formatDate(date, "zh")]).toEqual([en, zh]);
  });
});

describe("formatPeriod", () => {
  it.each([
    [{ from: "2023-01", to: "2023-04" }, "January 2023 to April 2023", "2023年1月至2023年4月"],
    [{ from: "2020", to: "2020" }, "2020", "2020年"],
    [{ from: "2019", to: null }, "since 2019", "自2019年起"],
    [{ from: null, to: "2023" }, "until 2023", "至2023年止"],
    [{ from: null, to: null }, null, null],
  ])("says %o", (period, en, zh) => {
    expect([formatPeriod(period, "en"), formatPeriod(period, "zh")]).toEqual([en, zh]);
  });

  it("says by when a figure is to be reached", () => {
    const period = { from: null, to: "2023-12" };
    expect([formatPeriod(period, "en", "by"), formatPeriod(period, "zh", "by")]).toEqual([
      "by December 2023",
      "2023年12月或之前",
    ]);
  });
});

describe("formatWhen", () => {
  type Dated = Parameters<typeof formatWhen>[0];
  const tie: Dated = { validFrom: null, validTo: null, observed: ["2021"], status: "actual" };

  it.each<[string, Dated, string, string]>([
    ["seen once", tie, "seen 2021", "资料时间：2021年"],
    [
      "seen several times, in order of date",
      { ...tie, observed: ["2023-09-21", "2021"] },
      "first seen 2021, last seen September 21, 2023",
      "资料时间：2021年至2023年9月21日",
    ],
    ["a plan, as last spoken of", { ...tie, status: "planned" }, "as of 2021", "截至2021年"],
    ["a day", { ...tie, validFrom: "2024-06-22", validTo: "2024-06-22" }, "June 22, 2024", "2024年6月22日"],
    ["a span", { ...tie, validFrom: "2019", validTo: "2023" }, "from 2019 to 2023", "2019年至2023年"],
    ["a beginning", { ...tie, validFrom: "2019" }, "since 2019, seen 2021", "自2019年起，资料时间：2021年"],
    ["an end", { ...tie, validTo: "2022" }, "until 2022, seen 2021", "至2022年止，资料时间：2021年"],
    [
      "a beginning known only roughly",
      { ...tie, validFrom: "2020/.." },
      "begun in or after 2020, seen 2021",
      "始于2020年或之后，资料时间：2021年",
    ],
    [
      "a span whose ends are rough",
      { ...tie, validFrom: "../2019", validTo: "2023" },
      "begun by 2019, until 2023",
      "始于2019年或之前，至2023年止",
    ],
  ])("says %s", (_what, dated, en, zh) => {
    expect([formatWhen(dated, "en"), formatWhen(dated, "zh")]).toEqual([en, zh]);
  });
});
