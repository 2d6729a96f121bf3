import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Library } from "../../../server/explore/library.ts";
import { findMatches } from "../../../server/explore/matching/find-matches.ts";
import { MatchAnswer, MatchRequest } from "../../../server/model/api/matching.ts";
import { SourceTexts } from "../../../server/store/source-texts.ts";
import { openFoshanGraph } from "../../seed/foshan-graph.ts";

const foshan = openFoshanGraph();
let texts: string;
beforeAll(async () => {
  texts = await mkdtemp(join(tmpdir(), "atlas-matching-"));
});
afterAll(() => rm(texts, { recursive: true }));

async function match(request: object): Promise<MatchAnswer> {
  const library = new Library(foshan.store, await SourceTexts.read(texts));
  const { value } = await findMatches(MatchRequest.parse(request), foshan.store, library);
  return MatchAnswer.parse(value);
}

async function matchOf(need: string, candidate: string, request: object) {
  const { items } = await match({ id: [need], ...request });
  const found = items[0]?.matches.find((one) => one.candidate.id === candidate);
  if (found === undefined) throw new Error(`"${candidate}" is no match for "${need}"`);
  return found;
}

/** Candidates of each need, the best first. */
async function candidates(request: object): Promise<Record<string, string[]>> {
  const { items } = await match(request);
  return Object.fromEntries(items.map(({ need, matches }) => [need.id, matches.map(({ candidate }) => candidate.id)]));
}

describe("what the articles say of matched needs", () => {
  const BODIES = { kind: ["Cohort", "University", "Lab", "ResearchInstitute", "Enterprise"] };

  it("is told as theirs, first, with the tie that says so: the needs that Foshan brought to Hong Kong", async () => {
    const { items } = await match({ id: ["foshan-manufacturing-upgrading-needs-hong-kong-2023"], ...BODIES });
    const [first, ...others] = items[0]?.matches ?? [];
    expect([first?.candidate.id, first?.stated]).toEqual([
      "hong-kong-universities-and-research-institutions",
      "foshan-needs-matched-with-hong-kong-universities",
    ]);
    expect(first?.path.map(({ relation }) => relation.type)).toEqual(["MATCHED_WITH"]);
    expect(others.map(({ stated }) => stated)).toEqual(others.map(() => null));
  });

  it("ends there: of over 230 matched needs no article says with what, so no other need has a stated match", async () => {
    const { items } = await match({ ...BODIES, matches: 50 });
    const stated = items.filter(({ matches }) => matches.some((one) => one.stated !== null));
    expect(stated.map(({ need }) => need.id)).toEqual(["foshan-manufacturing-upgrading-needs-hong-kong-2023"]);
  });
});

describe("what matching suggests", () => {
  it("lists every need, also those that no named achievement or team answers", async () => {
    const found = await candidates({});
    expect(Object.keys(found)).toEqual(await foshan.entities({ kind: ["Need"] }));
    expect(found["brunp-lithium-engineers-need-2023"]).toEqual([]);
    expect(found["foshan-manufacturing-bottlenecks"]).toEqual(["zero-carbon-tiles"]);
  });

  it("explains a maker of robots for the requirements in robotics: a narrower industry, words of both languages, the path", async () => {
    const found = await matchOf("icreate-requirements-2024", "bright-dream-robotics", { kind: ["Enterprise"] });
    expect(found.stated).toBeNull();
    expect(found.words).toEqual(expect.arrayContaining(["机器人", "robotic"]));
    expect(found.shared.map(({ entity, aspect }) => [entity.id, aspect])).toEqual([
      ["intelligent-manufacturing-equipment-and-robotics", "industry"],
      ["robotics", "industry"],
    ]);
    expect(found.path.map(({ from, relation, to }) => [from.id, relation.type, to.id])).toEqual([
      ["icreate-requirements-2024", "TARGETS_INDUSTRY", "intelligent-manufacturing-equipment-and-robotics"],
      ["intelligent-manufacturing-equipment-and-robotics", "PART_OF", "robotics"],
      ["robotics", "TARGETS_INDUSTRY", "bright-dream-robotics"],
    ]);
    expect(found.path.map(({ sentence }) => sentence.zh).join("")).toContain("机器人属于智能制造装备及机器人");
  });

  it("never suggests to a need whoever has it, nor what merely lies in the same zone", async () => {
    const found = await candidates({ kind: ["Lab", "Team"], matches: 50 });
    expect(found["ji-hua-laboratory-recruitment-2023"]).not.toContain("ji-hua-laboratory");
    expect(Object.values(found).flat()).not.toContain("fhidz-service-professionals");
  });

  it("runs the other way round, and among needs", async () => {
    const robots = await matchOf("bright-dream-robotics", "icreate-requirements-2024", {
      of: ["Enterprise"],
      kind: ["Need"],
    });
    expect(robots.path.map(({ to }) => to.id)).toEqual([
      "robotics",
      "intelligent-manufacturing-equipment-and-robotics",
      "icreate-requirements-2024",
    ]);
    const alike = await candidates({ id: ["foshan-manufacturing-bottlenecks"], kind: ["Need"], matches: 1 });
    expect(alike).toEqual({
      "foshan-manufacturing-bottlenecks": ["foshan-manufacturing-upgrading-needs-hong-kong-2023"],
    });
  });

  it("knows no need by an id that is none", async () => {
    await expect(match({ id: ["ji-hua-laboratory"] })).rejects.toThrow('"ji-hua-laboratory" is a Lab');
  });
});
