import { expect, it } from "vitest";
import { NetworkAnswer } from "../../server/model/api/answers.ts";
import { element, text } from "../../web/src/share/markup.ts";
import { csvText, tabbedText } from "../../web/src/views/table/delimited-text.ts";
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
