import neo4j, { type Driver } from "neo4j-driver";

/** The Neo4j that this run of the tests may do with as it likes. */
export interface RunningNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** How it came to be here, and its version, for the line that a run prints. */
  readonly source: string;
}

/**
 * Says that a database is the tests' own. A constraint and no node: emptying between two tests leaves it, and no graph
 * that people keep has it.
 */
const MARK = "torch_atlas_tests_may_empty_this";

/** A database that the tests must not touch. */
export class ForeignDatabaseError extends Error {
  override readonly name = "ForeignDatabaseError";
  constructor(uri: string) {
    super(
      `TEST_NEO4J_URI names a database that is neither empty nor the tests' own (${uri}). The tests empty what they ` +
        "are given, so name an empty one.",
    );
  }
}

export function driverFor({ uri, user, password }: Pick<RunningNeo4j, "uri" | "user" | "password">): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** Marks an empty database as the tests' own. @throws {ForeignDatabaseError} where somebody else's graph is */
export async function claimDatabase(driver: Driver, uri: string): Promise<void> {
  const { records } = await driver.executeQuery("SHOW CONSTRAINTS YIELD name WHERE name = $mark RETURN name", {
    mark: MARK,
  });
  if (records.length > 0) return;
  const { records: found } = await driver.executeQuery("RETURN EXISTS { (anything) } AS occupied");
  if (found[0]?.get("occupied") === true) throw new ForeignDatabaseError(uri);
  await driver.executeQuery(`CREATE CONSTRAINT ${MARK} FOR (test:TorchAtlasTest) REQUIRE test.id IS UNIQUE`);
}

/** Empties the database and gives it back. */
export async function releaseDatabase(driver: Driver): Promise<void> {
  await emptyDatabase(driver);
  await driver.executeQuery(`DROP CONSTRAINT ${MARK} IF EXISTS`);
}

/** Takes every node and tie away; constraints and indexes stay, so that the next store opens at once. */
export async function emptyDatabase(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    // A large graph does not fit into one transaction.
    await session.run("MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS");
  } finally {
    await session.close();
  }
}
