import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StoreUnavailableError } from "../../server/model/errors.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

const SCRIPT = `console.log("${"lantern ".repeat(2_000)}");`;

describe("the page and health", () => {
  let folder: string;
  let server: TinyServer;
  let unbuilt: TinyServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atlas-page-"));
    await mkdir(join(folder, "assets"));
    await writeFile(join(folder, "index.html"), "<!doctype html><title>Atlas</title>");
    await writeFile(join(folder, "assets/index-abc123.js"), SCRIPT);
    await writeFile(join(folder, "mark.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    await writeFile(join(folder, ".secret"), "no");
    server = await serveTiny({ pageFolder: folder });
    unbuilt = await serveTiny({
      atlas: () => {
        throw new StoreUnavailableError("it is still being opened and filled");
      },
    });
  });
  afterAll(async () => {
    await Promise.all([server.close(), unbuilt.close()]);
    await rm(folder, { recursive: true });
  });

  async function served(path: string) {
    const answer = await server.get(path);
    return [
      answer.status,
      answer.headers.get("content-type"),
      answer.headers.get("cache-control"),
      await answer.text(),
    ];
  }

  it("serves the page, and asks anew for it each time", async () => {
    const page = [200, "text/html; charset=utf-8", "no-cache", "<!doctype html><title>Atlas</title>"];
    expect(await served("/")).toEqual(page);
    expect(await served("/?entity=torch-park&lang=zh")).toEqual(page);
  });

  it("lets browsers keep files that are named by their content", async () => {
    expect(await served("/assets/index-abc123.js")).toEqual([
      200,
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
      SCRIPT,
    ]);
    expect((await served("/mark.svg")).slice(0, 3)).toEqual([200, "image/svg+xml", "no-cache"]);
  });

  it("compresses what is worth it", async () => {
    const script = await server.get("/assets/index-abc123.js", { headers: { "accept-encoding": "gzip" } });
    expect([script.headers.get("content-encoding"), script.headers.get("vary")]).toEqual(["gzip", "Accept-Encoding"]);
    const exported = await server.get("/api/export", { headers: { "accept-encoding": "gzip" } });
    expect(exported.headers.get("content-encoding")).toBe("gzip");
    const found = await server.get("/api/search?q=lantern", { headers: { "accept-encoding": "gzip" } });
    expect(found.headers.get("content-encoding")).toBeNull();
  });

  it.each(["/assets/gone.js", "/.secret", "/assets", "/entity/torch-park", "/..%2f..%2fpackage.json"])(
    "does not answer %s with the page",
    async (path) => {
      const answer = await server.get(path);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, "not-found"]);
    },
  );

  it("says so where the page is not built", async () => {
    const answer = await unbuilt.get("/");
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, "page-not-built"]);
  });

  it("is alive at once, and ready once the graph can be asked", async () => {
    expect(await (await unbuilt.get("/healthz")).json()).toEqual({ status: "alive", version: "1.2.3" });
    expect((await unbuilt.get("/api/vocabulary")).status).toBe(200);
    for (const path of ["/readyz", "/api/entities", "/api/export"]) {
      const answer = await unbuilt.get(path);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
      expect(await answer.json()).toMatchObject({
        code: "store-unavailable",
        detail: "The graph cannot be reached: it is still being opened and filled. Try again shortly.",
      });
    }
    const ready = await server.get("/readyz");
    expect([ready.status, ready.headers.get("cache-control"), ready.headers.get("etag")]).toEqual([
      200,
      "no-store",
      null,
    ]);
    expect(await ready.json()).toEqual({
      status: "ready",
      engine: { name: "embedded", version: server.store.engine.version },
      revision: 1,
      entities: 6,
      relations: 5,
    });
  });
});
