import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

/** No Docker engine runs these files here; what can be read of them is held to what the README promises. */
interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
}
const compose = parse(readFileSync("docker-compose.yml", "utf8")) as {
  readonly services: Readonly<Record<"neo4j" | "atlas", Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const { neo4j, atlas } = compose.services;

it("runs Neo4j 5.26 community with its data on a volume, and the app once Neo4j is healthy", () => {
  expect(Object.keys(compose.services)).toEqual(["neo4j", "atlas"]);
  expect(neo4j.image).toBe("neo4j:5.26-community");
  expect(neo4j.volumes).toEqual(["neo4j-data:/data"]);
  expect(Object.keys(compose.volumes)).toEqual(["neo4j-data"]);
  expect(atlas.build).toBe(".");
  expect(atlas.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  expect(atlas.environment.NEO4J_URI).toBe("bolt://neo4j:7687");
});

it("checks the health of both, the app's by whether it can answer", () => {
  expect(neo4j.healthcheck.test.join(" ")).toContain("7474");
  expect(atlas.healthcheck.test.join(" ")).toContain("/readyz");
});

it("holds no password, and refuses to start without one", () => {
  const required = /^\$\{NEO4J_PASSWORD:\?.+\}$/;
  expect(neo4j.environment.NEO4J_AUTH?.replace(/^neo4j\//, "")).toMatch(required);
  expect(atlas.environment.NEO4J_PASSWORD).toMatch(required);
});

it("builds an image that runs as an ordinary user and copies every room the server reads", () => {
  const stages = readFileSync("Dockerfile", "utf8")
    .split(/^FROM /m)
    .slice(1);
  const last = stages.at(-1) ?? "";
  expect(last).toMatch(/^USER node$/m);
  for (const room of ["server", "seed", "cypher", "dist", "node_modules"])
    expect(last).toContain(`/app/${room} ./${room}`);
  expect(last).toMatch(/^CMD \["node", "--import", "tsx", "server\/main\.ts"\]$/m);
});
