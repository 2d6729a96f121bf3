import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

describe("metrics", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({});
  });
  afterAll(() => server.close());

  async function samples(start: string): Promise<string[]> {
    const answer = await server.get("/metrics");
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
      "no-store",
    ]);
    return (await answer.text()).split("\n").filter((line) => line.startsWith(start));
  }

  it("tell the size of the graph", async () => {
    const { entities, relations, revision } = (await (await server.get("/readyz")).json()) as Record<string, number>;
    expect(await samples("atlas_revision ")).toEqual([`atlas_revision ${revision}`]);
    const records = await samples("atlas_records{");
    expect(records).toContain(`atlas_records{record="entity"} ${entities}`);
    expect(records).toContain(`atlas_records{record="relation"} ${relations}`);
  });

  it("count answers by route and status, and never by what was asked", async () => {
    for (const path of ["/api/vocabulary", "/api/entities/not-there", "/api/entities/not-here", "/nowhere"])
      await (await server.get(path)).text();
    const counted = await samples("http_request_duration_seconds_count{");
    for (const [route, status, times] of [
      ["/api/vocabulary", 200, 1],
      ["/api/entities/:id", 404, 2],
      ["none", 404, 1],
    ])
      expect(counted).toContain(`http_request_duration_seconds_count{route="${route}",status="${status}"} ${times}`);
    expect(counted.join("\n")).not.toMatch(/not-there|not-here|nowhere/);
  });
});
