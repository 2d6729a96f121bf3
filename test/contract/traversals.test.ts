import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, inject, it } from "vitest";
import { OffPath } from "../../server/explore/insights/off-path.ts";
import { openStore } from "../../server/store/open-store.ts";
import { driverFor, emptyDatabase } from "../neo4j/test-database.ts";
import type { Open } from "./store-in-test.ts";
import { changeQuestion } from "./traversals/change-questions.ts";
import { cooperationQuestion } from "./traversals/cooperation-questions.ts";
import { insightQuestion } from "./traversals/insight-questions.ts";
import { listingQuestion } from "./traversals/listing-questions.ts";
import { missQuestion } from "./traversals/miss-questions.ts";
import { neighborQuestion } from "./traversals/neighbor-questions.ts";
import { pathQuestion } from "./traversals/path-questions.ts";
import { Product, type Question } from "./traversals/question.ts";
import { randomGraph } from "./traversals/random-graph.ts";
import { Reference } from "./traversals/reference.ts";
import { setQuestion } from "./traversals/set-questions.ts";
import { timeQuestion } from "./traversals/time-questions.ts";
import { write } from "./traversals/write-graph.ts";

/**
 * Every traversal on graphs that nobody chose, held to a plain reference over graphology. The seed is fixed, so that a
 * run can be told from the next by the code alone; TRAVERSAL_SEED asks other graphs, TRAVERSAL_GRAPHS more of them.
 */
const SEED = Number(process.env.TRAVERSAL_SEED ?? 2_023);
const EMBEDDED_GRAPHS = Number(process.env.TRAVERSAL_GRAPHS ?? 45);
/** A graph costs Neo4j some seconds, most of them for the first use of each query. */
const NEO4J_GRAPHS = Math.ceil(EMBEDDED_GRAPHS / 30);
const QUESTIONS = 40;

const someQuestion: fc.Arbitrary<Question> = fc.oneof(
  neighborQuestion,
  { weight: 2, arbitrary: pathQuestion },
  missQuestion,
  { weight: 2, arbitrary: setQuestion },
  timeQuestion,
  changeQuestion,
  listingQuestion,
  insightQuestion,
  cooperationQuestion,
);

const questions = fc.array(someQuestion, { minLength: QUESTIONS, maxLength: QUESTIONS, size: "max" });

const offPath = new OffPath();

function describeTraversals(engine: string, open: Open, graphs: number): void {
  it(`answer as the reference does on ${engine} (${graphs} graphs, ${QUESTIONS} questions each, seed ${SEED})`, {
    timeout: 10_000 * graphs + 300_000,
  }, async () => {
    const property = fc.asyncProperty(randomGraph, questions, async (drawn, asked) => {
      const store = await open();
      const product = Product.of(store, offPath);
      try {
        const reference = new Reference(await write(store, drawn));
        for (const { words, ask, answer } of asked)
          expect({ words, is: await ask(product, reference) }).toEqual({ words, is: answer(reference) });
      } finally {
        await store.close();
      }
    });
    await fc.assert(property, {
      seed: SEED,
      numRuns: graphs,
      endOnFailure: graphs < 20,
    });
  });
}

describe("traversals", () => {
  const root = mkdtempSync(join(tmpdir(), "atlas-traversals-"));
  const neo4j = inject("neo4j");
  const driver = "uri" in neo4j ? driverFor(neo4j) : null;
  afterAll(async () => {
    offPath.close();
    await driver?.close();
    rmSync(root, { recursive: true });
  });
  let stores = 0;
  const openEmbedded: Open = () => openStore({ engine: "embedded", folder: join(root, `${stores++}`) });
  describeTraversals("the embedded engine", openEmbedded, EMBEDDED_GRAPHS);

  if (!("uri" in neo4j) || driver === null) return it.skip("answer as the reference does on Neo4j: there is none");
  const { uri, user, password } = neo4j;
  const openNeo4j: Open = async () => {
    await emptyDatabase(driver);
    return openStore({ engine: "neo4j", uri, user, password, database: null });
  };
  describeTraversals("Neo4j", openNeo4j, NEO4J_GRAPHS);
});
