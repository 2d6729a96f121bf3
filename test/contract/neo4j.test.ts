import { afterAll, describe, inject, it } from "vitest";
import { openStore } from "../../server/store/open-store.ts";
import { driverFor, emptyDatabase } from "../neo4j/test-database.ts";
import { describeGraphStore } from "./graph-store.contract.ts";

const neo4j = inject("neo4j");

if ("uri" in neo4j) {
  const driver = driverFor(neo4j);
  afterAll(() => driver.close());
  const { uri, user, password } = neo4j;
  describeGraphStore("Neo4j", async () => {
    await emptyDatabase(driver);
    return openStore({ engine: "neo4j", uri, user, password, database: null });
  });
} else {
  describe.skip(`GraphStore on Neo4j: ${neo4j.unavailable}`, () => {
    it("answers as the embedded engine does", () => {});
  });
}
