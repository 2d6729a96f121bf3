import { describe, expect, it } from "vitest";
import { timeQuestion } from "../../server/store/tie-columns.ts";
import { askNeighbors, changeSet, document, entity, passage, puts, relation } from "./fixtures/build.ts";
import { ofWillow, willow } from "./fixtures/willow.ts";
import { fresh, type Open, readOnly } from "./store-in-test.ts";

/** [tie, time asked about, how it stood] */
const STANDINGS: readonly (readonly [string, string, string])[] = [
  ["ada-heads", "2021", "holds"],
  ["ada-heads", "2021-06", "may-hold"],
  ["ada-heads", "2022", "may-hold"],
  ["ada-heads", "../2022", "holds"],
  ["ada-heads", "2022/..", "may-hold"],
  ["ben-heads", "2021", "may-hold"],
  ["ben-heads", "2023", "holds"],
  ["ben-heads", "2023-09", "holds"],
  ["ben-heads", "2023-09-30", "may-hold"],
  ["nora-headed", "2014", "not-yet"],
  ["nora-headed", "2015", "holds"],
  ["nora-headed", "2017", "holds"],
  ["nora-headed", "2018-03-31", "may-hold"],
  ["nora-headed", "2018-04-01", "ended"],
  ["heron-otter-2019", "2019-03-08", "not-yet"],
  ["heron-otter-2019", "2019-03-09", "holds"],
  ["heron-otter-2019", "2021-12", "holds"],
  ["heron-otter-2019", "2021-12-15", "may-hold"],
  ["heron-otter-2019", "2022", "ended"],
  ["heron-otter-2019", "2021-06/2023", "holds"],
  ["heron-otter-again", "1990", "may-hold"],
  ["heron-otter-again", "2030", "may-hold"],
  ["campus-planned", "2024", "not-yet"],
  ["campus-planned", "2025", "may-hold"],
  ["campus-planned", "2024/..", "may-hold"],
  ["fair-held", "2023-06-27", "not-yet"],
  ["fair-held", "2023", "holds"],
  ["fair-held", "2023-06-29", "ended"],
  ["hall-located", "2023-08", "may-hold"],
  ["hall-located", "2023", "holds"],
];

export function timeCases(open: Open): void {
  describe("time", () => {
    const store = readOnly(open, willow);

    it.each(STANDINGS)("%s, at %s: %s", async (tie, at, held) => {
      const { from } = ofWillow("relation", tie);
      const { value } = await store().neighbors(askNeighbors(from, { at }));
      expect(value.items.find(({ relation }) => relation.id === tie)?.held).toBe(held);
    });

    it("keeps every tie and says how it stood, unless told which to keep", async () => {
      const asked = async (fields: Record<string, unknown>) => {
        const { value } = await store().neighbors(askNeighbors("heron-lab", fields));
        return value.items.map(({ relation, held }) => [relation.id, held]);
      };
      expect(await asked({ at: "2022" })).toEqual([
        ["heron-otter-2019", "ended"],
        ["heron-otter-again", "may-hold"],
        ["nora-headed", "ended"],
        ["heron-at-fair", "may-hold"],
        ["heron-settled", "holds"],
      ]);
      expect(await asked({ at: "2022", held: ["holds", "may-hold"] })).toEqual([
        ["heron-otter-again", "may-hold"],
        ["heron-at-fair", "may-hold"],
        ["heron-settled", "holds"],
      ]);
      expect(await asked({ at: "2022", held: ["not-yet"] })).toEqual([]);
      expect(await asked({ held: ["ended"], direction: "in" })).toEqual([["nora-headed", null]]);
    });
  });

  describe("a tie that a later document saw go on", () => {
    const store = fresh(open, [
      document("early", { published: "2021-09" }),
      document("late", { published: "2024" }),
      entity("x", "Lab", "early"),
      entity("y", "Lab", "early"),
      relation("tie", "x COOPERATES_WITH y", passage("early", "late"), { observed: ["2021-03", "2024-02"] }),
      relation("done", "x SUPPORTS y", passage("early", "late"), { validFrom: "2020", validTo: "2022-06" }),
    ]);
    const stood = async (fields: Record<string, unknown>) => {
      const { value } = await store().neighbors(askNeighbors("x", fields));
      return [value.total, ...value.items.map(({ relation, held }) => [relation.id, held])];
    };

    it("is not known to until that document has come, nor to have ended", async () => {
      const [cooperates, supports] = ["tie", "done"];
      expect(await stood({ at: "2021-06" })).toEqual([2, [cooperates, "holds"], [supports, "holds"]]);
      expect(await stood({ at: "2021-03", knownOn: "2022" })).toEqual([
        2,
        [cooperates, "holds"],
        [supports, "may-hold"],
      ]);
      expect(await stood({ at: "2021-06", knownOn: "2022" })).toEqual([
        2,
        [cooperates, "may-hold"],
        [supports, "may-hold"],
      ]);
      expect(await stood({ at: "2023", knownOn: "2022" })).toEqual([
        2,
        [cooperates, "may-hold"],
        [supports, "may-hold"],
      ]);
      expect(await stood({ at: "2023", knownOn: "2024" })).toEqual([2, [cooperates, "holds"], [supports, "ended"]]);
      expect(await stood({ at: "2023", knownOn: "2022", held: ["holds", "ended"] })).toEqual([0]);
      const { ties, stamps } = (await store().topology()).value;
      const question = timeQuestion({ at: "2023", held: [], knownOn: "2022" });
      const codes = [0, 1].map((tie) => ties.stamp(tie));
      expect(codes.map((code) => stamps.held(code, question))).toEqual(["may-hold", "may-hold"]);
    });

    it("is, as soon as that document gets an earlier date", async () => {
      await store().apply(changeSet(...puts(document("late", { published: "2022-07" }))));
      expect(await stood({ at: "2022-01", knownOn: "2022" })).toEqual([2, ["tie", "holds"], ["done", "holds"]]);
      expect(await stood({ at: "2023", knownOn: "2022" })).toEqual([2, ["tie", "holds"], ["done", "ended"]]);
    });
  });

  describe("documents that get another date", () => {
    const store = fresh(open, willow);
    const knownBy = async (knownOn: string) => {
      const { value } = await store().neighbors(askNeighbors("park-office", { knownOn }));
      return value.items.map(({ relation }) => [relation.id, relation.firstKnown]);
    };

    it("make known what cites them, in every answer", async () => {
      const early = [
        ["office-governs", "2021-09-30"],
        ["ada-heads", "2021-09-30"],
      ];
      expect(await knownBy("2022")).toEqual(early);
      await store().apply(changeSet(...puts({ ...ofWillow("document", "news-2023"), published: "2022-02" })));
      expect(await knownBy("2022-02-27")).toEqual(early);
      expect(await knownBy("2022-02")).toEqual([
        ...early,
        ["ben-heads", "2022-02-28"],
        ["office-organizes", "2022-02-28"],
      ]);
      await store().apply(changeSet(...puts({ ...ofWillow("document", "gazette-2021"), published: "2023" })));
      expect(await knownBy("2022-02")).toEqual([
        ["ben-heads", "2022-02-28"],
        ["office-organizes", "2022-02-28"],
      ]);
      const { value } = await store().entity("heron-lab");
      expect([value.entity.firstKnown, ...value.facts.map(({ firstKnown }) => firstKnown)]).toEqual([
        "2023-12-31",
        "2022-02-28",
        "2023-12-31",
      ]);
      const settled = (await store().neighbors(askNeighbors("heron-lab", { type: ["SETTLED_IN"] }))).value.items[0];
      expect(settled?.relation.firstKnown).toBe("2022-02-28");
    });
  });
}
