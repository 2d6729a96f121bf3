import type { TestProject } from "vitest/node";
import { LauncherError } from "../../scripts/neo4j/launcher-error.ts";
import { startNeo4j } from "../../scripts/neo4j/neo4j-process.ts";
import { claimDatabase, driverFor, type RunningNeo4j, releaseDatabase } from "./test-database.ts";

/**
 * Gets a real Neo4j for the tests, and says which: the database that `TEST_NEO4J_URI` names, else a container where
 * Docker answers, else the server from Maven Central on the local JVM. Never `NEO4J_URI`, which may be somebody's data.
 */
export type Neo4jForTests = RunningNeo4j | { readonly unavailable: string };

declare module "vitest" {
  interface ProvidedContext {
    neo4j: Neo4jForTests;
  }
}

const IMAGE = "neo4j:5.26-community";

let stop: () => Promise<void> = async () => {};

export async function setup(project: TestProject): Promise<void> {
  const found = await find();
  const isThere = "uri" in found;
  process.stdout.write(`Neo4j for the tests: ${isThere ? found.source : `none (${found.unavailable})`}\n`);
  if (!isThere && process.env.CI) throw new Error(`CI is set and no Neo4j can be had: ${found.unavailable}`);
  project.provide("neo4j", found);
}

export async function teardown(): Promise<void> {
  await stop();
}

async function find(): Promise<Neo4jForTests> {
  if (process.env.TEST_NEO4J_URI) return named(process.env.TEST_NEO4J_URI);
  return (await container()) ?? (await local());
}

/** @throws {ForeignDatabaseError} */
async function named(uri: string): Promise<Neo4jForTests> {
  const user = process.env.TEST_NEO4J_USER || "neo4j";
  const password = process.env.TEST_NEO4J_PASSWORD ?? "";
  const driver = driverFor({ uri, user, password });
  try {
    await claimDatabase(driver, uri);
    const { records } = await driver.executeQuery(
      "CALL dbms.components() YIELD versions RETURN versions[0] AS version",
    );
    stop = async () => {
      await releaseDatabase(driver);
      await driver.close();
    };
    return { uri, user, password, source: `TEST_NEO4J_URI, Neo4j ${records[0]?.get("version")}` };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** `null` where no Docker answers. */
async function container(): Promise<Neo4jForTests | null> {
  const { getContainerRuntimeClient } = await import("testcontainers");
  const answers = await getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
  if (!answers) return null;
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  const started = await new Neo4jContainer(IMAGE).start();
  stop = async () => void (await started.stop());
  return {
    uri: started.getBoltUri(),
    user: started.getUsername(),
    password: started.getPassword(),
    source: `container ${IMAGE}`,
  };
}

async function local(): Promise<Neo4jForTests> {
  try {
    const server = await startNeo4j({ report: (line) => process.stdout.write(`${line}\n`) });
    stop = () => server.stop();
    const { uri, user, password, version } = server;
    return { uri, user, password, source: `Neo4j ${version} from Maven Central on the local JVM` };
  } catch (error) {
    if (error instanceof LauncherError) return { unavailable: error.message };
    throw error;
  }
}
