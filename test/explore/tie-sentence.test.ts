import { describe, expect, it } from "vitest";
import { tieSentence } from "../../server/explore/tie-sentence.ts";
import { RELATION_TYPES } from "../../server/model/vocabulary/relation-types.ts";
import { STATUSES } from "../../server/model/vocabulary/statements.ts";
import { tie } from "./tie.ts";

const pan = { en: "Pan Dongsheng", zh: "潘东生" };
const committee = { en: "the Management Committee", zh: "佛山高新区管委会" };
const lab = { en: "Xianhu Laboratory", zh: "仙湖实验室" };
const waterloo = { en: "University of Waterloo", zh: null };
const forum = { en: "the Forum", zh: "论坛" };

const director = { type: "HOLDS_ROLE", role: { en: "director", zh: "主任" } };

describe("tieSentence", () => {
  it.each([
    [
      "a post seen in one year",
      tie({ ...director }),
      [pan, committee],
      "Pan Dongsheng held a post (director) at the Management Committee (seen 2021).",
      "潘东生时任佛山高新区管委会主任（资料时间：2021年）。",
    ],
    [
      "a post that ended",
      tie({ ...director, validFrom: "2019-05", validTo: "2023" }),
      [pan, committee],
      "Pan Dongsheng held a post (director) at the Management Committee (from May 2019 to 2023).",
      "潘东生曾任佛山高新区管委会主任（2019年5月至2023年）。",
    ],
    [
      "a post without a Chinese name",
      tie({ type: "HOLDS_ROLE", role: { en: "director", zh: null } }),
      [pan, committee],
      "Pan Dongsheng held a post (director) at the Management Committee (seen 2021).",
      "潘东生任职于佛山高新区管委会：director（资料时间：2021年）。",
    ],
    [
      "a planned post",
      tie({ ...director, status: "planned", validFrom: "2022" }),
      [pan, committee],
      "Pan Dongsheng is planned to hold a post (director) at the Management Committee (2022; as of 2021).",
      "按计划，潘东生将任佛山高新区管委会主任（2022年；资料时间：2021年）。",
    ],
    [
      "a state that goes on, with a name that has no Chinese",
      tie({ type: "COOPERATES_WITH", validFrom: "2018", observed: ["2021", "2023-09", "2021"] }),
      [waterloo, lab],
      "University of Waterloo cooperates with Xianhu Laboratory (since 2018; first seen 2021, last seen September 2023).",
      "University of Waterloo 与仙湖实验室合作（自2018年起；资料时间：2021年至2023年9月）。",
    ],
    [
      "a state that is over, begun and ended on some day of a span",
      tie({ type: "PART_OF", validFrom: "2018/2019", validTo: "../2023-06-28" }),
      [lab, committee],
      "Xianhu Laboratory was part of the Management Committee (begun between 2018 and 2019; ended by June 28, 2023).",
      "仙湖实验室曾属于佛山高新区管委会（始于2018年至2019年间；止于2023年6月28日或之前）。",
    ],
    [
      "a state with an end only",
      tie({ type: "MEMBER_OF", validTo: "2022" }),
      [lab, committee],
      "Xianhu Laboratory was a member of the Management Committee (until 2022; seen 2021).",
      "仙湖实验室曾是佛山高新区管委会的成员（至2022年止；资料时间：2021年）。",
    ],
    [
      "a deed on a day, with a role",
      tie({ type: "PARTICIPATES_IN", validFrom: "2023-06-28", role: { en: "guest of honor", zh: "特邀嘉宾" } }),
      [pan, forum],
      "Pan Dongsheng took part in the Forum: guest of honor (June 28, 2023).",
      "潘东生参与了论坛：特邀嘉宾（2023年6月28日）。",
    ],
    [
      "a deed that lasted one day",
      tie({ type: "CO_HOSTS", validFrom: "2023-06-28", validTo: "2023-06-28" }),
      [committee, forum],
      "the Management Committee co-hosted the Forum (June 28, 2023).",
      "佛山高新区管委会联合主办了论坛（2023年6月28日）。",
    ],
    [
      "what has begun and is not done",
      tie({ type: "BUILDS", status: "in-progress", validFrom: "2021/.." }),
      [committee, lab],
      "the Management Committee has begun to build Xianhu Laboratory (in progress; in or after 2021).",
      "佛山高新区管委会正在建设仙湖实验室（进行中；2021年或之后）。",
    ],
    [
      "a state that holds in part",
      tie({ type: "LOCATED_IN", status: "in-progress" }),
      [lab, committee],
      "Xianhu Laboratory is located in the Management Committee (in progress; seen 2021).",
      "仙湖实验室位于佛山高新区管委会（进行中；资料时间：2021年）。",
    ],
    [
      "a target",
      tie({ type: "ESTABLISHES", status: "target" }),
      [committee, lab],
      "the Management Committee is meant to establish Xianhu Laboratory (as of 2021).",
      "按既定目标，佛山高新区管委会将建立仙湖实验室（资料时间：2021年）。",
    ],
    [
      "a hope",
      tie({ type: "SETTLED_IN", status: "hoped" }),
      [lab, committee],
      "Xianhu Laboratory is hoped to settle in the Management Committee (as of 2021).",
      "仙湖实验室有望落户佛山高新区管委会（资料时间：2021年）。",
    ],
    [
      "what is inferred",
      tie({ type: "LOCATED_IN", certainty: "inferred" }),
      [lab, waterloo],
      "Xianhu Laboratory is located in University of Waterloo (seen 2021; inferred).",
      "仙湖实验室位于 University of Waterloo（资料时间：2021年；推断）。",
    ],
  ] as const)("tells %s", (_what, record, [from, to], en, zh) => {
    expect(tieSentence(record, from, to, null)).toEqual({ en, zh });
  });

  it("gives the word to whose word it is", () => {
    const record = tie({ type: "DEVELOPED", attributedTo: "cao-yong" });
    expect(tieSentence(record, lab, waterloo, { en: "Cao Yong", zh: "曹镛" })).toEqual({
      en: "According to Cao Yong, Xianhu Laboratory developed University of Waterloo (seen 2021).",
      zh: "据曹镛称，仙湖实验室研发了 University of Waterloo（资料时间：2021年）。",
    });
  });

  it.each([
    ["HELD_AT", forum, waterloo, { from: "Event", to: "Place" }, "the Forum was held in University of Waterloo"],
    ["HELD_AT", forum, waterloo, { from: "Event", to: "University" }, "the Forum was held at University of Waterloo"],
    ["DEVELOPED", lab, forum, { from: "Lab", to: "Policy" }, "Xianhu Laboratory drew up the Forum"],
    ["AWARDED", lab, forum, { from: "Lab", to: "Award" }, "Xianhu Laboratory was given the award or status the Forum"],
    ["HAS_NEED", lab, forum, { from: "Lab", to: "Need" }, "Xianhu Laboratory has this need: the Forum"],
  ] as const)("tells %s by the kinds of its ends", (type, from, to, kinds, en) => {
    expect(tieSentence(tie({ type }), from, to, null, kinds).en).toBe(`${en} (seen 2021).`);
  });

  it.each([
    ["Universities and colleges in Beijing", "Cohort", "are members of"],
    ["Talent teams funded by the zone", "Cohort", "are members of"],
    ["Brunp's need of engineers, 2023", "Need", "is a member of"],
    ["First batch of stations", "Cohort", "is a member of"],
    ["Oceano Ceramics", "Enterprise", "is a member of"],
  ] as const)("tells %s as one or many", (en, kind, verb) => {
    const told = tieSentence(tie({ type: "MEMBER_OF" }), { en, zh: null }, forum, null, { from: kind });
    expect(told.en).toBe(`${en} ${verb} the Forum (seen 2021).`);
  });

  it("never reads a name as a pattern", () => {
    const odd = { en: "$& {b} {role}", zh: "{b}~$&" };
    expect(tieSentence(tie({ ...director, role: { en: "$& chief", zh: "$&主任" } }), odd, odd, null)).toEqual({
      en: "$& {b} {role} held a post ($& chief) at $& {b} {role} (seen 2021).",
      zh: "{b}~$&时任{b}~$&$&主任（资料时间：2021年）。",
    });
  });

  it.each(RELATION_TYPES)("fills every pattern of %s, whatever its status", (type) => {
    for (const status of STATUSES) {
      const { en, zh } = tieSentence(tie({ type, status }), lab, forum, null);
      expect(`${en}${zh}`).not.toMatch(/[{}~]/);
      expect(en).toMatch(/^Xianhu Laboratory .+ the Forum \((?:in progress; )?(?:seen|as of) 2021\)\.$/);
      expect(zh).toMatch(/^(?:按计划，|按既定目标，)?仙湖实验室.*论坛.*（(?:进行中；)?资料时间：2021年）。$/);
    }
  });
});
