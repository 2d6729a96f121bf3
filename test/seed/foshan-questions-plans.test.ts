import { describe, expect, it } from "vitest";
import { openFoshanGraph } from "./foshan-graph.ts";

// What a user asks of plans and of ways through the graph: what exists, what is only meant to, what links what.

const graph = openFoshanGraph();
const DONE = ["actual", "in-progress"];

describe("what is planned, and what exists", () => {
  it("what does the zone build, and is any of it done?", async () => {
    expect(await graph.neighbors("fhidz", { type: ["BUILDS"] })).toEqual([
      "beacon-community",
      "foshan-hong-kong-cooperation-zone",
      "talent-innovation-lighthouse-industrial-park",
    ]);
    expect(await graph.neighbors("fhidz", { type: ["BUILDS"], status: DONE })).toEqual([]);
  });

  it("which of the zone's programs and platforms exist?", async () => {
    expect(await graph.neighbors("fhidz", { type: ["ESTABLISHES"], status: DONE, direction: "out" })).toEqual([
      "digitization-upgrading-lab",
      "enterprise-service-stations-first-batch",
      "fhidz-enterprise-service-pool",
      "fhidz-science-park-build-manage-share-model",
      "fhidz-service-professionals",
      "fhidz-supervision-evaluation-system",
      "startup-acceleration-lab",
      "startup-team-acceleration-lab",
    ]);
  });

  it("which does it only plan?", async () => {
    expect(await graph.neighbors("fhidz", { type: ["ESTABLISHES"], status: ["planned"], direction: "out" })).toEqual([
      "beijing-sci-tech-resources-foshan-industry",
      "fhidz-enterprise-service-system",
      "fhidz-service-matching-platform",
      "fhidz-zone-park-investment-promotion-model",
      "technology-and-financial-service-alliance",
    ]);
  });

  it("which projects are planned?", async () => {
    expect(await graph.entities({ kind: ["Project"], status: ["planned"] })).toEqual([
      "beacon-community",
      "foshan-wanyang-technology-innovation-park",
      "guanghongqi-e-chuang-hui-bay",
      "hannanwan-innovation-city",
      "hannanwan-innovation-city-phase-1",
      "innovation-bay-talent-apartments",
      "lighthouse-south-area-land-consolidation",
      "north-area-science-and-technology-innovation-center",
    ]);
  });

  it("which parks and zones are planned, and which under way?", async () => {
    expect(await graph.entities({ kind: ["Park"], status: ["planned"] })).toEqual([
      "foshan-hong-kong-cooperation-zone",
      "talent-innovation-lighthouse-industrial-park",
    ]);
    expect(await graph.entities({ kind: ["Park"], status: ["in-progress"] })).toEqual([
      "foshan-beijiao-robot-park",
      "northern-foshan-strategic-new-industrial-park",
    ]);
  });

  it("did the activities of September 2024 take place? (planned; they may have)", async () => {
    expect(await graph.held("beijing-foshan-talent-exchange-series", { type: ["IN_SERIES"], at: "2024-09" })).toEqual([
      "talents-gather-in-foshan-recruitment may-hold",
      "tsinghua-entrepreneurs-foshan-tour may-hold",
      "youth-foshan-university-tour may-hold",
    ]);
  });

  it("whom did Foshan's government plan to support in 2021?", async () => {
    expect(await graph.neighbors("foshan-municipal-government", { type: ["SUPPORTS"], status: ["planned"] })).toEqual([
      "academy-of-invention-achievement-transformation",
      "bright-dream-robotics",
      "leaguer-science-park",
      "sino-german-industrial-services-zone",
      "xianhu-laboratory",
    ]);
  });

  it("is Ji Hua Laboratory a national technology innovation center? (it is a target)", async () => {
    expect(await graph.neighbors("ji-hua-laboratory", { type: ["SEEKS_STATUS"], status: ["target"] })).toEqual([
      "national-technology-innovation-center-status",
    ]);
    expect(await graph.neighbors("ji-hua-laboratory", { type: ["AWARDED"] })).toEqual([]);
  });

  it("how many enterprises and institutes are in Foshan's innovation network? (only a target)", async () => {
    const fact = await graph.fact(
      "innovation-network-local-enterprises-institutes",
      "innovation-network-local-enterprises-institutes-count",
    );
    expect([fact.comparator, fact.value, fact.status, fact.period]).toEqual([
      ">",
      500,
      "target",
      { from: "2021", to: "2025" },
    ]);
    expect(await graph.neighbors("foshan-technological-support-innovation-network", { status: DONE })).toEqual([]);
  });

  it("what will the Lighthouse Park's measures bring?", async () => {
    expect(await graph.neighbors("lighthouse-park-measures", { direction: "out" })).toEqual([
      "brand-plan",
      "feihong-plan",
      "foshan-wanyang-technology-innovation-park",
      "guanghongqi-e-chuang-hui-bay",
      "industry-university-research-plan",
      "innovation-bay-talent-apartments",
      "north-area-science-and-technology-innovation-center",
      "talent-innovation-lighthouse-industrial-park",
    ]);
  });

  it("what was known of Xianhu Laboratory by the end of 2021?", async () => {
    expect(await graph.neighbors("xianhu-laboratory", { knownOn: "2021-12-31" })).toEqual([
      "foshan",
      "foshan-municipal-government",
      "innovation-china-pilot-city-scheme",
    ]);
  });

  it("who takes part in the planned Hannanwan innovation city?", async () => {
    expect(await graph.neighbors("hannanwan-innovation-city", { type: ["JOINTLY_BUILT_BY"] })).toEqual([
      "fhidz",
      "sanshui-park",
    ]);
  });
});

describe("what links what", () => {
  const INSTITUTE = "waterloo-foshan-technology-transfer-institute";

  it("what links the University of Waterloo to Xianhu Laboratory?", async () => {
    expect(await graph.paths("university-of-waterloo", "xianhu-laboratory")).toEqual([
      ["university-of-waterloo", INSTITUTE, "fhidz", "xianhu-laboratory"],
      ["university-of-waterloo", INSTITUTE, "fhidz", "xianhu-laboratory"],
      ["university-of-waterloo", INSTITUTE, "foshan", "xianhu-laboratory"],
    ]);
  });

  it("and without plans? (only that both institutes are in Foshan)", async () => {
    expect(await graph.paths("university-of-waterloo", "xianhu-laboratory", { status: DONE })).toEqual([
      ["university-of-waterloo", INSTITUTE, "foshan", "xianhu-laboratory"],
    ]);
  });

  it("what links Brunp to the zone?", async () => {
    expect(await graph.paths("guangdong-brunp-recycling-technology", "fhidz")).toEqual([
      [
        "guangdong-brunp-recycling-technology",
        "brunp-lithium-engineers-need-2023",
        "fhidz-open-positions-2023",
        "fhidz",
      ],
    ]);
  });

  it("which projects of Chancheng Park bear the name of a firm?", async () => {
    expect(await graph.entities({ place: ["chancheng-park"] })).toEqual([
      "chancheng-digital-economy-hub",
      "huawei-industrial-internet-innovation-center",
      "tencent-cloud-digital-economy-base",
      "xiaomi-aiot",
    ]);
    expect(await graph.neighbors("huawei", {})).toEqual(["huawei-industrial-internet-innovation-center"]);
  });

  it("what have Xianhu Laboratory and Oceano made together?", async () => {
    expect(await graph.neighbors("zero-carbon-tiles", { type: ["DEVELOPED"] })).toEqual([
      "oceano",
      "xianhu-laboratory",
    ]);
  });
});
