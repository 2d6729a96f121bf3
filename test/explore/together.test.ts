import { describe, expect, it } from "vitest";
import { together } from "../../server/explore/together.ts";
import { tie } from "./tie.ts";

describe("together", () => {
  it.each([
    ["what has no bounds is open on both sides", [tie()], { from: null, to: null }],
    [
      "the latest beginning and the earliest end bound it, each at the outermost day it can mean",
      [tie({ validFrom: "2019", validTo: "2023" }), tie({ validFrom: "2021-03", validTo: "2022-06" })],
      { from: "2021-03-01", to: "2022-06-30" },
    ],
    [
      "one side may stay open",
      [tie({ validFrom: "2019" }), tie({ validFrom: "2020-05-06/.." })],
      { from: "2020-05-06", to: null },
    ],
    [
      "touching on one day is together",
      [tie({ validTo: "2020-01-01" }), tie({ validFrom: "2020-01-01" })],
      {
        from: "2020-01-01",
        to: "2020-01-01",
      },
    ],
    ["ended before the other began", [tie({ validTo: "2020" }), tie({ validFrom: "2021" })], "never-together"],
  ] as const)("%s", (_what, ties, span) => {
    expect(together(ties)).toEqual(span);
  });
});
