import { describe, expect, it } from "vitest";
import { NetworkAnswer } from "../../server/model/api/answers.ts";
import { NO_CLOCKS, NO_FILTERS } from "../../web/src/app/atlas-state.ts";
import { mapElements } from "../../web/src/graph/elements.ts";
import { dressOf, type Question } from "../../web/src/graph/lit.ts";
import { countStandings } from "../../web/src/graph/time/standings.ts";

/** A chain of four: a lab, a park, a person, an event; each tie of another kind and time. */
const NETWORK = NetworkAnswer.parse({
  nodes: [
    ["a", "Lab"],
    ["b", "Park"],
    ["c", "Person"],
    ["d", "Event"],
  ].map(([id, kind]) => ({ id, kind, name: { en: id, zh: null }, status: "actual", party: null, degree: 2 })),
  edges: [
    { id: "ab", type: "LOCATED_IN", from: "a", to: "b", status: "actual", validFrom: "2020", validTo: null },
    { id: "bc", type: "SUPPORTS", from: "b", to: "c", status: "planned", validFrom: "2023", validTo: null },
    { id: "cd", type: "PARTICIPATES_IN", from: "c", to: "d", status: "actual", validFrom: "2018", validTo: "2018" },
  ].map((tie) => ({ ...tie, observed: [tie.id === "ab" ? "2021" : tie.validFrom], certainty: "stated" })),
  omitted: 0,
});
const ELEMENTS = mapElements(NETWORK, "en", { collapsed: [], bundled: false });

const NOTHING: Question = {
  selection: null,
  focusHops: null,
  filters: NO_FILTERS,
  clocks: NO_CLOCKS,
  knownTies: null,
  path: null,
  picked: [],
  pinned: [],
};

function wearing(question: Partial<Question>, className: string): string[] {
  const dress = dressOf(ELEMENTS, { ...NOTHING, ...question });
  return [...dress].flatMap(([id, classes]) => (classes.includes(className) ? [id] : [])).sort();
}

describe("what is lit", () => {
  it("is everything, where nothing is asked", () => {
    expect(dressOf(ELEMENTS, NOTHING).size).toBe(0);
  });

  it("is what is chosen and what it is tied to", () => {
    expect(wearing({ selection: { type: "entity", id: "a" } }, "faded")).toEqual(["c", "d", "tie:bc", "tie:cd"]);
  });

  it.each([
    [0, ["b", "c", "d", "tie:ab", "tie:bc", "tie:cd"]],
    [1, ["c", "d", "tie:bc", "tie:cd"]],
    [2, ["d", "tie:cd"]],
    [9, []],
  ])("reaches %i steps around it", (focusHops, faded) => {
    expect(wearing({ selection: { type: "entity", id: "a" }, focusHops }, "faded")).toEqual(faded);
  });

  it("is a path, beside what is chosen", () => {
    const path = { entities: ["c", "d"], ties: ["cd"] };
    expect(wearing({ path }, "on-path")).toEqual(["c", "d", "tie:cd"]);
    expect(wearing({ path, selection: { type: "entity", id: "a" } }, "faded")).toEqual(["tie:bc"]);
  });

  it("is what the filters ask for: kinds with the ties among them, ties with their ends", () => {
    expect(wearing({ filters: { ...NO_FILTERS, kinds: ["Lab", "Park"] } }, "faded")).toEqual([
      "c",
      "d",
      "tie:bc",
      "tie:cd",
    ]);
    expect(wearing({ filters: { ...NO_FILTERS, statuses: ["planned"] } }, "faded")).toEqual([
      "a",
      "d",
      "tie:ab",
      "tie:cd",
    ]);
  });
});

describe("the time asked about", () => {
  it("draws each tie as it stood, and a thing as the liveliest of its ties", () => {
    const clocks = { at: "2021", knownOn: null };
    expect(wearing({ clocks }, "ended")).toEqual(["c", "d", "tie:cd"]);
    expect(wearing({ clocks }, "not-yet")).toEqual(["tie:bc"]);
    expect(wearing({ clocks: { ...clocks, at: "2024" } }, "may-hold")).toEqual(["tie:ab", "tie:bc"]);
    expect(countStandings(ELEMENTS, clocks, null)).toEqual({
      total: 3,
      known: 3,
      by: { holds: 1, "may-hold": 0, ended: 1, "not-yet": 1, unknown: 0 },
    });
  });

  it("draws what no document had told of as not yet known", () => {
    const question = { clocks: { at: null, knownOn: "2022" }, knownTies: new Set(["ab"]) };
    expect(wearing(question, "unknown")).toEqual(["c", "d", "tie:bc", "tie:cd"]);
  });
});
