import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import graphml from "graphology-graphml";
import { expect, it } from "vitest";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import { anyText, graphNaming, inXml, NASTY, sampleGraph, written } from "./sample-graph.ts";

async function read(records: Iterable<AtlasRecord>) {
  return graphml.parse(MultiDirectedGraph, (await written("graphml", records)).toString());
}

it("gives an entity back whole to another reader", async () => {
  const graph = await read(sampleGraph());
  expect(graph.nodes()).toEqual(["light-laboratory", "willow-park"]);
  expect(graph.getNodeAttributes("willow-park")).toEqual({
    label: inXml(NASTY),
    labelZh: "柳园",
    kind: "Park",
    party: "service",
    status: "planned",
    validFrom: "2020",
    validTo: "../2023-06-28",
    aliases: "@Willow\\; Park\\\\@en",
    summary: "A park.",
    lat: 23.02,
    lng: 2.1500219563810696,
    precision: "city",
    sameAs: 'https://example.org/park; https://example.org/"park"',
    declaredMembers: 5,
    documents: "report",
    evidence: "report#char=5,65; report#row=12",
    independentSources: 1,
  });
  expect(graph.getNodeAttributes("light-laboratory")).toEqual({
    label: "'Light' Laboratory",
    kind: "Lab",
    party: "university",
    status: "actual",
    documents: "report",
    evidence: "report#row=12",
    independentSources: 1,
  });
});

it("gives a tie back whole to another reader", async () => {
  const graph = await read(sampleGraph());
  const id = "light-laboratory-settled-in-willow-park";
  expect(graph.edges()).toEqual([id, "willow-park-builds-light-laboratory"]);
  expect(graph.isDirected(id)).toBe(true);
  expect(graph.extremities(id)).toEqual(["light-laboratory", "willow-park"]);
  expect(graph.getEdgeAttributes(id)).toEqual({
    relation: "SETTLED_IN",
    label: "settled in",
    labelZh: "落户",
    symmetric: false,
    status: "in-progress",
    validFrom: "2020-05",
    observed: "2020-05-04; 2021",
    role: "tenant",
    roleZh: "租户",
    amount: 47_708_000_000.5,
    currency: "CNY",
    amountComparator: "~",
    amountKind: "rent",
    certainty: "inferred",
    attributedTo: "willow-park",
    note: "-5 degrees",
    documents: "report",
    evidence: "report#char=5,65; report#row=12",
    independentSources: 1,
  });
});

it("keeps every text, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      const graph = await read(graphNaming(words));
      const node = graph.getNodeAttributes("willow-park");
      const edge = graph.getEdgeAttributes("willow-park-builds-light-laboratory");
      const seen = [node.label, node.labelZh, node.summary, node.summaryZh, edge.note, edge.role, edge.roleZh];
      expect(seen).toEqual(Array(7).fill(inXml(words)));
    }),
  );
});
