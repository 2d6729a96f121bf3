import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split("\n");
    throw error;
  }
  return [];
}

const defaults = {
  host: "127.0.0.1",
  port: 3000,
  store: { engine: "embedded", folder: "./data" },
  sources: null,
  boundaries: null,
  seed: "foshan",
  logLevel: null,
  queryTimeoutMs: 5_000,
  trustedProxies: 0,
  embeddedIn: [],
  checkAnswers: false,
};

describe("readConfig", () => {
  it("needs nothing, and takes what is empty for unset", () => {
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ HOST: "", PORT: "", ATLAS_SEED: "", NEO4J_URI: "", LOG_LEVEL: "", NODE_ENV: "" })).toEqual(
      defaults,
    );
  });

  it("takes every setting", () => {
    expect(
      readConfig({
        HOST: "0.0.0.0",
        PORT: "8080",
        ATLAS_SOURCES: tmpdir(),
        ATLAS_BOUNDARIES: import.meta.filename,
        ATLAS_SEED: "none",
        NEO4J_URI: "bolt://localhost:7687",
        NEO4J_USER: "neo4j",
        NEO4J_PASSWORD: "secret",
        NEO4J_DATABASE: "atlas",
        LOG_LEVEL: "debug",
        QUERY_TIMEOUT_MS: "1000",
        TRUST_PROXY: "1",
        EMBED_IN: "https://example.org  http://intranet:8080",
        NODE_ENV: "test",
      }),
    ).toEqual({
      host: "0.0.0.0",
      port: 8080,
      store: { engine: "neo4j", uri: "bolt://localhost:7687", user: "neo4j", password: "secret", database: "atlas" },
      sources: tmpdir(),
      boundaries: import.meta.filename,
      seed: "none",
      logLevel: "debug",
      queryTimeoutMs: 1000,
      trustedProxies: 1,
      embeddedIn: ["https://example.org", "http://intranet:8080"],
      checkAnswers: true,
    });
  });

  it("names every fault at once, and no secret", () => {
    expect(
      faultsOf({
        PORT: "70000",
        ATLAS_SOURCES: "/nowhere/at/all",
        ATLAS_BOUNDARIES: "/nowhere/at/all.geojson",
        ATLAS_SEED: "nothing.ndjson",
        NEO4J_URI: "http://localhost",
        NEO4J_PASSWORD: "secret",
        LOG_LEVEL: "loud",
        QUERY_TIMEOUT_MS: "1e3",
        TRUST_PROXY: "yes",
        EMBED_IN: "https://example.org/page",
      }),
    ).toEqual([
      "PORT must be a whole number from 0 to 65535",
      "ATLAS_SOURCES must be a folder of source texts",
      "ATLAS_BOUNDARIES must be a GeoJSON file that is there",
      'ATLAS_SEED must be "foshan", "none" or an NDJSON file that is there',
      "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent",
      "QUERY_TIMEOUT_MS must be a whole number from 100 to 600000",
      "TRUST_PROXY must be a whole number from 0 to 10",
      "EMBED_IN must be origins such as https://example.org, with spaces between them",
      "NEO4J_URI must begin with bolt://, neo4j:// or neo4j+s://",
    ]);
  });
});
