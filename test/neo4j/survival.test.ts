import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Driver } from "neo4j-driver";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { changeSet, document, entity, puts } from "../contract/fixtures/build.ts";
import { given } from "../contract/round-trip.cases.ts";
import { exportLines, failure } from "../contract/store-in-test.ts";
import { town } from "../store/fixtures/town.ts";
import { driverFor, emptyDatabase, type RunningNeo4j } from "./test-database.ts";

const found = inject("neo4j");

describe.skipIf(!("uri" in found))("a Neo4j that several processes share", () => {
  const server = found as RunningNeo4j;
  const driver: Driver = driverFor(server);
  const stores: GraphStore[] = [];
  const children: ChildProcess[] = [];

  beforeEach(() => emptyDatabase(driver));
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    for (const store of stores.splice(0)) await store.close();
  });
  afterAll(() => driver.close());

  async function open(
    settings: Partial<{ uri: string; password: string; database: string }> = {},
  ): Promise<GraphStore> {
    const { uri, user, password } = server;
    const store = await openStore({ engine: "neo4j", uri, user, password, database: null, ...settings });
    stores.push(store);
    return store;
  }

  async function message(promise: Promise<unknown>): Promise<unknown> {
    return ((await failure(promise)) as { message?: unknown }).message;
  }

  it("empties what a killed load left, says so once, and takes the load again", { timeout: 120_000 }, async () => {
    const bystander = await open();
    const { storeId } = await bystander.status();
    const child = load();
    await child.until("4000");

    const loading = "The graph cannot be reached: it is being loaded. Try again shortly.";
    expect(await message(bystander.entity("house-1"))).toBe(loading);
    const newcomer = "The graph cannot be reached: another process is loading it. Try again shortly.";
    expect(await message(open())).toBe(newcomer);

    child.process.kill("SIGKILL");
    await once(child.process, "exit");
    const store = await open();
    const status = await store.status();
    expect(status).toMatchObject({ storeId, revision: 0, counts: { entity: 0, relation: 0, document: 0 } });
    expect(status.recovered).toMatch(
      /^A load that began at \S+Z had not finished when its process ended; the store was emptied, as it was before\.$/,
    );
    expect(await exportLines(store)).toEqual([]);
    expect((await store.load(given([...town(10)]), { who: "parent", why: "again" })).created).toBe(20);
    expect(await (await open()).status()).toMatchObject({ revision: 1, recovered: null });
  });

  it("takes change sets of two processes one after the other, each judged by what stands then", async () => {
    const [one, other] = [await open(), await open()];
    await one.apply(changeSet(...puts(document("d"))));
    const both = Array.from({ length: 20 }, (_, n) => {
      const store = n % 2 === 0 ? one : other;
      return store.apply(changeSet(...puts(entity("same", "Place", "d", { name: { en: `Name ${n}`, zh: null } }))));
    });
    const revisions = (await Promise.all(both)).map(({ revision }) => revision);
    expect(revisions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
    expect((await other.history(1)).value[0]).toMatchObject({ revision: 21, replaced: 1 });
    expect(await exportLines(one)).toEqual(await exportLines(other));
    const { revision, value } = await one.topology();
    expect([revision, value.nodes.count]).toEqual([21, 1]);
  });

  it("is left alone when it holds a graph that is not ours", async () => {
    await driver.executeQuery("CREATE (:Movie {title: 'The Matrix'})");
    expect(await message(open())).toBe(
      "The graph cannot be reached: the database holds a graph that Torch Atlas did not make, and the two are not " +
        "mixed; name an empty database. Try again shortly.",
    );
    const { records } = await driver.executeQuery("MATCH (node) RETURN labels(node) AS labels");
    expect(records.map((record) => record.get("labels"))).toEqual([["Movie"]]);
  });

  it("says what is wrong with an address, a password, or a database", async () => {
    expect(await message(open({ password: "wrong-password" }))).toBe(
      "The graph cannot be reached: Neo4j refuses the user name or the password. Try again shortly.",
    );
    expect(await message(open({ database: "elsewhere" }))).toMatch(
      /^The graph cannot be reached: Neo4j has no such database/,
    );
    expect(await message(open({ uri: "bolt://:7687" }))).toBe(
      'The graph cannot be reached: "bolt://:7687" is no address of a Neo4j. Try again shortly.',
    );
    expect(await message(open({ uri: "bolt://127.0.0.1:1" }))).toBe(
      "The graph cannot be reached: Neo4j does not answer at bolt://127.0.0.1:1. Try again shortly.",
    );
  });

  it("answers the same through a routing address and a named database", async () => {
    const routed = await open({ uri: server.uri.replace(/^bolt:/, "neo4j:"), database: "neo4j" });
    await routed.apply(changeSet(...puts(document("d"), entity("here", "Place", "d"))));
    expect(await exportLines(routed)).toEqual(await exportLines(await open()));
  });

  function load() {
    const { uri, user, password } = server;
    const child = spawn(
      process.execPath,
      ["--import", "tsx", join(import.meta.dirname, "fixtures/load-until-killed.ts")],
      {
        env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    children.push(child);
    const lines = createInterface({ input: child.stdout });
    const said: string[] = [];
    lines.on("line", (line) => said.push(line));
    return {
      process: child,
      async until(line: string) {
        while (!said.includes(line)) await once(lines, "line");
      },
    };
  }
});
