import { describe, expect, it } from "vitest";
import { DocumentRequest } from "../../server/model/api/requests.ts";
import { openFoshanGraph } from "./foshan-graph.ts";

// Questions whose right answer is that no article says so. An empty answer is an answer: nothing is filled in.

const graph = openFoshanGraph();

describe("not stated", () => {
  it("who directed the management committee in 2022? (two may have; nobody was seen)", async () => {
    expect(
      await graph.neighbors("fhidz-management-committee", { type: ["HOLDS_ROLE"], at: "2022", held: ["holds"] }),
    ).toEqual([]);
  });

  it("when did Pan hand over to Hu?", async () => {
    const bodies = ["fhidz-management-committee", "pan-dongsheng", "hu-xuejun"];
    const posts = (await graph.store.relationsAmong(bodies)).value.filter(({ type }) => type === "HOLDS_ROLE");
    expect(posts.map(({ from, validFrom, validTo }) => [from, validFrom, validTo])).toEqual([
      ["hu-xuejun", null, null],
      ["pan-dongsheng", null, null],
    ]);
  });

  it("who drew up the innovation points ranking?", async () => {
    expect(await graph.neighbors("innovation-points-ranking-2022", { type: ["ISSUED"] })).toEqual([]);
  });

  it("which are the hundred firms on it?", async () => {
    const { entity } = (await graph.store.entity("innovation-points-enterprises-2022")).value;
    expect(entity.declaredMembers).toBe(100);
    expect(await graph.neighbors(entity.id, { type: ["MEMBER_OF", "PART_OF"], direction: "in" })).toEqual([]);
  });

  it("who signed the 13 projects?", async () => {
    expect(await graph.neighbors("conference-2024-signed-projects", { type: ["SIGNED_WITH"] })).toEqual([]);
    expect(await graph.neighbors("beijing-foshan-industrial-park-collaboration", { type: ["SIGNED_WITH"] })).toEqual(
      [],
    );
  });

  it("which is the fifth park? (five are counted, four named)", async () => {
    const { entity } = (await graph.store.entity("one-zone-five-parks")).value;
    expect(entity.declaredMembers).toBe(5);
    expect(await graph.neighbors("one-zone-five-parks", { type: ["MEMBER_OF"] })).toEqual([
      "chancheng-park",
      "gaoming-park",
      "sanshui-park",
      "shunde-park",
    ]);
  });

  it("who issued the zone's industrial development plan?", async () => {
    expect(await graph.neighbors("fhidz-industrial-development-plan-2020-2025", { type: ["ISSUED"] })).toEqual([]);
  });

  it("who issued the measures of 2020 for entrepreneurship teams?", async () => {
    expect(await graph.neighbors("high-tech-entrepreneurship-teams-measures-2020", { type: ["ISSUED"] })).toEqual([]);
  });

  it("who opened the intellectual property center in April 2023?", async () => {
    const { entity } = (await graph.store.entity("fhidz-intellectual-property-center")).value;
    expect(entity.validFrom).toBe("2023-04");
    expect(await graph.neighbors(entity.id, { type: ["ESTABLISHES", "OPERATES", "BUILDS"] })).toEqual([]);
  });

  it("when was Phase II of the Midea-KUKA park launched?", async () => {
    const { entity } = (await graph.store.entity("midea-kuka-park-phase-2")).value;
    expect([entity.validFrom, entity.validTo]).toEqual([null, null]);
  });

  it("how many of the 283 borrowers took the Digital Loan?", async () => {
    expect(await graph.facts("digital-loan", "borrowers")).toEqual([]);
    expect(await graph.facts("icbc-loan-enterprises", "borrowers")).toEqual(["283 enterprise"]);
  });

  it("over which time was that credit granted?", async () => {
    expect((await graph.fact("digital-loan", "icbc-credit-2023")).period).toBeNull();
  });

  it("which was the first Beijing-Foshan conference?", async () => {
    expect(await graph.neighbors("beijing-foshan-talent-development-conference", { type: ["IN_SERIES"] })).toEqual([
      "beijing-foshan-talent-development-conference-2",
    ]);
  });

  it("do Midea and KUKA cooperate? (their names share a park's name, no more)", async () => {
    expect((await graph.store.relationsAmong(["midea", "kuka"])).value).toEqual([]);
  });

  it("does the Waterloo institute work with Xianhu Laboratory?", async () => {
    const pair = ["waterloo-foshan-technology-transfer-institute", "xianhu-laboratory"];
    expect((await graph.store.relationsAmong(pair)).value).toEqual([]);
  });

  it("when was the interview with Pan printed? (undated; it speaks from 2021, before October)", async () => {
    const { document } = (await graph.store.document(DocumentRequest.parse({ id: "foshan-2021-pan-interview" }))).value;
    expect([document.document.published, document.document.asOf.earliest, document.document.asOf.latest]).toEqual([
      null,
      "2021-01",
      "2021-09",
    ]);
  });

  it("what is Hu Xuejun's name in Chinese?", async () => {
    const { entity } = (await graph.store.entity("hu-xuejun")).value;
    expect(entity.name).toEqual({ en: "Hu Xuejun", zh: null });
  });

  it("for whom does Jessica work? (a byline, no employer)", async () => {
    expect(await graph.neighbors("jessica", {})).toEqual([]);
  });
});
