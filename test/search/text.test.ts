import { describe, expect, it } from "vitest";
import { chunksOf, foldText } from "../../server/search/text/fold.ts";
import { isPinyin, readings, syllableSplits } from "../../server/search/text/pinyin.ts";
import { canonicalWords } from "../../server/search/text/spelling.ts";

describe("folding", () => {
  it.each([
    ["ＦＨＩＤＺ", "fhidz"],
    ["Xi’an Jiaotong", "xian jiaotong"],
    ["Hi-Tech   Zone", "hi tech zone"],
    ["R&D", "r and d"],
    ["Qíqíhāěr Dàxué", "qiqihaer daxue"],
    ["Straße, Łódź, Øresund", "strasse lodz oresund"],
    ["佛山國家高新區", "佛山国家高新区"],
    ["寧德時代", "宁德时代"],
    ["U.S. Steel", "us steel"],
    ["a\u0000b\u200bc\ud800d", "a bc d"],
    ["\u202e!!! \ud83d\ude80", ""],
  ])("writes %j as %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("takes text apart where the script changes", () => {
    expect(chunksOf(foldText("301海南医院 (BGI) 精准"))).toEqual([
      { script: "word", text: "301" },
      { script: "han", text: "海南医院" },
      { script: "word", text: "bgi" },
      { script: "han", text: "精准" },
    ]);
  });
});

describe("spelling", () => {
  it.each([
    ["high tech", "hi tech"],
    ["hitech", "high technology"],
    ["laboratory", "lab"],
    ["laboratories", "labs"],
    ["centre", "center"],
    ["organisation", "organization"],
    ["digitisation", "digitization"],
    ["second", "2nd"],
    ["fourteenth five year", "14th 5 year"],
    ["lv", "lu"],
    ["lyu", "lu"],
    ["programme", "program"],
    ["technologies", "technology"],
    ["univ", "university"],
    ["start up", "startup"],
    ["colour", "color"],
  ])("takes %j and %j for the same", (one, other) => {
    expect(canonicalWords(one.split(" "))).toEqual(canonicalWords(other.split(" ")));
  });
});

describe("pinyin", () => {
  it("keeps every reading, the one that fits its neighbors first", () => {
    expect(readings("重庆")).toEqual([["chong", "zhong"], ["qing"]]);
    expect(readings("银行")[1]).toEqual(["hang", "xing", "heng"]);
    expect(readings("吕")).toEqual([["lu"]]);
  });

  it("takes letters apart into syllables in every likely way", () => {
    expect(syllableSplits("jihuashiyanshi", false)).toEqual([["ji", "hua", "shi", "yan", "shi"]]);
    expect(syllableSplits("xian", false)).toEqual([["xian"], ["xi", "an"]]);
    expect(syllableSplits("jihuash", true)).toEqual([["ji", "hua", "sh"]]);
    expect(syllableSplits("labratory", false)).toEqual([]);
  });

  it("tells names in pinyin from misspelled words", () => {
    expect(["huaxing", "shenzhan", "jihau", "oceeano", "labratory"].map(isPinyin)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
