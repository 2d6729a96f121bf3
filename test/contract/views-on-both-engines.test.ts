import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { seedStore } from "../../seed/seed-store.ts";
import { Library } from "../../server/explore/library.ts";
import { VIEWS } from "../../server/explore/views/declared/index.ts";
import { listViews } from "../../server/explore/views/list-views.ts";
import { readView } from "../../server/explore/views/read-view.ts";
import { ViewAnswer, ViewRequest } from "../../server/model/api/views.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { SourceTexts } from "../../server/store/source-texts.ts";
import { driverFor, emptyDatabase } from "../neo4j/test-database.ts";

const neo4j = inject("neo4j");
/** A machine that is busy with other tests answers late, and no less right. */
const READ = { timeoutMs: 60_000 };

/** Every sheet of every view of the Foshan graph, asked of Neo4j and of the embedded engine. */
describe.skipIf(!("uri" in neo4j))("views on both engines", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-views-"));
  const stores: GraphStore[] = [];

  beforeAll(async () => {
    stores.push(await openStore({ engine: "embedded", folder }));
    if (!("uri" in neo4j)) return;
    const driver = driverFor(neo4j);
    await emptyDatabase(driver);
    await driver.close();
    const { uri, user, password } = neo4j;
    stores.push(await openStore({ engine: "neo4j", uri, user, password, database: null }));
    for (const store of stores) await seedStore(store, "foshan");
  }, 300_000);
  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  async function asked(question: object): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (const store of stores) {
      const library = new Library(store, await SourceTexts.read(folder));
      const { value } = await readView(ViewRequest.parse({ limit: 500, ...question }), store, library, READ);
      answers.push(ViewAnswer.parse({ ...value, slice: { ...value.slice, revision: 0 } }));
    }
    return answers;
  }

  it("list the same rows", async () => {
    const [embedded, other] = await Promise.all(stores.map((store) => listViews(store, READ)));
    expect(other?.value).toEqual(embedded?.value);
    expect(embedded?.value.total).toBe(27);
  });

  it.each(VIEWS.flatMap(({ slug, sheets }) => sheets.map((sheet) => [slug, sheet.slug] as const)))(
    "answer %s/%s alike",
    async (slug, sheet) => {
      const [embedded, other] = await asked({ slug, sheet });
      expect(other).toEqual(embedded);
    },
  );

  it.each([
    { slug: "event-series", at: "2023-09" },
    { slug: "event-series", limit: 4 },
    { slug: "offices", at: "2022", held: ["may-hold"] },
    { slug: "five-party", subject: "fhidz", status: ["actual"] },
    { slug: "policies", knownOn: "2021-12" },
    { slug: "projects", document: ["foshan-2021-pan-interview"] },
    { slug: "targets", status: ["hoped"] },
  ])("answer %j alike", async (question) => {
    const [embedded, other] = await asked(question);
    expect(other).toEqual(embedded);
  });
});
