import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foshanRecords, openGraph, openRor, rorFolder, type SearchedGraph } from "./graphs.ts";
import { CLASSES, type Judgment, type Marked, mark, readJudgments, tally } from "./judge.ts";

const judgments = readJudgments();
const LEAST_OVERALL = 0.95;
const LEAST_IN_A_CLASS = 0.9;
const LEAST_NOTHING = 0.95;

async function markAll(graph: SearchedGraph, asked: readonly Judgment[]): Promise<Marked[]> {
  const marks: Marked[] = [];
  for (const judgment of asked) marks.push(await mark(judgment, graph.search));
  return marks;
}

function misses(marks: readonly Marked[]): string[] {
  return marks.filter(({ rank }) => rank !== 1).map(({ judgment, found }) => `${judgment.query} -> ${found[0]}`);
}

function itMeetsTheBar(name: Judgment["graph"], open: () => Promise<SearchedGraph>): void {
  const asked = judgments.filter(({ graph }) => graph === name);
  let graph: SearchedGraph;
  let marks: Marked[];
  beforeAll(async () => {
    graph = await open();
    marks = await markAll(graph, asked);
  });
  afterAll(() => graph.close());

  it("expects only what the graph holds", async () => {
    const expected = [...new Set(asked.flatMap(({ expect: ids }) => ids))];
    const { value } = await graph.store.summaries(expected);
    const there = new Set(value.map(({ id }) => id as string));
    expect(expected.filter((id) => !there.has(id))).toEqual([]);
  });

  it("finds the right thing first", () => {
    const answerable = marks.filter(({ judgment }) => judgment.class !== "no-answer");
    expect(tally(answerable).recallAt1, misses(answerable).join("\n")).toBeGreaterThanOrEqual(LEAST_OVERALL);
  });

  it.each(CLASSES.filter((one) => one !== "no-answer"))("finds the right thing first in class %s", (wanted) => {
    const inClass = marks.filter(({ judgment }) => judgment.class === wanted);
    expect(tally(inClass).recallAt1, misses(inClass).join("\n")).toBeGreaterThanOrEqual(LEAST_IN_A_CLASS);
  });

  it("finds nothing where there is nothing", () => {
    const unanswerable = marks.filter(({ judgment }) => judgment.class === "no-answer");
    const wrong = unanswerable.filter(({ found }) => found.length > 0).map(({ judgment }) => judgment.query);
    expect(tally(unanswerable).rightlyNothing, wrong.join("\n")).toBeGreaterThanOrEqual(LEAST_NOTHING);
  });
}

describe("the labeled set", () => {
  it("holds at least 250 queries, no two alike, of every class on both graphs", () => {
    expect(judgments.length).toBeGreaterThanOrEqual(250);
    expect(new Set(judgments.map(({ graph, query }) => `${graph} ${query}`)).size).toBe(judgments.length);
    const asked = new Set(judgments.map((judgment) => `${judgment.graph} ${judgment.class}`));
    expect([...asked].sort()).toEqual(
      ["foshan", "ror_cn"].flatMap((graph) => CLASSES.map((one) => `${graph} ${one}`)).sort(),
    );
  });
});

describe("search over the Foshan graph", () => {
  itMeetsTheBar("foshan", () => openGraph(foshanRecords()));
});

const ror = rorFolder();
describe.skipIf(ror === null)("search over ror_cn (skipped where ATLAS_DATASETS holds none)", () => {
  itMeetsTheBar("ror_cn", () => openRor(ror ?? ""));
});
