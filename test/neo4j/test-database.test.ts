import type { Driver } from "neo4j-driver";
import { afterAll, afterEach, describe, expect, inject, it } from "vitest";
import {
  claimDatabase,
  driverFor,
  emptyDatabase,
  ForeignDatabaseError,
  type RunningNeo4j,
  releaseDatabase,
} from "./test-database.ts";

const found = inject("neo4j");

/** What guards a database that somebody named by mistake. */
describe.skipIf(!("uri" in found))("the tests' right to a database", () => {
  const server = found as RunningNeo4j;
  const driver: Driver = driverFor(server);
  afterEach(async () => {
    await emptyDatabase(driver);
    // As the run itself found it.
    await claimDatabase(driver, server.uri);
  });
  afterAll(() => driver.close());

  it("is taken where nothing is, outlives emptying, and is given back at the end", async () => {
    await releaseDatabase(driver);
    await claimDatabase(driver, server.uri);
    await driver.executeQuery("CREATE (:Anything)");
    await claimDatabase(driver, server.uri);
    await emptyDatabase(driver);
    await driver.executeQuery("CREATE (:Anything)");
    await claimDatabase(driver, server.uri);
  });

  it("is not taken where somebody's graph is, which stays as it is", async () => {
    await releaseDatabase(driver);
    await driver.executeQuery("CREATE (:Somebody)-[:KNOWS]->(:Else)");
    await expect(claimDatabase(driver, server.uri)).rejects.toEqual(new ForeignDatabaseError(server.uri));
    const { records } = await driver.executeQuery("MATCH (node) RETURN count(node) AS nodes");
    expect(records[0]?.get("nodes")).toBe(2);
  });
});
