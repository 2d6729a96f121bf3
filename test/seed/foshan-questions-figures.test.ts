import { describe, expect, it } from "vitest";
import { openFoshanGraph } from "./foshan-graph.ts";

// What a user asks of figures: how much, of when, and which of them must not be added or put in a row.

const graph = openFoshanGraph();

async function contradictionsOf(id: string) {
  const { contradictions } = (await graph.store.entity(id)).value;
  return contradictions.map((one) => `${one.id}: ${one.kind}`);
}

describe("figures and what they count", () => {
  it("how much credit did the two ICBC loans grant, and may it be added up? (one figure, shared, doubtful)", async () => {
    const fact = await graph.fact("digital-loan", "icbc-credit-2023");
    expect(await graph.fact("equipment-loan", "icbc-credit-2023")).toEqual(fact);
    expect([fact.entity, fact.sharedWith, fact.value, fact.unit, fact.doubtful !== null]).toEqual([
      "digital-loan",
      ["equipment-loan"],
      47_708_000_000,
      "CNY",
      true,
    ]);
    expect(await contradictionsOf("equipment-loan")).toEqual(["icbc-credit-2023-out-of-scale: scale"]);
  });

  it("is every doubtful figure joined to a contradiction of scale or value?", async () => {
    const doubtful: string[] = [];
    const explained = new Set<string>();
    for await (const record of graph.store.records()) {
      if (record.record === "fact" && record.doubtful !== null) doubtful.push(record.id);
      if (record.record === "contradiction" && ["scale", "value"].includes(record.kind))
        for (const id of record.between) explained.add(id);
    }
    expect(doubtful).toEqual(["icbc-credit-2023"]);
    expect(doubtful.filter((id) => !explained.has(id))).toEqual([]);
  });

  it("how many companies got innovation points loans, and for how much?", async () => {
    expect(await graph.facts("innovation-points-loan-companies", "borrowers")).toEqual(["17 enterprise"]);
    expect(await graph.facts("innovation-points-loan", "approvedLoanAmount")).toEqual(["> 790000000 CNY"]);
  });

  it("is the zone's industrial output a series? (no: a year, and four months with another coverage)", async () => {
    const read = async (id: string) => {
      const { value, period, scope } = await graph.fact("fhidz", id);
      return [value, period?.from, period?.to, scope];
    };
    expect(await read("fhidz-industrial-output-2020")).toEqual([419_183_000_000, "2020", "2020", null]);
    expect(await read("fhidz-industrial-output-2023-01-04")).toEqual([
      202_427_000_000,
      "2023-01",
      "2023-04",
      "enterprises included in statistical scale in the zone",
    ]);
  });

  it("how much went to the 74 talent teams? (two prints, kept apart and joined)", async () => {
    expect(await graph.facts("funded-talent-teams", "fundingAmount")).toEqual(["< 270000000 CNY", "~ 270000000 CNY"]);
    expect(await graph.facts("funded-talent-teams", "teamsFunded")).toEqual(["74 team"]);
    expect(await contradictionsOf("funded-talent-teams")).toEqual(["talent-funding-about-or-nearly: value"]);
  });

  it("how many sources stand behind the 12.6 percent? (a paragraph printed twice is one)", async () => {
    const fact = await graph.fact("startup-acceleration-lab-first-batch", "startup-acceleration-lab-turnover-growth");
    expect([fact.value, fact.unit]).toEqual([12.6, "percent"]);
    expect(fact.evidence.map(({ document }) => document)).toEqual([
      "foshan-2023-10-20-beijing-conference",
      "foshan-2023-10-23-semiannual",
    ]);
    expect(new Set(fact.evidence.map(({ claim }) => claim?.en)).size).toBe(1);
  });

  it("how many start-up teams were to be supported in 2021: 20, or more?", async () => {
    expect(await graph.facts("supported-startup-teams-2021", "memberCount")).toEqual(["> 20 team", "20 team"]);
    expect(await contradictionsOf("supported-startup-teams-2021")).toEqual([
      "supported-startup-teams-2021-count-differs: count",
    ]);
  });

  it("what share of the city's high-tech enterprises was the zone's in 2020, and of which ones?", async () => {
    expect(await graph.facts("fhidz", "shareOfCity")).toEqual(["76.21 percent", "> 70 percent"]);
    const { contradictions } = (await graph.store.entity("fhidz")).value;
    expect(contradictions.filter(({ id }) => id.startsWith("fhidz-tech")).map(({ kind }) => kind)).toEqual(["scope"]);
  });

  it("how many visits were made to companies, and is that a number of companies?", async () => {
    expect(await graph.facts("fhidz", "visits")).toEqual(["793 visit"]);
    expect(await graph.facts("companies-served-2023", "servedEnterprises")).toEqual(["> 3700 enterprise"]);
  });

  it("how large was Guangdong's technology contract turnover in 2022, and on whose word?", async () => {
    const fact = await graph.fact("guangdong", "guangdong-contract-turnover-2022");
    expect([fact.value, fact.unit, fact.period, fact.attributedTo]).toEqual([
      452_540_000_000,
      "CNY",
      { from: "2022", to: "2022" },
      "an-jianguang",
    ]);
  });

  it("how many projects were signed in 2024, and in how many categories?", async () => {
    expect(await graph.facts("conference-2024-signed-projects", "signedProjects")).toEqual(["13 project"]);
    expect(await graph.facts("conference-2024-signed-projects", "categoryCount")).toEqual(["3 category"]);
  });

  it("which year is it for the Talents Day and the Entrepreneur Day? (one figure for both)", async () => {
    expect(await graph.facts("foshan-talents-day", "yearOrdinal")).toEqual(["2"]);
    expect(await graph.facts("foshan-entrepreneur-day", "yearOrdinal")).toEqual(["2"]);
  });

  it("how many service stations, organizations and professionals serve the zone's companies?", async () => {
    expect(await graph.facts("enterprise-service-stations-first-batch", "memberCount")).toEqual(["9 station"]);
    expect(await graph.facts("fhidz-service-organizations", "memberCount")).toEqual(["78 organization"]);
    expect(await graph.facts("fhidz-service-professionals", "staffCount")).toEqual(["> 100 person"]);
  });
});
