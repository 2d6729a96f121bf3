import { setTimeout as pause } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { Neo4jConnection } from "../../server/store/engines/neo4j/connection.ts";
import type { Query } from "../../server/store/engines/neo4j/define-query.ts";
import { ReadGuard } from "../../server/store/read-guard.ts";
import { failure } from "../contract/store-in-test.ts";
import { driverFor, type RunningNeo4j } from "./test-database.ts";

const found = inject("neo4j");
const NARROW = "Ask for less.";

/** Counts for as long as one lets it. */
const ENDLESS =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n";
const endless: Query<object, unknown> = {
  name: "endless",
  statement: () => ENDLESS,
  parameters: () => ({}),
  row: (record) => z.unknown().parse(record),
};

describe.skipIf(!("uri" in found))("a query of Neo4j", () => {
  const server = found as RunningNeo4j;
  let driver: Driver;
  let connection: Neo4jConnection;
  beforeAll(() => {
    driver = driverFor(server);
    const { uri, user, password } = server;
    connection = new Neo4jConnection({ engine: "neo4j", uri, user, password, database: null });
  });
  afterAll(async () => {
    await connection.close();
    await driver.close();
  });

  /** How many of them the server is working on. */
  async function running(): Promise<number> {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $endless RETURN count(*) AS n",
      { endless: ENDLESS },
    );
    return Number(records[0]?.get("n"));
  }

  async function until(count: number): Promise<void> {
    for (let tries = 0; (await running()) !== count; tries++) {
      if (tries === 100) throw new Error(`never ${count}`);
      await pause(100);
    }
  }

  it("ends in the server at its time limit", async () => {
    const asked = performance.now();
    const guard = new ReadGuard({ timeoutMs: 1_000 }, NARROW);
    expect(await failure(connection.read(endless, {}, guard))).toMatchObject({
      name: "OutOfTimeError",
      message: `The question took longer than the limit of 1000 ms and was stopped. ${NARROW}`,
      details: { limitMs: 1_000 },
    });
    expect(performance.now() - asked).toBeGreaterThan(990);
    await until(0);
  });

  it("ends in the server when nobody waits for it any more", async () => {
    const gone = new AbortController();
    const guard = new ReadGuard({ timeoutMs: 60_000, signal: gone.signal }, NARROW);
    const answer = failure(connection.read(endless, {}, guard));
    await until(1);
    gone.abort();
    expect(await answer).toMatchObject({ name: "CancelledError" });
    await until(0);
  });
});
