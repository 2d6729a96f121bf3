import type { Driver } from "neo4j-driver";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { RELATION_TYPES } from "../../server/model/vocabulary/relation-types.ts";
import { statementOf } from "../../server/store/engines/neo4j/query-file.ts";
import { fillSlots } from "../../server/store/engines/neo4j/slots.ts";
import { openStore } from "../../server/store/open-store.ts";
import { willow } from "../contract/fixtures/willow.ts";
import { given } from "../contract/round-trip.cases.ts";
import { exampleOf, fieldOf, QUERIES } from "../cypher/query-files.ts";
import { driverFor, emptyDatabase, type RunningNeo4j } from "./test-database.ts";

const server = inject("neo4j");

/** Every query file on the real server, asked as its own header asks. */
describe.skipIf(!("uri" in server))("the example of", () => {
  let driver: Driver;
  beforeAll(async () => {
    if (!("uri" in server)) return;
    driver = driverFor(server);
    await emptyDatabase(driver);
    const { uri, user, password } = server;
    const store = await openStore({ engine: "neo4j", uri, user, password, database: null });
    // A load, since that alone writes everything that the queries name: Neo4j warns of names it never saw.
    await store.load(given(willow), { who: "test", why: "examples" });
    await store.close();
  });
  afterAll(async () => driver?.close());

  it.each(QUERIES)("%s runs and returns the columns it says", async (name) => {
    const statement = fillSlots(statementOf(name), {
      relationType: "LOCATED_IN",
      ofTypes: ["LOCATED_IN", "PART_OF"],
      recordLabel: "Fact",
      mostHops: 4,
      direction: "any",
    });
    const session = driver.session();
    const transaction = await session.beginTransaction();
    try {
      const { records, summary } = await transaction.run(statement, withIntegers(exampleOf(name)));
      const returns = fieldOf(name, "returns");
      for (const column of records[0]?.keys ?? []) expect(returns).toMatch(new RegExp(`\\b${String(column)}\\b`));
      if (returns === "nothing") expect(records).toEqual([]);
      expect(summary.gqlStatusObjects.filter(({ severity }) => severity === "WARNING")).toEqual([]);
    } finally {
      await transaction.rollback();
      await session.close();
    }
  });
});

it.skipIf(!("uri" in server))(
  "a store that was opened has an index for every type, and opening again makes none",
  async () => {
    const driver = driverFor(server as RunningNeo4j);
    const { uri, user, password } = server as RunningNeo4j;
    const names = async () => {
      const { records } = await driver.executeQuery(
        "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name, type",
      );
      return records
        .map((record) => String(record.get("name")))
        .filter((name) => !name.startsWith("torch_atlas_tests"));
    };
    const expected = RELATION_TYPES.flatMap((type) => [`id_of_${type}`, `from_of_${type}`, `to_of_${type}`]);
    for (let opening = 0; opening < 2; opening++) {
      await (await openStore({ engine: "neo4j", uri, user, password, database: null })).close();
      expect(await names()).toEqual(expect.arrayContaining(expected));
      expect((await names()).filter((name) => name.includes("RELATION_TYPE"))).toEqual([]);
    }
    await driver.close();
  },
);

function withIntegers(value: unknown): never {
  const converted = JSON.parse(JSON.stringify(value), (_, item) => (Number.isInteger(item) ? neo4j.int(item) : item));
  return converted as never;
}
