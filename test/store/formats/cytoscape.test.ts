import cytoscape from "cytoscape";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import { anyText, graphNaming, NASTY, sampleGraph, written } from "./sample-graph.ts";

async function open(records: Iterable<AtlasRecord>) {
  const { elements } = JSON.parse((await written("cytoscape", records)).toString());
  return cytoscape({ headless: true, elements });
}

it("opens in Cytoscape with every value", async () => {
  const graph = await open(sampleGraph());
  expect(graph.nodes().map((node) => node.id())).toEqual(["light-laboratory", "willow-park"]);
  expect(graph.getElementById("willow-park").data()).toEqual({
    id: "willow-park",
    label: NASTY,
    labelZh: "柳园",
    kind: "Park",
    party: "service",
    status: "planned",
    validFrom: "2020",
    validTo: "../2023-06-28",
    aliases: ["@Willow; Park\\@en"],
    summary: "A park.",
    summaryZh: null,
    lat: 23.02,
    lng: 2.1500219563810696,
    precision: "city",
    sameAs: ["https://example.org/park", 'https://example.org/"park"'],
    declaredMembers: 5,
    documents: ["report"],
    evidence: ["report#char=5,65", "report#row=12"],
    independentSources: 1,
  });
  expect(graph.getElementById("light-laboratory-settled-in-willow-park").data()).toEqual({
    id: "light-laboratory-settled-in-willow-park",
    source: "light-laboratory",
    target: "willow-park",
    relation: "SETTLED_IN",
    label: "settled in",
    labelZh: "落户",
    symmetric: false,
    status: "in-progress",
    validFrom: "2020-05",
    validTo: null,
    observed: ["2020-05-04", "2021"],
    role: "tenant",
    roleZh: "租户",
    amount: 47_708_000_000.5,
    currency: "CNY",
    amountComparator: "~",
    amountKind: "rent",
    certainty: "inferred",
    attributedTo: "willow-park",
    note: "-5 degrees",
    documents: ["report"],
    evidence: ["report#char=5,65", "report#row=12"],
    independentSources: 1,
  });
  graph.destroy();
});

it("keeps every text, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      const graph = await open(graphNaming(words));
      const node = graph.getElementById("willow-park").data();
      const edge = graph.getElementById("willow-park-builds-light-laboratory").data();
      graph.destroy();
      expect([node.label, node.labelZh, edge.note, edge.roleZh]).toEqual(Array(4).fill(words));
    }),
  );
});
