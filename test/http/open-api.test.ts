import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../server/http/routes/index.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Record<string, unknown>;
}

interface Operation {
  operationId: string;
  description: string;
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Contract {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

describe("the contract", () => {
  let server: TinyServer;
  let contract: Contract;
  beforeAll(async () => {
    server = await serveTiny();
    contract = (await (await server.get("/api/openapi.json")).json()) as Contract;
  });
  afterAll(() => server.close());

  it("is valid OpenAPI 3.1", async () => {
    expect(contract.openapi).toBe("3.1.0");
    expect(await new Validator().validate({ ...structuredClone(contract) })).toEqual({ valid: true });
  });

  it("describes every route, and serves every path it describes", async () => {
    const described = Object.keys(contract.paths).map((path) => path.replace(/\{(\w+)\}/g, ":$1"));
    expect(described.sort()).toEqual(ROUTES.map(({ path }) => path).sort());
    for (const path of Object.keys(contract.paths)) {
      const answer = await server.get(path.replace("{id}", "nobody"));
      const { code } = answer.ok ? { code: "" } : ((await answer.json()) as { code: string });
      expect(`${path} ${code}`).not.toMatch(/ (?:not-found|internal|method-not-allowed)$/);
    }
  });

  it("says of every operation what it takes, where it ends and how it fails", () => {
    const operations = Object.values(contract.paths).flatMap((path) => Object.values(path));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
    for (const { operationId, description, responses } of operations) {
      expect(description).toMatch(/^Limits: .+\.$/);
      expect([operationId, Object.keys(responses)]).toEqual([
        operationId,
        expect.arrayContaining(["200", "400", "413", "429", "500", "503"]),
      ]);
    }
    const untagged = operations.filter(({ responses }) => !("304" in responses)).map(({ operationId }) => operationId);
    expect(untagged).toEqual(["getHealth", "getReadiness", "getMetrics"]);
    expect(Object.keys(contract.paths["/api/entities/{id}"]?.get?.responses ?? {})).toContain("404");
  });

  it("types parameters as they are read", () => {
    const parameters = contract.paths["/api/entities/{id}/neighbors"]?.get?.parameters ?? [];
    const brief = parameters.map(({ name, in: place, required = false, schema }) => [
      name,
      place,
      required,
      schema.type,
    ]);
    expect(brief).toEqual([
      ["id", "path", true, undefined],
      ["direction", "query", false, "string"],
      ["type", "query", false, "array"],
      ["kind", "query", false, "array"],
      ["party", "query", false, "array"],
      ["status", "query", false, "array"],
      ["place", "query", false, "array"],
      ["document", "query", false, "array"],
      ["at", "query", false, undefined],
      ["held", "query", false, "array"],
      ["knownOn", "query", false, undefined],
      ["limit", "query", false, "integer"],
      ["cursor", "query", false, "string"],
    ]);
  });

  it("is shown by a page whose files are all here", async () => {
    const page = await (await server.get("/api/docs")).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = ""]) => file);
    const types = [];
    for (const file of files) {
      const answer = await server.get(file);
      types.push([answer.status, answer.headers.get("content-type")]);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
    expect(types).toEqual([
      [200, "image/png"],
      [200, "text/css; charset=utf-8"],
      [200, "text/javascript; charset=utf-8"],
      [200, "text/javascript; charset=utf-8"],
    ]);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=|https?:/);
  });
});
