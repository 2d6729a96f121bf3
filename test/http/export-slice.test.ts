import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

describe("an export with filters", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ rates: { apiPerMinute: 100, exportsPerMinute: 100 } });
  });
  afterAll(() => server.close());

  async function lines(query: string): Promise<string[]> {
    const answer = await server.get(`/api/export?${query}`);
    expect(answer.status).toBe(200);
    const text = (await answer.text()).trim();
    return text === "" ? [] : text.split("\n").map((line) => `${JSON.parse(line).record} ${JSON.parse(line).id}`);
  }

  it("is the ties that pass, with whatever they name", async () => {
    expect(await lines("type=HOLDS_ROLE")).toEqual([
      "document park-report",
      "document town-news",
      // The report credits it.
      "entity ember-works",
      "entity li-ming",
      "entity torch-park",
      "relation li-ming-directs-park",
    ]);
  });

  it("is some entities, the ties among them and what is said of them, as a drawing shows", async () => {
    const some = await lines("id=li-ming&id=torch-park");
    expect(some.filter((line) => line.startsWith("relation "))).toEqual(["relation li-ming-directs-park"]);
    const whole = await lines("");
    // Nobody who is not drawn comes along but whom a document or a statement names.
    expect(whole.filter((line) => line.startsWith("relation ")).length).toBeGreaterThan(1);
    expect(await lines("id=li-ming&id=torch-park&kind=Park")).not.toContain("relation li-ming-directs-park");
    expect(await lines("id=nobody")).toEqual([]);
    const refused = await server.get(`/api/export?${"id=a&".repeat(201)}`);
    expect(refused.status).toBe(400);
  });

  it("is nothing where nothing passes", async () => {
    expect(await lines("knownOn=1900")).toEqual([]);
  });

  it("is tagged like any answer", async () => {
    const first = await server.get("/api/export?format=gexf&type=HOLDS_ROLE");
    const etag = first.headers.get("etag") ?? "";
    await first.text();
    const again = await server.get("/api/export?format=gexf&type=HOLDS_ROLE", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("refuses a filter that is none", async () => {
    const answer = await server.get("/api/export?type=KNOWS");
    const { code } = (await answer.json()) as { code: string };
    expect([answer.status, code]).toEqual([400, "invalid-request"]);
  });
});
