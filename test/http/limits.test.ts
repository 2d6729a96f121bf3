import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

describe("limits", () => {
  let server: TinyServer;
  afterEach(() => server.close());

  it("stops an address that asks too much, exports first", async () => {
    server = await serveTiny({ rates: { apiPerMinute: 4, exportsPerMinute: 1 } });
    const statuses = [];
    for (const path of ["/api/export", "/api/export", "/api/entities", "/api/entities", "/api/entities"])
      statuses.push((await server.get(path)).status);
    expect(statuses).toEqual([200, 429, 200, 200, 429]);
    const answer = await server.get("/api/entities");
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await answer.json()).toMatchObject({
      status: 429,
      code: "too-many-requests",
      detail: `Too many requests from this address. Try again in ${seconds} seconds.`,
    });
    expect((await server.get("/healthz")).status).toBe(200);
  });

  it("takes a proxy's word on the address only where it is told to", async () => {
    server = await serveTiny({ rates: { apiPerMinute: 1, exportsPerMinute: 1 }, trustedProxies: 1 });
    const from = (address: string) => server.get("/api/vocabulary", { headers: { "x-forwarded-for": address } });
    expect([
      (await from("192.0.2.1")).status,
      (await from("192.0.2.2")).status,
      (await from("192.0.2.1")).status,
    ]).toEqual([200, 200, 429]);
  });

  it("refuses addresses and bodies that are too long", async () => {
    server = await serveTiny();
    const long = await server.get(`/api/search?q=${"x".repeat(36_000)}`);
    expect(await long.json()).toMatchObject({
      status: 413,
      code: "too-large",
      detail: "The address is larger than the limit of 36000 characters. Send less at a time.",
    });
    const heavy = await server.get("/api/entities", { method: "POST", body: "x".repeat(16_385) });
    expect(await heavy.json()).toMatchObject({ status: 413, code: "too-large", instance: "/api/entities" });
    const chunked = new Blob(["a piece"]).stream();
    const init: RequestInit = { method: "POST", body: chunked, duplex: "half" };
    expect((await server.get("/api/entities", init)).status).toBe(413);
  });

  it("answers what never becomes a request", async () => {
    server = await serveTiny();
    const told = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () => socket.write("NOT HTTP\r\n\r\n"));
      let text = "";
      socket.on("data", (data) => {
        text += data;
      });
      socket.on("close", () => resolve(text));
    });
    const [head = "", body = ""] = told.split("\r\n\r\n");
    expect(head.split("\r\n").slice(0, 2)).toEqual([
      "HTTP/1.1 400 Bad Request",
      "Content-Type: application/problem+json; charset=utf-8",
    ]);
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: "request-refused" });
  });
});
