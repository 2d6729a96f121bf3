import { parse } from "csv-parse/sync";
import cytoscape from "cytoscape";
import { unzipSync } from "fflate";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { beforeAll, describe, expect, it } from "vitest";
import { foshanFiles } from "../../../seed/foshan-files.ts";
import { isRefusal, readRecords } from "../../../seed/read-records.ts";
import { independentSources } from "../../../server/model/records/evidence.ts";
import { type AtlasRecord, citedDocuments, compareRecords } from "../../../server/model/records/index.ts";
import { defaultParty } from "../../../server/model/vocabulary/kinds.ts";
import { readRdf } from "./rdf.ts";
import { written } from "./sample-graph.ts";

/** The Foshan graph as each format's own readers see it: nobody and nothing is missing. */

type Seen = readonly (string | number | boolean | null)[];

const records: AtlasRecord[] = [];
const nodes: Seen[] = [];
const edges: Seen[] = [];

beforeAll(async () => {
  for await (const read of readRecords(foshanFiles())) if (!isRefusal(read)) records.push(read.record);
  records.sort(compareRecords);
  for (const each of records) {
    if (each.record !== "entity" && each.record !== "relation") continue;
    const { id, status, validFrom, validTo } = each;
    const sources = [citedDocuments(each).join("; "), independentSources(each.evidence)];
    const common = [status, validFrom, validTo, ...sources];
    if (each.record === "entity")
      nodes.push([id, each.name.en, each.name.zh, each.kind, each.party ?? defaultParty(each.kind), ...common]);
    else
      edges.push([
        id,
        each.from,
        each.to,
        each.type,
        each.certainty,
        each.role?.en ?? null,
        each.role?.zh ?? null,
        ...common,
      ]);
  }
});

const COMMON = ["status", "validFrom", "validTo", "documents", "independentSources"];
const NODE = ["label", "labelZh", "kind", "party", ...COMMON];
const EDGE = ["relation", "certainty", "role", "roleZh", ...COMMON];

type Attributes = Record<string, unknown>;

function pick(attributes: Attributes, names: readonly string[]): Seen {
  return names.map((name) => {
    const value = attributes[name];
    if (value === undefined || value === null || value === "") return null;
    if (Array.isArray(value)) return value.join("; ");
    return name === "independentSources" ? Number(value) : (value as string);
  });
}

describe("the Foshan graph", () => {
  it.each([
    ["graphml", graphml.parse],
    ["gexf", gexf.parse],
  ] as const)("is all there in %s", async (format, read) => {
    const graph = read(MultiDirectedGraph, (await written(format, records)).toString());
    expect(graph.mapNodes((id, attributes) => [id, ...pick(attributes, NODE)])).toEqual(nodes);
    expect(graph.mapEdges((id, attributes, from, to) => [id, from, to, ...pick(attributes, EDGE)])).toEqual(edges);
  });

  it("is all there in Cytoscape JSON", async () => {
    const { elements } = JSON.parse((await written("cytoscape", records)).toString());
    const graph = cytoscape({ headless: true, elements });
    expect(graph.nodes().map((node) => [node.id(), ...pick(node.data(), NODE)])).toEqual(nodes);
    const ends = ["source", "target"];
    expect(graph.edges().map((edge) => [edge.id(), ...pick(edge.data(), [...ends, ...EDGE])])).toEqual(edges);
    graph.destroy();
  });

  it("is all there in CSV", async () => {
    const archive = unzipSync(await written("csv", records));
    const table = (name: string) => {
      const text = Buffer.from(archive[name] ?? []).toString();
      const rows: Attributes[] = parse(text, { bom: true, columns: true, cast: (cell) => cell.replace(/^'/, "") });
      return rows;
    };
    expect(table("nodes.csv").map((row) => pick(row, ["id", ...NODE]))).toEqual(nodes);
    expect(table("edges.csv").map((row) => pick(row, ["id", "source", "target", ...EDGE]))).toEqual(edges);
    const ids = (type: AtlasRecord["record"]) => records.filter(({ record }) => record === type).map(({ id }) => id);
    expect(table("facts.csv").map(({ id }) => id)).toEqual(ids("fact"));
    expect(table("documents.csv").map(({ id }) => id)).toEqual(ids("document"));
  });

  it("is all there in JSON-LD", async () => {
    const store = await readRdf(records);
    const RECORD = "urn:torch-atlas:record:";
    const of = (id: unknown, predicate: string) =>
      store
        .getObjects(`${RECORD}${id}`, predicate, null)
        .map((term) => ("language" in term && term.language !== "" ? `${term.language} ${term.value}` : term.value))
        .toSorted();
    for (const [id, en, zh] of nodes)
      expect(of(id, "https://schema.org/name")).toEqual([`en ${en}`, ...(zh === null ? [] : [`zh ${zh}`])]);
    const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    for (const [id, from, to, type] of edges)
      expect([of(id, `${RDF}subject`), of(id, `${RDF}predicate`), of(id, `${RDF}object`)]).toEqual([
        [`${RECORD}${from}`],
        [`urn:torch-atlas:vocabulary:${type}`],
        [`${RECORD}${to}`],
      ]);
    const subjects = store.getSubjects(null, null, null).filter(({ value }) => value.startsWith(RECORD));
    expect(subjects.map(({ value }) => value.slice(RECORD.length)).toSorted()).toEqual(
      records.map(({ id }) => id).toSorted(),
    );
  });
});
