import { describe, expect, it } from "vitest";
import { weakest } from "../../server/explore/weakest.ts";
import { tie } from "./tie.ts";

function said(...documents: string[]) {
  return documents.map((document) => ({ document, start: 0, end: 5, claim: { en: `Said in ${document}.`, zh: null } }));
}

const strong = tie({ evidence: said("one", "two") });

describe("weakest", () => {
  it.each([
    ["hoped before target", [tie({ status: "target" }), tie({ status: "hoped" })], 1],
    ["target before planned", [tie({ status: "planned" }), tie({ status: "target" })], 1],
    [
      "planned before inferred",
      [tie({ certainty: "inferred" }), tie({ status: "planned", evidence: said("a", "b", "c") })],
      1,
    ],
    [
      "inferred before a single source",
      [tie({ evidence: said("one") }), tie({ certainty: "inferred", evidence: said("a", "b") })],
      1,
    ],
    ["fewer independent sources before more", [strong, tie({ evidence: said("one") })], 1],
    [
      "two copies of one claim are one source",
      [
        strong,
        tie({
          evidence: [
            { document: "one", start: 0, end: 5, claim: { en: "The same.", zh: null } },
            { document: "two", start: 9, end: 14, claim: { en: "The same.", zh: null } },
          ],
        }),
      ],
      1,
    ],
    ["a speaker's word before a document's own", [tie(), tie({ attributedTo: "someone" })], 1],
    ["in progress before done", [tie(), tie({ status: "in-progress" })], 1],
    ["fewer sources before in progress", [tie({ status: "in-progress", evidence: said("a", "b") }), tie()], 1],
    ["of equals the first", [strong, tie(), tie()], 1],
  ] as const)("%s", (_what, ties, index) => {
    expect(weakest(ties)).toBe(index);
  });
});
