import { describe, expect, it } from "vitest";
import { NeighborsRequest } from "../../server/model/api/requests.ts";
import { openFoshanGraph } from "./foshan-graph.ts";

// What a user asks of people and events: each question in the words of one, each answer whole.

const graph = openFoshanGraph();
const COMMITTEE = "fhidz-management-committee";
const CONFERENCE = "beijing-foshan-talent-development-conference-2";
const BEIJING_2023 = "torch-cooperation-beijing-2023";

async function postOf(person: string, body: string) {
  const { value } = await graph.store.relationsAmong([person, body]);
  return value.filter(({ type }) => type === "HOLDS_ROLE").map(({ role, observed }) => [role?.en, observed]);
}

describe("who held which post, and when", () => {
  it("who directed the zone's management committee in 2021? (Pan was seen; the others may have been there)", async () => {
    expect(await graph.held(COMMITTEE, { type: ["HOLDS_ROLE"], at: "2021" })).toEqual([
      "hu-xuejun may-hold",
      "pan-dongsheng holds",
      "tan-yanling may-hold",
    ]);
    expect(await postOf("pan-dongsheng", COMMITTEE)).toEqual([["director", ["2021"]]]);
  });

  it("who directed it in September 2023?", async () => {
    expect(await graph.neighbors(COMMITTEE, { type: ["HOLDS_ROLE"], at: "2023-09", held: ["holds"] })).toEqual([
      "hu-xuejun",
    ]);
    expect(await postOf("hu-xuejun", COMMITTEE)).toEqual([["director", ["2023-09"]]]);
  });

  it("who was its deputy director in 2024?", async () => {
    expect(await graph.neighbors(COMMITTEE, { type: ["HOLDS_ROLE"], at: "2024", held: ["holds"] })).toEqual([
      "tan-yanling",
    ]);
    expect(await postOf("tan-yanling", COMMITTEE)).toEqual([["deputy director", ["2024-06-22"]]]);
  });

  it("who was deputy secretary of the zone's Party working committee in 2021 and in 2023?", async () => {
    const seenIn = (at: string) =>
      graph.neighbors("fhidz-party-working-committee", { type: ["HOLDS_ROLE"], at, held: ["holds"] });
    expect(await seenIn("2021")).toEqual(["pan-dongsheng"]);
    expect(await seenIn("2023")).toEqual(["hu-xuejun"]);
  });

  it("which posts does Zhou Zixiao hold?", async () => {
    expect(await graph.neighbors("zhou-zixiao", { type: ["HOLDS_ROLE"] })).toEqual([
      "foshan-municipal-committee-standing-committee",
      "foshan-organization-department",
    ]);
  });

  it("which officials do the articles know?", async () => {
    expect(await graph.entities({ kind: ["Official"] })).toEqual([
      "an-jianguang",
      "hu-xuejun",
      "lu-wenyong",
      "lv-xianzhi",
      "pan-dongsheng",
      "su-yan",
      "tan-yanling",
      "wu-hao",
      "zhou-zixiao",
    ]);
  });
});

describe("who did what at which event", () => {
  it("who co-hosted the conference of 2024?", async () => {
    expect(await graph.neighbors(CONFERENCE, { type: ["CO_HOSTS"] })).toEqual([
      "fhidz-management-committee",
      "foshan-human-resources-and-social-security-bureau",
      "foshan-municipal-government-beijing-office",
      "foshan-talent-development-group",
      "foshan-talent-work-bureau",
    ]);
  });

  it("who only guided it?", async () => {
    expect(await graph.neighbors(CONFERENCE, { type: ["GUIDES"] })).toEqual([
      "foshan-municipal-government",
      "guangdong-provincial-government-beijing-office",
    ]);
  });

  it("who spoke at it?", async () => {
    expect(await graph.neighbors(CONFERENCE, { type: ["SPEAKS_AT"] })).toEqual([
      "chen-xuedong",
      "lu-wenyong",
      "luo-yi",
      "su-yan",
      "tan-yanling",
      "wu-hao",
      "zhou-zixiao",
    ]);
  });

  it("of whom does the article say outright that they spoke there?", async () => {
    const { value } = await graph.store.neighbors(NeighborsRequest.parse({ id: CONFERENCE, type: ["SPEAKS_AT"] }));
    const stated = value.items.filter(({ relation }) => relation.certainty === "stated");
    expect(stated.map(({ entity }) => entity.id).sort()).toEqual([
      "chen-xuedong",
      "lu-wenyong",
      "luo-yi",
      "zhou-zixiao",
    ]);
  });

  it("which keynote speakers belong to the Chinese Academy of Engineering?", async () => {
    expect(await graph.neighbors("chinese-academy-of-engineering", { type: ["MEMBER_OF"] })).toEqual([
      "chen-xuedong",
      "luo-yi",
    ]);
  });

  it("what was launched at it?", async () => {
    expect(await graph.neighbors(CONFERENCE, { type: ["LAUNCHED_AT"] })).toEqual([
      "beijing-foshan-icreate-matching-platform",
      "beijing-foshan-icreate-space",
      "beijing-foshan-talent-exchange-series",
      "icreate-requirements-2024",
    ]);
  });

  it("are the two iCreate things one? (no: a candidate says different)", async () => {
    const { candidates } = (await graph.store.entity("beijing-foshan-icreate-space")).value;
    expect(candidates.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
      ["beijing-foshan-icreate-matching-platform", "beijing-foshan-icreate-space", "different"],
    ]);
  });

  it("which government offices are in Beijing?", async () => {
    expect(await graph.entities({ place: ["beijing"], kind: ["GovernmentBody"] })).toEqual([
      "foshan-municipal-government-beijing-office",
      "guangdong-provincial-government-beijing-office",
    ]);
  });

  it("who held the Torch event in Beijing in 2023, and who is quoted from it?", async () => {
    expect(await graph.neighbors(BEIJING_2023, { type: ["ORGANIZES", "CO_HOSTS"] })).toEqual(["fhidz"]);
    expect(await graph.neighbors(BEIJING_2023, { type: ["SPEAKS_AT"] })).toEqual([
      "an-jianguang",
      "hu-xuejun",
      "lv-xianzhi",
    ]);
  });

  it("when and where did it open? (21 September, not the day of the article)", async () => {
    const { entity } = (await graph.store.entity("torch-cooperation-beijing-2023-opening")).value;
    expect([entity.validFrom, entity.validTo]).toEqual(["2023-09-21", "2023-09-21"]);
    expect(await graph.neighbors(entity.id, { type: ["HELD_AT"] })).toEqual(["china-hall-of-science-and-technology"]);
  });

  it("which editions of the Torch series are known?", async () => {
    expect(await graph.neighbors("torch-cooperation", { type: ["IN_SERIES"] })).toEqual([
      BEIJING_2023,
      "torch-cooperation-hong-kong-2023",
    ]);
  });

  it("which institutions did the zone visit during the Beijing event?", async () => {
    expect(await graph.neighbors("fhidz", { type: ["VISITED"], direction: "out" })).toEqual([
      "hicool-business-school",
      "zhizao-avenue",
    ]);
  });

  it("who came to Foshan from Hong Kong in April 2023, and who went there in February?", async () => {
    expect(await graph.neighbors("foshan", { type: ["VISITED"], at: "2023-04", held: ["holds"] })).toEqual([
      "hong-kong-delegation-to-foshan-2023-04",
    ]);
    expect(await graph.neighbors("hong-kong", { type: ["VISITED"], at: "2023-02", held: ["holds"] })).toEqual([
      "foshan-delegation-to-hong-kong-2023-02",
    ]);
  });
});
