import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import packageFile from "../../package.json" with { type: "json" };

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const text = readFileSync("docker-compose.yml", "utf8");
const { services, volumes } = parse(text) as Compose;
const dockerfile = readFileSync("Dockerfile", "utf8");

function instructions(name: string): string[] {
  return dockerfile
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.startsWith(`${name} `));
}

it("the compose file starts Neo4j, and then the atlas once it is healthy", () => {
  expect(Object.keys(services)).toEqual(["neo4j", "atlas"]);
  expect(services.neo4j?.image).toBe("neo4j:5.26-community");
  expect(services.atlas?.build).toBe(".");
  expect(services.atlas?.environment.NEO4J_URI).toBe("bolt://neo4j:7687");
  expect(services.atlas?.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  expect(services.neo4j?.healthcheck.test).toEqual(["CMD-SHELL", expect.stringMatching(/cypher-shell "RETURN 1"$/)]);
  expect(services.atlas?.healthcheck.test).toEqual(["CMD", "node", "-e", expect.stringContaining("/readyz")]);
});

it("the compose file holds no password, and does not start without one", () => {
  const required = /^(?:neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/;
  expect(services.neo4j?.environment.NEO4J_AUTH).toMatch(required);
  expect(services.atlas?.environment.NEO4J_PASSWORD).toMatch(required);
  expect(text).not.toMatch(/\$\{NEO4J_PASSWORD(?::?-|\})/);
});

it("the compose file keeps the graph in a named volume and lets only this machine in", () => {
  expect(services.neo4j?.volumes).toEqual(["graph:/data"]);
  expect(Object.keys(volumes)).toEqual(["graph"]);
  expect(services.neo4j?.ports).toBeUndefined();
  expect(services.atlas?.ports).toEqual([`127.0.0.1:\${PORT:-3000}:3000`]);
});

it("the image is built in stages, runs as nobody in particular, and says when it is ready", () => {
  expect(instructions("FROM")).toEqual([
    "FROM node:22-slim AS page",
    "FROM node:22-slim AS modules",
    "FROM node:22-slim",
  ]);
  expect(instructions("USER")).toEqual(["USER node"]);
  expect(instructions("RUN")).toContain("RUN npm ci --omit=dev");
  expect(instructions("HEALTHCHECK").join("")).toContain("/readyz");
  expect(dockerfile).toMatch(/\nCMD \["node", "--import", "tsx", "server\/main\.ts"\]\n$/);
  // What starts it must not be left out of the image as a tool of development.
  expect(Object.keys(packageFile.dependencies)).toContain("tsx");
});

it("the image gets all that it copies, and of the repository nothing else", () => {
  const copied = instructions("COPY")
    .filter((line) => !line.includes("--from="))
    .flatMap((line) => line.split(" ").slice(1, -1));
  const kept = readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"));
  const roots = new Set(copied.map((path) => path.split("/")[0] ?? ""));
  expect(kept.map((line) => line.slice(1)).sort()).toEqual([...roots].sort());
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
});
