import { beforeAll, describe, expect, it } from "vitest";
import type { NameSearch } from "../../server/search/match/search-names.ts";
import { ask, namesOf } from "./made-up.ts";

describe("finding by name", () => {
  let names: NameSearch;
  beforeAll(async () => {
    names = await namesOf([
      { id: "lantern-lab", en: "Lantern Laboratory", zh: "灯笼实验室", degree: 9, summary: "Studies glowing silk." },
      { id: "lantern-road", en: "Lantern Road", zh: "灯笼路", kind: "Place", degree: 2 },
      {
        id: "harbor-zone",
        en: "Harbour Hi-tech Zone",
        zh: "海港高新技术产业区",
        kind: "Park",
        degree: 20,
        aliases: [
          { value: "HHZ", type: "abbreviation" },
          { value: "the Zone", in: "report" },
        ],
      },
      { id: "zone-nine", en: "Zone Nine", kind: "Place" },
      { id: "bank", en: "Chongqing Silk Bank", zh: "重庆丝绸银行", kind: "FinancialInstitution" },
      {
        id: "silk-firm",
        en: "Silkworm Technologies Co., Ltd. (China)",
        zh: "蚕丝科技股份有限公司",
        kind: "Enterprise",
      },
      { id: "hu-lihua", en: "Hu Lihua", kind: "Official", degree: 1 },
      { id: "wants", en: "Lantern needs of silk makers", kind: "Need", degree: 5 },
      { id: "silk-mill", en: "West Lake Mill", zh: "西湖丝绸印染工厂", kind: "Enterprise" },
      { id: "riverside", en: "Riverside University of Weaving and Dyeing", zh: "河滨纺织印染大学", kind: "University" },
    ]);
  });

  it.each([
    ["Lantern Laboratory", "lantern-lab exact Lantern Laboratory"],
    ["lantern lab", "lantern-lab exact Lantern Laboratory"],
    ["HARBOR HIGH-TECH ZONE", "harbor-zone exact Harbour Hi-tech Zone"],
    ["hhz", "harbor-zone alias HHZ"],
    ["lanter", "lantern-lab prefix Lantern Laboratory"],
    ["laboratory lantern", "lantern-lab words Lantern Laboratory"],
    ["lantren laboratory", "lantern-lab typo Lantern Laboratory"],
    ["denglong", "lantern-lab pinyin 灯笼实验室"],
    ["deng long shi yan shi", "lantern-lab pinyin 灯笼实验室"],
    ["denglongshiy", "lantern-lab pinyin 灯笼实验室"],
    ["dlsys", "lantern-lab initials 灯笼实验室"],
    ["denglongsys", "lantern-lab pinyin 灯笼实验室"],
    ["燈籠實驗室", "lantern-lab exact 灯笼实验室"],
    ["灯笼lab", "lantern-lab words 灯笼实验室"],
    ["denglong实验室", "lantern-lab pinyin 灯笼实验室"],
    ["灯long实验室", "lantern-lab pinyin 灯笼实验室"],
    ["灯", "lantern-lab prefix 灯笼实验室"],
    ["实验室", "lantern-lab words 灯笼实验室"],
    ["登龙实验室", "lantern-lab pinyin 灯笼实验室"],
    ["chongqing sichou yinhang", "bank pinyin 重庆丝绸银行"],
    ["zhongqingsichou", "bank pinyin 重庆丝绸银行"],
    ["西丝", "silk-mill initials 西湖丝绸印染工厂"],
    ["海港高新区", "harbor-zone initials 海港高新技术产业区"],
    ["Silkworm Technologies", "silk-firm exact Silkworm Technologies Co., Ltd. (China)"],
    ["蚕丝科技", "silk-firm exact 蚕丝科技股份有限公司"],
    ["胡立华", "hu-lihua pinyin Hu Lihua"],
    ["hulihua", "hu-lihua exact Hu Lihua"],
    ["RUWD", "riverside initials Riverside University of Weaving and Dyeing"],
    ["univ weaving", "riverside words Riverside University of Weaving and Dyeing"],
    ["glowing silk", "lantern-lab summary Lantern Laboratory"],
    [
      "Riverside University of Weaving and Dyeing homepage",
      "riverside partial Riverside University of Weaving and Dyeing",
    ],
  ])("answers %j with %j first", (query, first) => {
    expect(ask(names, query)[0]).toBe(first);
  });

  it.each([
    "tesla",
    "huaxing",
    "登",
    "海鲜",
    "lantern laboratory of the moon base",
    "xyz",
    "Zhang Lihua",
    "灯塔",
    "zone of silk",
  ])("answers %j with nothing", (query) => {
    expect(ask(names, query)).toEqual([]);
  });

  it("puts a name above an alias, an alias above a beginning, and what only one document calls so behind", () => {
    expect(ask(names, "zone")).toEqual(["zone-nine prefix Zone Nine", "harbor-zone alias the Zone"]);
  });

  it("puts what is named above what is only described, and then the better connected first", () => {
    expect(ask(names, "lantern")).toEqual([
      "lantern-lab prefix Lantern Laboratory",
      "lantern-road prefix Lantern Road",
      "wants prefix Lantern needs of silk makers",
    ]);
  });

  it("keeps to the kinds asked for", () => {
    const { found, total } = names.search("lantern", ["Place"], 10);
    expect([found.map(({ entity }) => names.index.entities[entity]?.id), total]).toEqual([["lantern-road"], 1]);
  });

  it("gives no more than asked for, and says how many there were", () => {
    const { found, total } = names.search("lantern", [], 1);
    expect([found.length, total]).toEqual([1, 3]);
  });
});

describe("literal and homophone", () => {
  it("puts what is written so above what only sounds so", async () => {
    const names = await namesOf([
      { id: "sounds", en: "One", zh: "纪华试验室", degree: 50 },
      { id: "written", en: "Two", zh: "季华实验室" },
    ]);
    expect(ask(names, "季华实验室")).toEqual(["written exact 季华实验室"]);
    expect(ask(names, "jihuashiyanshi")).toEqual(["sounds pinyin 纪华试验室", "written pinyin 季华实验室"]);
  });
});
