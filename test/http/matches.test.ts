import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foshanRecords } from "../search/graphs.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await serveTiny({ records: foshanRecords() });
});
afterAll(() => server.close());

interface Page {
  readonly items: readonly { readonly need: { readonly id: string }; readonly total: number }[];
  readonly total: number;
  readonly nextCursor: string | null;
}

async function page(query: string): Promise<Page> {
  const answer = await server.get(`/api/matches${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}

describe("GET /api/matches", () => {
  it("tells of every need once, page by page", async () => {
    const found: string[] = [];
    let cursor = "";
    do {
      const { items, total, nextCursor } = await page(`?limit=4${cursor}`);
      expect(total).toBe(9);
      found.push(...items.map(({ need }) => need.id));
      cursor = nextCursor === null ? "" : `&cursor=${encodeURIComponent(nextCursor)}`;
    } while (cursor !== "");
    expect(found).toEqual([...new Set(found)].sort());
    expect(found.length).toBe(9);
  });

  it("takes several ids and kinds, the other way round too", async () => {
    const { items } = await page("?of=Enterprise&of=Lab&kind=Need&id=bright-dream-robotics&id=ji-hua-laboratory");
    expect(items.map(({ need, total }) => [need.id, total > 0])).toEqual([
      ["bright-dream-robotics", true],
      ["ji-hua-laboratory", true],
    ]);
  });

  it.each([
    ["?id=nobody", 404, "entity-not-found"],
    ["?id=ji-hua-laboratory", 400, "invalid-request"],
    ["?cursor=nonsense", 400, "invalid-cursor"],
    ["?matches=0", 400, "invalid-request"],
  ])("refuses %s", async (query, status, code) => {
    const answer = await server.get(`/api/matches${query}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });
});
