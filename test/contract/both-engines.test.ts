import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { driverFor, emptyDatabase } from "../neo4j/test-database.ts";
import { changeSet } from "./fixtures/build.ts";
import { randomScript, type Step } from "./fixtures/random-script.ts";
import { exportLines, failure } from "./store-in-test.ts";

const neo4j = inject("neo4j");
const SEEDS = [1, 2];
const STEPS = 15;

/** Neo4j and the embedded engine side by side, step by step, on change sets and questions nobody chose. */
describe.skipIf(!("uri" in neo4j))("both engines", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-both-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(SEEDS)(
    "answer and refuse alike, and hold the same lines at the end (seed %i)",
    { timeout: 240_000 },
    async (seed) => {
      const embedded = await openStore({ engine: "embedded", folder: join(folder, `${seed}`) });
      const other = await openNeo4j();
      try {
        let done = 0;
        for (const step of randomScript(seed, STEPS)) {
          const [expected, answered] = [await run(embedded, step), await run(other, step)];
          expect({ step: done, results: answered }).toEqual({ step: done, results: expected });
          done++;
        }
        expect(await exportLines(other)).toEqual(await exportLines(embedded));
        const { revision, counts } = await embedded.status();
        expect(await other.status()).toMatchObject({ revision, counts });
        expect(revision).toBeGreaterThan(STEPS / 4);
      } finally {
        await embedded.close();
        await other.close();
      }
    },
  );
});

/** What a step came to: outcome or refusal of its change set, then every answer or error. */
async function run(store: GraphStore, { operations, questions }: Step): Promise<unknown[]> {
  const results = [await failure(store.apply(changeSet(...operations)))];
  for (const ask of questions) results.push(await failure(ask(store)));
  return results;
}

async function openNeo4j(): Promise<GraphStore> {
  if (!("uri" in neo4j)) throw new Error("no Neo4j to compare with");
  const driver = driverFor(neo4j);
  await emptyDatabase(driver);
  await driver.close();
  const { uri, user, password } = neo4j;
  return openStore({ engine: "neo4j", uri, user, password, database: null });
}
