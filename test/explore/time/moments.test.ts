import { describe, expect, it } from "vitest";
import { factMoment, ownMoments, tieMoments } from "../../../server/explore/timeline/moments.ts";
import { entity, fact, relation } from "../../contract/fixtures/build.ts";

type Dates = Readonly<Record<string, unknown>>;

/** "began 2020", "happened 2023-06-28 until 2023-06-29", "planned -". */
function brief(moments: readonly { what: string; date: string | null; until: string | null }[]): string[] {
  return moments.map(({ what, date, until }) => `${what} ${date ?? "-"}${until === null ? "" : ` until ${until}`}`);
}

describe("moments", () => {
  it.each<[string, Dates, string[]]>([
    [
      "COOPERATES_WITH",
      { validFrom: "2020", validTo: "2022", observed: ["2021"] },
      ["began 2020", "ended 2022", "observed 2021"],
    ],
    ["COOPERATES_WITH", { validFrom: "2021", observed: ["2021", "2023", "2023"] }, ["began 2021", "observed 2023"]],
    ["HOLDS_ROLE", { validFrom: "2021-03" }, ["began 2021-03", "observed 2021"]],
    ["HOLDS_ROLE", { observed: ["2021", "2023-09"] }, ["observed 2021", "observed 2023-09"]],
    ["MEMBER_OF", { validFrom: "2020", validTo: "2020" }, ["happened 2020", "observed 2021"]],
    ["PARTICIPATES_IN", { validFrom: "2023-06-28", observed: ["2023-10"] }, ["happened 2023-06-28"]],
    ["PARTICIPATES_IN", { validFrom: "2023-06-28", validTo: "2023-06-29" }, ["happened 2023-06-28 until 2023-06-29"]],
    ["PARTICIPATES_IN", { validTo: "2023" }, ["happened 2023"]],
    ["PARTICIPATES_IN", {}, ["observed 2021"]],
    ["PART_OF", { status: "planned", validFrom: "2025", validTo: "2026" }, ["planned 2025 until 2026"]],
    ["PART_OF", { status: "hoped" }, ["planned -"]],
    ["PART_OF", { status: "in-progress" }, ["observed 2021"]],
  ])("of a tie %s %j", (type, dates, expected) => {
    expect(brief(tieMoments(relation("tie", `a ${type} b`, "d", dates)))).toEqual(expected);
  });

  it.each<[Dates, string]>([
    [{ period: { from: "2023-01", to: "2023-04" } }, "figure 2023-01 until 2023-04"],
    [{ period: { from: "2020", to: "2020" } }, "figure 2020"],
    [{ period: { from: null, to: "2023-12" } }, "figure 2023-12"],
    [{ period: { from: "2021", to: null } }, "figure 2021"],
    [{}, "figure -"],
    [{ status: "target", period: { from: "2025", to: "2025" } }, "planned 2025"],
  ])("of a fact %j", (fields, expected) => {
    expect(brief([factMoment(fact("one", "a", "rank", "d", fields))])).toEqual([expected]);
  });

  it.each<[string, Dates, string[]]>([
    ["Park", { validFrom: "2019", validTo: "2022" }, ["began 2019", "ended 2022"]],
    ["Park", {}, []],
    ["Event", { validFrom: "2023-06-28" }, ["happened 2023-06-28"]],
    ["Event", { validFrom: "2023-06-28", validTo: "2023-06-29" }, ["happened 2023-06-28 until 2023-06-29"]],
    ["Event", {}, []],
    ["Project", { status: "planned" }, ["planned -"]],
    ["Project", { status: "target", validTo: "2025" }, ["planned 2025"]],
  ])("of an entity %s %j", (kind, fields, expected) => {
    const moments = ownMoments(entity("a", kind, "d", fields), "2021-09-30");
    expect(brief(moments)).toEqual(["first-known 2021-09-30", ...expected]);
  });
});
