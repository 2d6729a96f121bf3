import { describe, expect, it } from "vitest";
import { type NeighborsAnswer, NetworkAnswer } from "../../server/model/api/answers.ts";
import { mapElements } from "../../web/src/graph/elements.ts";
import { countUndone } from "../../web/src/panels/undone.ts";
import { element, text } from "../../web/src/share/markup.ts";
import { csvText, tabbedText } from "../../web/src/views/table/delimited-text.ts";
import { throughClocks } from "../../web/src/views/through-clocks.ts";
import { axisOf, placeOn, spansOf } from "../../web/src/views/timeline/spans.ts";

const TIE = { status: "actual", validFrom: null, validTo: null, observed: ["2021"], certainty: "stated" };
const NETWORK = NetworkAnswer.parse({
  nodes: [],
  edges: [
    { ...TIE, id: "post", type: "HOLDS_ROLE", from: "a", to: "b" },
    { ...TIE, id: "plan", type: "BUILDS", from: "a", to: "b", status: "planned", observed: ["2023-06-28"] },
    { ...TIE, id: "event", type: "HELD_AT", from: "a", to: "b", validFrom: "2020-05-01", validTo: "2020-05-01" },
  ],
  omitted: 0,
});

it("lays ties along time, and leaves open what no source bounds", () => {
  const spans = spansOf(NETWORK);
  expect(spans.map(({ tie, lane, openBefore, openAfter }) => [tie.id, lane, openBefore, openAfter])).toEqual([
    ["event", "events", false, false],
    ["post", "posts", true, true],
    ["plan", "plans", true, true],
  ]);
  const axis = axisOf(spans);
  expect(axis.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023]);
  expect([placeOn(axis, axis.from), placeOn(axis, axis.to)]).toEqual([0, 100]);
  // A year asked about is a band on it, and nothing where it lies elsewhere.
  const asked = axisOf(spans, "2021").asked;
  expect(asked && [placeOn(axis, asked.from), placeOn(axis, asked.to + 1)].map(Math.round)).toEqual([25, 50]);
  expect(axisOf(spans, "1999").asked).toBe(null);
});

it("writes sheets that nothing in a cell can break or run", () => {
  const lines = [["a,b", 'say "no"', "=1+1", "两行\n字"]];
  expect(csvText(lines)).toBe('\ufeff"a,b","say ""no""",\'=1+1,"两行\n字"\r\n');
  expect(tabbedText([["a\tb", "c"], ["d"]])).toBe("a b\tc\nd");
});

it("lets nothing into a file unescaped", () => {
  expect(element("p", { title: '"><script>' }, [text("<b>&\u0000")])).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</p>',
  );
});

describe("the time asked about", () => {
  const node = { kind: "Lab", party: null, status: "actual", degree: 1 };
  const nodes = ["a", "b", "c", "alone"].map((id) => ({ ...node, id, name: { en: id, zh: null } }));
  const network = NetworkAnswer.parse({
    nodes,
    edges: [
      {
        ...TIE,
        id: "over",
        type: "HOLDS_ROLE",
        from: "a",
        to: "b",
        validFrom: "2018",
        validTo: "2019",
        observed: ["2018"],
      },
      { ...TIE, id: "now", type: "HOLDS_ROLE", from: "b", to: "c" },
    ],
    omitted: 0,
  });
  const shown = ({ network: { nodes: some, edges } }: ReturnType<typeof throughClocks>) => [
    some.map(({ id }) => id),
    edges.map(({ id }) => id),
  ];

  it("leaves out what did not hold then, with what is tied by nothing else", () => {
    const then = throughClocks(network, { at: "2021", knownOn: null }, null, "holding");
    expect([...shown(then), then.left]).toEqual([["b", "c", "alone"], ["now"], 1]);
    expect(throughClocks(network, { at: "2021", knownOn: null }, null, "known").left).toBe(0);
  });

  it("leaves out what was not known on the day", () => {
    const then = throughClocks(network, { at: null, knownOn: "2022" }, new Set(["over"]), "known");
    expect([...shown(then), then.left]).toEqual([["a", "b", "alone"], ["over"], 1]);
  });

  it("leaves everything as it is where no time is asked about", () => {
    expect(throughClocks(network, { at: null, knownOn: null }, null, "holding")).toEqual({ network, left: 0 });
  });
});

it("counts in a group of ties what is not done, unless there is more than one answer holds", () => {
  const tie = (id: string, from: string, status: string) => ({ relation: { id, type: "BUILDS", from, status } });
  const answer = {
    items: [tie("1", "a", "planned"), tie("2", "a", "planned"), tie("3", "b", "planned"), tie("4", "a", "in-progress")],
    nextCursor: null,
  } as unknown as NeighborsAnswer;
  expect(countUndone(answer, "a", { type: "BUILDS", direction: "out" })).toEqual([
    { status: "in-progress", count: 1 },
    { status: "planned", count: 2 },
  ]);
  expect(countUndone({ ...answer, nextCursor: "more" }, "a", { type: "BUILDS", direction: "out" })).toBe(null);
});

it("draws what is under way apart from what is done and from what is only planned", () => {
  const states = (statuses: readonly string[], bundled: boolean) => {
    const edges = statuses.map((status, at) => ({ ...TIE, id: `t${at}`, type: "BUILDS", from: "a", to: "b", status }));
    const nodes = ["a", "b"].map((id) => ({
      id,
      name: { en: id, zh: null },
      kind: "Lab",
      party: null,
      status: "actual",
      degree: 1,
    }));
    const elements = mapElements(NetworkAnswer.parse({ nodes, edges, omitted: 0 }), "en", { collapsed: [], bundled });
    return elements.edges.map(({ pending, underway }) => [pending, underway]);
  };
  expect(states(["actual", "in-progress", "planned"], false)).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
  expect(states(["in-progress", "planned"], true)).toEqual([[false, true]]);
  expect(states(["in-progress", "actual"], true)).toEqual([[false, false]]);
});
