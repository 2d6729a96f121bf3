import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encoded, HOSTILE } from "../search/hostile.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** What nobody should type; that both engines answer it alike is asked in test/contract. */

let server: TinyServer;
beforeAll(async () => {
  server = await serveTiny();
});
afterAll(() => server.close());

describe("search by hostile text", () => {
  it.each(HOSTILE)("answers $of with a list or a clear refusal", async ({ text, statuses }) => {
    const answer = await server.get(`/api/search?q=${encoded(text)}`);
    const body = (await answer.json()) as Record<string, unknown>;
    expect(statuses).toContain(answer.status);
    if (answer.status === 200) expect(Array.isArray(body.items)).toBe(true);
    else expect(body).toMatchObject({ status: answer.status, code: expect.any(String), detail: expect.any(String) });
    expect(JSON.stringify(body)).not.toMatch(/sqlite|libsql|lucene|cypher|neo4j|\.ts:/i);
  });
});
