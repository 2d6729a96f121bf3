import { describe, expect, it } from "vitest";
import { dayBounds, isoDay, PartialDate } from "../../server/model/dates.ts";

describe("PartialDate", () => {
  it.each([
    ["2021", "2021-01-01", "2021-12-31"],
    ["2021-03", "2021-03-01", "2021-03-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2021-03-09", "2021-03-09", "2021-03-09"],
    ["../2023-06-28", null, "2023-06-28"],
    ["2023-06-28/..", "2023-06-28", null],
    ["2023-01/2023-04", "2023-01-01", "2023-04-30"],
  ])("%s means %s to %s", (text, earliest, latest) => {
    const bounds = dayBounds(PartialDate.parse(text));
    expect([bounds.earliest, bounds.latest].map((day) => (day === null ? null : isoDay(day)))).toEqual([
      earliest,
      latest,
    ]);
  });

  it.each(["", "..", "../..", "21", "2021-13", "2021-02-30", "2023/2021", "2021-3", "about 2021", "2021-03-09T10:00"])(
    "refuses %j",
    (text) => expect(PartialDate.safeParse(text).success).toBe(false),
  );

  it.each(["2021-02-29", "1900-02-29", "2021-04-31", "../2021-02-29", "2021-06-31/..", "2021-01-00", "2021-00"])(
    "refuses %j, a day that no calendar has",
    (text) => expect(PartialDate.safeParse(text).success).toBe(false),
  );

  it.each(["2021-21", "2021-24", "2021-33", "2021-41", "2021-21/2021-22"])("refuses %j, a season or a part", (text) =>
    expect(PartialDate.safeParse(text).success).toBe(false),
  );

  it.each(["2024-02-29", "2000-02-29", "0004-02-29", "2021-12-31", "../2024-02-29"])("takes %j", (text) =>
    expect(PartialDate.safeParse(text).success).toBe(true),
  );
});
