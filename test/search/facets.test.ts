import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_FILTERS } from "../../server/model/api/filters.ts";
import { EntitiesRequest } from "../../server/model/api/requests.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { facetsOf } from "../../server/search/facets.ts";
import { TINY_GRAPH } from "../http/tiny-graph.ts";
import { foshanRecords, openGraph, type SearchedGraph } from "./graphs.ts";

async function withGraph(records: readonly AtlasRecord[]): Promise<SearchedGraph> {
  return openGraph(records);
}

describe("facets of a graph countable by eye", () => {
  let graph: SearchedGraph;
  beforeAll(async () => {
    graph = await withGraph(TINY_GRAPH);
  });
  afterAll(() => graph.close());

  it("counts kinds, parties, places at any depth, statuses, documents and years", async () => {
    const { revision } = await graph.store.status();
    expect(await facetsOf(graph.store, NO_FILTERS)).toEqual({
      revision,
      value: {
        kind: [
          { value: "Place", count: 2 },
          { value: "Enterprise", count: 1 },
          { value: "Lab", count: 1 },
          { value: "Official", count: 1 },
          { value: "Park", count: 1 },
        ],
        party: [
          { value: "government", count: 2 },
          { value: "enterprise", count: 1 },
          { value: "university", count: 1 },
        ],
        place: [
          { value: "wick-town", name: { en: "Wick Town", zh: null }, count: 3 },
          { value: "torch-park", name: { en: "Torch Park", zh: "火炬园" }, count: 2 },
        ],
        status: [{ value: "actual", count: 6 }],
        document: [
          { value: "town-news", count: 4 },
          { value: "park-report", count: 3 },
        ],
        year: [],
      },
    });
  });

  it("counts each list under all the other filters, but not its own", async () => {
    const { value } = await facetsOf(graph.store, { ...NO_FILTERS, kind: ["Lab"], place: ["torch-park" as never] });
    expect([value.kind.map((one) => one.value), value.status, value.place.map((one) => one.value)]).toEqual([
      ["Enterprise", "Lab"],
      [{ value: "actual", count: 1 }],
      ["torch-park", "wick-town"],
    ]);
  });
});

describe("facets of the Foshan graph", () => {
  let graph: SearchedGraph;
  beforeAll(async () => {
    graph = await withGraph(foshanRecords());
  });
  afterAll(() => graph.close());

  it("counts what a list of each value has", async () => {
    const { value } = await facetsOf(graph.store, NO_FILTERS);
    const asked = [
      ...value.kind.map(({ value: kind, count }) => [{ kind: [kind] }, count] as const),
      ...value.party.map(({ value: party, count }) => [{ party: [party] }, count] as const),
      ...value.place.map(({ value: place, count }) => [{ place: [place] }, count] as const),
      ...value.status.map(({ value: status, count }) => [{ status: [status] }, count] as const),
      ...value.document.map(({ value: document, count }) => [{ document: [document] }, count] as const),
      ...value.year.map(({ value: at, count }) => [{ at, held: ["holds"] }, count] as const),
    ];
    expect(asked.length).toBeGreaterThan(30);
    for (const [filter, count] of asked) {
      const listed = await graph.store.entities(EntitiesRequest.parse({ ...filter, limit: 1 }));
      expect([filter, listed.value.total]).toEqual([filter, count]);
    }
  });
});
