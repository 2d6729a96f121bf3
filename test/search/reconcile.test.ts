import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExtendQuery, ReconcileBatch } from "../../server/model/api/reconciliation.ts";
import { manifestOf } from "../../server/search/reconcile/manifest.ts";
import { Reconciler } from "../../server/search/reconcile/reconciler.ts";
import { foshanRecords, openGraph, type SearchedGraph } from "./graphs.ts";

const datasets = process.env.ATLAS_DATASETS;
const home = datasets === undefined ? "" : join(datasets, "reconciliation_0.2");
const hasSchemas = home !== "" && existsSync(join(home, "schemas", "manifest.json"));

let graph: SearchedGraph;
let reconciler: Reconciler;
beforeAll(async () => {
  graph = await openGraph(foshanRecords());
  reconciler = new Reconciler(graph.store, graph.search);
});
afterAll(() => graph.close());

async function first(query: object): Promise<unknown> {
  const { q0 } = await reconciler.reconcile(ReconcileBatch.parse({ q0: query }));
  const [best] = q0?.result ?? [];
  return best === undefined ? null : [best.id, best.match];
}

describe("reconciliation queries", () => {
  it("answers a name with its entity, its type, and no doubt", async () => {
    const batch = ReconcileBatch.parse({
      q0: { query: "Ji Hua Laboratory", type: "Lab", limit: 1 },
      q1: { query: "Tesla" },
    });
    expect(await reconciler.reconcile(batch)).toEqual({
      q0: {
        result: [
          {
            id: "ji-hua-laboratory",
            name: "Ji Hua Laboratory",
            description: "Laboratory · 季华实验室",
            score: expect.closeTo(98, 0),
            match: true,
            type: [{ id: "Lab", name: "Laboratory" }],
            features: [
              { id: "name", value: 98 },
              { id: "type", value: true },
            ],
          },
        ],
      },
      q1: { result: [] },
    });
  });

  it.each([
    [{ query: "季华实验室" }, ["ji-hua-laboratory", true]],
    [{ query: "xianhu l" }, ["xianhu-laboratory", false]],
    [{ query: "Foshan", type: "Place", type_strict: "any" }, ["foshan", true]],
    [{ query: "Oceano", type: "person", type_strict: "any" }, null],
    [{ query: "Foshan", type: "Person" }, ["foshan", false]],
    [{ query: "Ji Hua Laboratory", type: "Q35120", type_strict: "all" }, null],
    [
      { query: "CATL", properties: [{ pid: "SUBSIDIARY_OF:in", v: { id: "guangdong-brunp-recycling-technology" } }] },
      ["contemporary-amperex-technology", true],
    ],
    [
      { query: "CATL", properties: [{ pid: "SUBSIDIARY_OF:in", v: "Oceano" }] },
      ["contemporary-amperex-technology", false],
    ],
    [
      { properties: [{ pid: "SUBSIDIARY_OF", v: { id: "contemporary-amperex-technology" } }] },
      ["guangdong-brunp-recycling-technology", false],
    ],
    [{ properties: [{ pid: "SUBSIDIARY_OF", v: "宁德时代" }] }, ["guangdong-brunp-recycling-technology", false]],
    [{ query: "!!!" }, null],
  ])("answers %j with %j", async (query, expected) => {
    expect(await first(query)).toEqual(expected);
  });

  it.each([[{ q0: {} }], [{ q0: { properties: [] } }], [{ q0: { query: "a", props: [] } }]])("refuses %j", (batch) => {
    expect(ReconcileBatch.safeParse(batch).success).toBe(false);
  });
});

describe("suggestions", () => {
  it("suggests entities while somebody types", async () => {
    const { result } = await reconciler.suggestEntities("xianhu lab", 0);
    expect(result[0]).toEqual({
      id: "xianhu-laboratory",
      name: "Xianhu Laboratory",
      description: "Laboratory · 仙湖实验室",
      notable: [{ id: "Lab", name: "Laboratory" }],
    });
    expect(await reconciler.suggestEntities("", 0)).toEqual({ result: [] });
  });

  it("suggests types and properties by any part of their name", () => {
    expect(reconciler.suggestTypes("labo", 0)).toEqual({
      result: [{ id: "Lab", name: "Laboratory", broader: [{ id: "organization", name: "Organization" }] }],
    });
    expect(reconciler.suggestProperties("subsidiary", 0).result).toEqual([
      { id: "SUBSIDIARY_OF", name: "is a subsidiary of" },
      { id: "SUBSIDIARY_OF:in", name: "has subsidiary" },
    ]);
  });

  it("proposes the properties that a type can have", () => {
    const { type, limit, properties } = reconciler.proposeProperties("Industry", 3);
    expect([type, limit, properties.map(({ id }) => id)]).toEqual(["Industry", 3, ["nameEn", "nameZh", "alias"]]);
    const all = reconciler.proposeProperties("Official", undefined).properties.map(({ id }) => id);
    expect([all.includes("HOLDS_ROLE"), all.includes("HOLDS_ROLE:in")]).toEqual([true, false]);
  });
});

describe("data extension", () => {
  it("fetches fields, ties from either end and figures, and leaves what is not there empty", async () => {
    const query = ExtendQuery.parse({
      ids: ["guangdong-brunp-recycling-technology", "nobody"],
      properties: [
        { id: "nameZh" },
        { id: "SUBSIDIARY_OF" },
        { id: "alias", settings: { limit: "1" } },
        { id: "no such thing" },
      ],
    });
    expect(await reconciler.extend(query)).toEqual({
      meta: [
        { id: "nameZh", name: "name in Chinese" },
        { id: "SUBSIDIARY_OF", name: "is a subsidiary of" },
        { id: "alias", name: "other names" },
        { id: "no such thing", name: "no such thing" },
      ],
      rows: {
        "guangdong-brunp-recycling-technology": {
          nameZh: [{ str: "广东邦普循环科技有限公司" }],
          SUBSIDIARY_OF: [{ id: "contemporary-amperex-technology", name: "Contemporary Amperex Technology Co., Ltd." }],
          alias: [{ str: expect.any(String) }],
          "no such thing": [],
        },
        nobody: { nameZh: [], SUBSIDIARY_OF: [], alias: [], "no such thing": [] },
      },
    });
  });
});

describe("previews", () => {
  it("say what an entity is, in plain HTML", async () => {
    const page = await reconciler.preview("ji-hua-laboratory");
    expect(page).toContain(
      "<h1>Ji Hua Laboratory · 季华实验室</h1>\n<p>Laboratory · <code>ji-hua-laboratory</code></p>",
    );
    expect(page).not.toMatch(/<script|style=/);
  });
});

function schemaOf(name: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false });
  // The manifest refers to Swagger's own schema for what we do not use.
  ajv.addSchema({
    $id: "http://swagger.io/v2/schema.json",
    definitions: { securityDefinitions: { additionalProperties: {} } },
  });
  const read = (file: string) => {
    const { $schema: _dialect, ...schema } = JSON.parse(readFileSync(join(home, "schemas", file), "utf8"));
    return schema as { $id: string };
  };
  if (name !== "type.json") ajv.addSchema(read("type.json"));
  const schema = read(name);
  return ajv.compile({ ...schema, $id: `https://reconciliation-api.github.io/specs/0.2/schemas/${name}` });
}

describe.skipIf(!hasSchemas)("against the protocol's schemas (skipped where ATLAS_DATASETS holds none)", () => {
  it("reads every valid example of a query, and refuses every invalid one", () => {
    for (const folder of ["reconciliation-query-batch", "data-extension-query"]) {
      const schema = folder === "data-extension-query" ? ExtendQuery : ReconcileBatch;
      for (const verdict of ["valid", "invalid"]) {
        const place = join(home, "examples", folder, verdict);
        for (const file of existsSync(place) ? readdirSync(place) : []) {
          const example = JSON.parse(readFileSync(join(place, file), "utf8"));
          expect([file, schema.safeParse(example).success]).toEqual([file, verdict === "valid"]);
        }
      }
    }
  });

  it("answers in the protocol's shapes", async () => {
    const batch = ReconcileBatch.parse({
      q0: { query: "Foshan" },
      q1: { query: "季华", type: ["Lab", "Park"] },
      q2: { query: "zzz" },
    });
    const properties = ["nameEn", "sameAs", "industrialOutput", "LOCATED_IN", "PART_OF:in", "status"].map((id) => ({
      id,
    }));
    const answers: [string, unknown][] = [
      ["manifest.json", manifestOf("http://127.0.0.1:3000", "1.2.3")],
      ["reconciliation-result-batch.json", await reconciler.reconcile(batch)],
      ["suggest-entities-response.json", await reconciler.suggestEntities("foshan", 0)],
      ["suggest-types-response.json", reconciler.suggestTypes("", 0)],
      ["suggest-properties-response.json", reconciler.suggestProperties("", 0)],
      ["data-extension-property-proposal.json", reconciler.proposeProperties("Lab", 5)],
      [
        "data-extension-response.json",
        await reconciler.extend(ExtendQuery.parse({ ids: ["fhidz", "foshan", "nobody"], properties })),
      ],
    ];
    for (const [name, answer] of answers) {
      const validate = schemaOf(name);
      expect([name, validate(answer), validate.errors]).toEqual([name, true, null]);
    }
  });
});
