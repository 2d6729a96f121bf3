import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AtlasRecord } from "../../server/model/records/index.ts";
import { town } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

const WICK = { lat: 23.02, lng: 113.12, precision: "city", source: "a list of towns" };
const EMBER = { lat: 22.8, lng: 113.29, precision: "site", source: "the company" };

const RECORDS = TINY_GRAPH.map((record) => {
  if (record.record !== "entity") return record;
  if (record.id === "wick-town") return AtlasRecord.parse({ ...record, coordinates: WICK });
  return record.id === "ember-works" ? AtlasRecord.parse({ ...record, coordinates: EMBER }) : record;
});

describe("positions", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ records: RECORDS });
  });
  afterAll(() => server.close());

  const ask = async (query: string): Promise<unknown> => (await server.get(`/api/positions?${query}`)).json();

  it("are an entity's own, else those of the nearest it lies within, else not known", async () => {
    const ids = ["torch-park", "lantern-laboratory", "ember-works", "far-island", "wick-town", "nobody", "torch-park"];
    expect(await ask(ids.map((id) => `id=${id}`).join("&"))).toEqual({
      items: [
        // It settles in the park, but has a position of its own.
        { id: "ember-works", coordinates: EMBER, through: null },
        { id: "far-island", coordinates: null, through: null },
        // Part of the park, which has no position, and which lies in the town.
        { id: "lantern-laboratory", coordinates: WICK, through: town },
        { id: "torch-park", coordinates: WICK, through: town },
        { id: "wick-town", coordinates: WICK, through: null },
      ],
    });
  });

  it("of nothing are none", async () => {
    expect(await ask("")).toEqual({ items: [] });
    expect((await server.get(`/api/positions?${"id=a&".repeat(201)}`)).status).toBe(400);
  });
});
