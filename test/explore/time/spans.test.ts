import { describe, expect, it } from "vitest";
import { type Lasting, validSpans, within } from "../../../server/explore/changes/spans.ts";
import { dayBounds, isoDay } from "../../../server/model/dates.ts";
import { holdingBounds } from "../../../server/model/held.ts";

/** [how it lasts, since, until, seen, what became of it] */
const CASES: readonly (readonly [Lasting, string | null, string | null, readonly string[], readonly string[]])[] = [
  ["state", "2020", "2022-03", ["2021"], ["added 2020-01-01 to 2020-12-31", "ended 2022-03-01 to 2022-03-31"]],
  ["state", "2020", null, ["2020-06-15"], ["added 2020-01-01 to 2020-06-15"]],
  ["state", null, null, ["2021", "2023"], ["first-seen .. to 2021-12-31"]],
  ["state", null, "2022", ["2021"], ["first-seen .. to 2021-12-31", "ended 2022-01-01 to 2022-12-31"]],
  ["state", null, "2022", ["2022-06"], ["first-seen .. to 2022-06-30", "ended 2022-06-01 to 2022-12-31"]],
  ["state", "2023-02", "2023-02", ["2023-02"], ["happened 2023-02-01 to 2023-02-28"]],
  ["state", "../2020", null, ["2021"], ["first-seen .. to 2020-12-31"]],
  ["deed", "2023-06-28", null, ["2023-10"], ["happened 2023-06-28 to 2023-06-28"]],
  ["deed", "2019", "2021", ["2021"], ["happened 2019-01-01 to 2021-12-31"]],
  ["deed", null, "2021", ["2021"], ["happened .. to 2021-12-31"]],
  ["deed", null, null, ["2021-05"], ["first-seen .. to 2021-05-31"]],
  ["deed", "2022", null, ["2021"], ["happened 2022-01-01 to 2022-01-01"]],
  ["event", "2023", "2023", [], ["happened 2023-01-01 to 2023-12-31"]],
  ["event", null, null, [], []],
  ["thing", "2019", null, [], ["added 2019-01-01 to 2019-12-31"]],
  ["thing", null, "2020", [], ["ended 2020-01-01 to 2020-12-31"]],
  ["thing", null, null, [], []],
];

const day = (date: number) => (Number.isFinite(date) ? isoDay(date) : "..");

describe("what became of something", () => {
  it.each(CASES)("a %s since %s until %s seen %j: %j", (lasting, validFrom, validTo, observed, expected) => {
    const bounds = holdingBounds({ status: "actual", validFrom, validTo, observed });
    const spans = validSpans(bounds, lasting);
    expect(spans.map(({ change, first, last }) => `${change} ${day(first)} to ${day(last)}`)).toEqual(expected);
  });

  it.each([
    ["2020", "2021-06", "2020", "2022", "certain"],
    ["2020", "2021-06", "2021", "2022", "possible"],
    ["2020", "2021-06", "2020-06", "2020-07", "possible"],
    ["2020", "2021-06", "2021-07", "2022", null],
    ["2020", "2021-06", "2018", "2019", null],
    ["..", "2021-06", "2019", "2020", null],
    ["..", "2021-06", "2021", "2021", "possible"],
    ["..", "2021-06", "2022", "2023", null],
  ])("from %s to %s, asked about %s to %s: %s", (first, last, from, to, expected) => {
    const span = {
      change: "added" as const,
      first: first === ".." ? -Infinity : (dayBounds(first).earliest ?? 0),
      last: dayBounds(last).latest ?? 0,
    };
    const window = { first: dayBounds(from).earliest ?? 0, last: dayBounds(to).latest ?? 0 };
    expect(within(span, window)).toBe(expected);
  });
});
