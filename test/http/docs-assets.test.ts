import { afterAll, beforeAll, expect, it } from "vitest";
import { DOCS_ASSETS, DOCS_FILES, DOCS_START } from "../../server/http/docs-page.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await serveTiny({});
});
afterAll(() => server.close());

it("serves what the docs page asks for, and no other file of the package", async () => {
  const start = await server.get(`${DOCS_ASSETS}/start.js`);
  expect([start.status, await start.text()]).toEqual([200, DOCS_START]);
  const types = await Promise.all(
    DOCS_FILES.map(async (file) => (await server.get(`${DOCS_ASSETS}/${file}`)).headers.get("content-type")),
  );
  expect(types).toEqual(["text/css; charset=utf-8", "text/javascript; charset=utf-8", "image/png"]);
  expect((await server.get(`${DOCS_ASSETS}/package.json`)).status).toBe(404);
});
