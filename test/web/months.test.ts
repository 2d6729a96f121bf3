import { expect, it } from "vitest";
import { dateOfMonth, histogram, monthOfDate, spanOf } from "../../web/src/graph/time/months.ts";

it("counts in months, the last that a date can mean", () => {
  expect(
    ["2023-06-28", "2023-06", "2023", "../2021-03", "2021-03/.."].map((date) => dateOfMonth(monthOfDate(date))),
  ).toEqual(["2023-06", "2023-06", "2023-12", "2021-03", "2021-03"]);
});

it("spans what is dated, and gathers what is older than fifteen years at its beginning", () => {
  expect(spanOf([])).toBeNull();
  const span = spanOf(["2021-03", "2023"]);
  expect([dateOfMonth(span?.first ?? 0), dateOfMonth(span?.last ?? 0)]).toEqual(["2021-03", "2023-12"]);
  const long = spanOf(["1958", "2023-12"]);
  expect(dateOfMonth(long?.first ?? 0)).toBe("2009-01");
  const bins = histogram([{ date: "1958", weight: 3 }], long ?? { first: 0, last: 0 });
  expect([Math.round(bins[0] ?? 0), bins.length, bins.slice(1).every((count) => count === 0)]).toEqual([3, 180, true]);
});

it("spreads what is vague, so that it never stands out", () => {
  const span = { first: monthOfDate("2021-01"), last: monthOfDate("2021-04") };
  const bins = histogram(
    [
      { date: "2021-02", weight: 2 },
      { date: "2021-01/2021-04", weight: 1 },
    ],
    span,
  );
  expect(bins).toEqual([0.25, 2.25, 0.25, 0.25]);
});
