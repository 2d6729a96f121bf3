import { describe, expect, it } from "vitest";
import { dateKey } from "../../../server/explore/date-order.ts";

describe("the order of dates", () => {
  it("goes by the first day a date can mean, the finer first, what is open by its known side, and nothing last", () => {
    const sorted = [
      "0000",
      "1999-12-31",
      "2020",
      "../2020",
      "2021-01-01",
      "2021-01",
      "2021",
      "2021/2023",
      "2021-02",
      "2021-03-09",
      "2021-03-09/..",
      "../2021-12-31",
      "9999-12-31",
      null,
    ];
    const shuffled = [...sorted].reverse();
    expect(shuffled.sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1))).toEqual(expect.arrayContaining(sorted));
    const keys = sorted.map(dateKey);
    expect(keys).toEqual([...keys].sort());
  });
});
