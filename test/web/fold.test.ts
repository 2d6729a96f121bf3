import { describe, expect, it } from "vitest";
import { NetworkAnswer } from "../../server/model/api/answers.ts";
import { bundleTies } from "../../web/src/graph/bundle.ts";
import { communityOf } from "../../web/src/graph/community.ts";
import { mapElements } from "../../web/src/graph/elements.ts";
import { aroundHub, foldNetwork } from "../../web/src/graph/fold.ts";
import { isInside } from "../../web/src/graph/inside.ts";

/** A hub with three around it, one of them tied on to a second hub with one of its own. */
const TIES = [
  ["hub", "a"],
  ["hub", "b"],
  ["c", "hub"],
  ["a", "b"],
  ["c", "other"],
  ["other", "d"],
] as const;

const NETWORK = NetworkAnswer.parse({
  nodes: ["hub", "a", "b", "c", "other", "d"].map((id) => ({
    id,
    kind: "Lab",
    name: { en: id, zh: null },
    status: "actual",
    party: null,
    degree: 3,
  })),
  edges: TIES.map(([from, to]) => ({
    id: `${from}-${to}`,
    type: "COOPERATES_WITH",
    from,
    to,
    status: "actual",
    validFrom: null,
    validTo: null,
    observed: ["2021"],
    certainty: "stated",
  })),
  omitted: 0,
});
const PAIRS = TIES.map(([from, to]) => ({ from, to }));

describe("folding", () => {
  it("takes what is around a hub, but neither what is to stay nor a hub as large", () => {
    expect(aroundHub("hub", PAIRS, new Set(["b"]))).toEqual(["a", "c"]);
    expect(aroundHub("other", PAIRS, new Set())).toEqual(["d"]);
  });

  it("leads the ties of what is folded to its head, and loses those within", () => {
    const { nodes, edges, headOf } = foldNetwork(NETWORK, [{ head: "hub", members: ["a", "b", "c", "gone"] }]);
    expect(nodes.map(({ id }) => id)).toEqual(["hub", "other", "d"]);
    expect(edges.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["c-other", "hub", "other"],
      ["other-d", "other", "d"],
    ]);
    expect([...headOf]).toEqual([
      ["a", "hub"],
      ["b", "hub"],
      ["c", "hub"],
    ]);
  });

  it("leaves all as it is where the head is not on the map", () => {
    expect(foldNetwork(NETWORK, [{ head: "gone", members: ["a"] }]).nodes).toHaveLength(6);
  });

  it("is told by the name of the head", () => {
    const collapsed = [{ head: "hub", members: ["a", "b"] }];
    const [hub] = mapElements(NETWORK, "en", { collapsed, bundled: false }).nodes;
    expect([hub?.label, hub?.holds]).toEqual(["hub +2", 2]);
  });
});

describe("bundling", () => {
  it("draws ties between the same two as one, whichever way they run, with an arrow only where all run one way", () => {
    const [first, ...others] = NETWORK.edges;
    const back = { ...first, id: "a-hub", from: "a", to: "hub" } as (typeof NETWORK.edges)[number];
    const network = { ...NETWORK, edges: [first, back, ...others] as typeof NETWORK.edges };
    const bundles = bundleTies(network.edges, () => true);
    expect(bundles.map(({ ties }) => ties.length)).toEqual([2, 1, 1, 1, 1, 1]);
    const [line] = mapElements(network, "en", { collapsed: [], bundled: true }).edges;
    expect([line?.id, line?.count, line?.label, line?.arrow]).toEqual(["ties:a~hub", 2, "× 2", false]);
    expect(mapElements(network, "en", { collapsed: [], bundled: false }).edges).toHaveLength(7);
  });
});

describe("communities", () => {
  it("finds what hangs together more than with the rest, the same each time", () => {
    const two = [
      ...["a", "b", "c"].flatMap((from) => ["a", "b", "c"].map((to) => ({ from, to }))),
      ...["x", "y", "z"].flatMap((from) => ["x", "y", "z"].map((to) => ({ from, to }))),
      { from: "c", to: "x" },
    ].filter(({ from, to }) => from < to);
    const ids = ["a", "b", "c", "x", "y", "z"];
    expect([communityOf("a", ids, two), communityOf("z", ids, two)]).toEqual([
      ["a", "b", "c"],
      ["x", "y", "z"],
    ]);
  });
});

describe("the lasso", () => {
  it("knows what lies within a line that turns inward", () => {
    const line = [
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 2],
      [0, 10],
    ].map(([x = 0, y = 0]) => ({ x, y }));
    expect([isInside({ x: 5, y: 1 }, line), isInside({ x: 5, y: 6 }, line), isInside({ x: 1, y: 5 }, line)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
