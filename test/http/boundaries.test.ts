import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBoundaries } from "../../server/boundaries.ts";
import { serveTiny } from "./serve-tiny.ts";

const RING = [
  [113, 23],
  [113.2, 23],
  [113.2, 23.1, 12],
  [113, 23],
];

function feature(geometry: unknown, properties: unknown = null) {
  return { type: "Feature", properties, geometry };
}

function collection(...features: unknown[]) {
  return { type: "FeatureCollection", features };
}

describe("boundaries of the operator", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atlas-boundaries-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function file(content: unknown): Promise<string> {
    const path = join(folder, "given.geojson");
    await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  }

  it("are served as lines, under the names they have", async () => {
    const given = await file({
      ...collection(
        feature({ type: "Polygon", coordinates: [RING] }, { name: "Somewhere", adcode: 1 }),
        feature({ type: "LineString", coordinates: RING.slice(0, 2) }, { name: "某河" }),
      ),
      attribution: "Drawn by hand, CC0",
    });
    const server = await serveTiny({ boundaries: readBoundaries(given) });
    expect(await (await server.get("/api/boundaries")).json()).toEqual({
      attribution: "Drawn by hand, CC0",
      items: [
        { name: { en: "Somewhere", zh: null }, lines: [RING.map(([lng, lat]) => [lng, lat])] },
        { name: { en: null, zh: "某河" }, lines: [RING.slice(0, 2)] },
      ],
    });
    await server.close();
  });

  it("are none where none were given", async () => {
    const server = await serveTiny();
    expect(await (await server.get("/api/boundaries")).json()).toEqual({ attribution: null, items: [] });
    await server.close();
  });

  const open = RING.slice(0, 3).concat([[113, 23.5]]);
  const long = Array.from({ length: 20_001 }, (_, at) => [at / 1000, 1]);
  it.each<[string, unknown, RegExp]>([
    ["no JSON", "{", /given\.geojson is no JSON\.$/],
    ["a lone geometry", { type: "Polygon", coordinates: [RING] }, /is no GeoJSON of lines or areas: type: /],
    [
      "a ring left open",
      collection(feature({ type: "Polygon", coordinates: [open] })),
      /features\.0\.geometry\.coordinates\.0: must be a ring/,
    ],
    [
      "meters",
      collection(
        feature({
          type: "LineString",
          coordinates: [
            [500_000, 1],
            [0, 0],
          ],
        }),
      ),
      /must be longitude and latitude/,
    ],
    ["points", collection(feature({ type: "Point", coordinates: [0, 0] })), /features\.0\.geometry/],
    [
      "more than can be drawn",
      collection(feature({ type: "LineString", coordinates: long })),
      /has 20001 positions; 20000 at most/,
    ],
    ["a very long file", " ".repeat(4_000_001), /has 4000001 bytes; 4000000 at most/],
  ])("are refused at the start when they are %s", async (_what, content, fault) => {
    const given = await file(content);
    expect(() => readBoundaries(given)).toThrow(fault);
  });
});
