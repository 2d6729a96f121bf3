import { describe, expect, it } from "vitest";
import type { MatchEntity, MatchGround } from "../../../server/explore/matching/match-ground.ts";
import { Matcher } from "../../../server/explore/matching/matcher.ts";
import { chained, withoutNames, wordsOf } from "../../../server/explore/matching/words.ts";
import type { EntityKind } from "../../../server/model/vocabulary/kinds.ts";

describe("words as matching compares them", () => {
  it.each([
    ["Digital Twins for batteries", ["digital", "twin", "digital twin", "battery"]],
    [
      "the UK's zero-carbon fuels, cells",
      ["uk", "zero", "carbon", "fuel", "uk zero", "zero carbon", "carbon fuel", "cell"],
    ],
    ["制造业的升级", ["制造", "造业", "升级"]],
    ["AM-LED显示屏", ["am", "led", "am led", "显示", "示屏"]],
    ["", []],
  ])("in %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("make a longer word of Han pairs that overlap", () => {
    expect(chained(["制造", "造业", "升级", "digital"])).toEqual(["制造业", "升级", "digital"]);
  });

  it("leave names of places out, as whole words in letters and anywhere in Han", () => {
    const without = withoutNames(["Foshan", "佛山", "Foshan High-tech Zone"]);
    expect(without("Foshan high-tech zone, Foshanese, 在佛山市")).toBe(", , Foshanese, 在, 市");
  });
});

function entity(id: string, kind: EntityKind, degree: number, name: string, isCompared = false): MatchEntity {
  return { id, kind, degree, isCompared, told: isCompared ? { names: [name], texts: [] } : null };
}

/** A need of a firm in a field; a device in the same field, one of the firm's partner, and one of nobody's that shares a word. */
function ground(): MatchGround {
  const entities = [
    entity("device", "Achievement", 1, "Quiet pump", true),
    entity("field", "Industry", 2, "Pumps"),
    entity("firm", "Enterprise", 2, "Firm"),
    entity("need", "Need", 2, "Steel valves wanted", true),
    entity("partner", "Enterprise", 2, "Partner"),
    entity("rival", "Achievement", 0, "Steel valves", true),
    entity("tool", "Achievement", 1, "Bright lamp", true),
    entity("city", "Place", 400, "City"),
    entity("neighbor", "Achievement", 1, "Loud horn", true),
  ];
  const ties = [
    { id: "a", type: "TARGETS_INDUSTRY", from: "device", to: "field" },
    { id: "b", type: "TARGETS_INDUSTRY", from: "need", to: "field" },
    { id: "c", type: "HAS_NEED", from: "firm", to: "need" },
    { id: "d", type: "COOPERATES_WITH", from: "firm", to: "partner" },
    { id: "e", type: "DEVELOPED", from: "partner", to: "tool" },
    { id: "f", type: "LOCATED_IN", from: "firm", to: "city" },
    { id: "g", type: "LOCATED_IN", from: "neighbor", to: "city" },
  ];
  return { entities: new Map(entities.map((one) => [one.id, one])), ties };
}

describe("a matcher", () => {
  const all = ["device", "need", "neighbor", "rival", "tool"];

  it("ranks what shares words or a field, with what supports it; a city in common is no reason", async () => {
    const { matches, total } = (await Matcher.of(ground())).matchesOf("need", all, 10);
    const found = matches.map(({ candidate, words, way }) => [candidate, words, way?.relations ?? null]);
    expect(total).toBe(2);
    expect(found).toEqual([
      ["rival", ["steel valve"], null],
      ["device", [], ["b", "a"]],
    ]);
  });

  it("counts cooperation of those behind both, less for every tie farther, beside another reason", async () => {
    const known = ground();
    const tool = known.entities.get("tool");
    const worded = { ...tool, told: { names: ["Steel lamp"], texts: [] } } as MatchEntity;
    const entities = new Map([...known.entities, ["tool", worded] as const]);
    const { matches } = (await Matcher.of({ ...known, entities })).matchesOf("need", ["tool"], 10);
    expect(matches.map(({ candidate, shared }) => [candidate, shared])).toEqual([
      [
        "tool",
        [
          {
            entity: "firm",
            aspect: "cooperation",
            strength: 0.5,
            way: { entities: ["need", "firm", "partner", "tool"], relations: ["c", "d", "e"] },
          },
          {
            entity: "partner",
            aspect: "cooperation",
            strength: 0.5,
            way: { entities: ["need", "firm", "partner", "tool"], relations: ["c", "d", "e"] },
          },
        ],
      ],
    ]);
  });

  it("tells a stated match first, whatever its score, and never offers a need to whoever has it", async () => {
    const known = ground();
    const ties = [...known.ties, { id: "h", type: "MATCHED_WITH", from: "need", to: "neighbor" }];
    const { matches } = (await Matcher.of({ ...known, ties })).matchesOf("need", [...all, "firm"], 10);
    expect(matches.map(({ candidate, stated }) => [candidate, stated])).toEqual([
      ["neighbor", "h"],
      ["rival", null],
      ["device", null],
    ]);
  });
});
