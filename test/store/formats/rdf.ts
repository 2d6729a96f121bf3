import jsonld from "jsonld";
import { Parser, Store, type Term } from "n3";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import { written } from "./sample-graph.ts";

/** Reads a JSON-LD export as RDF does, with a processor and a store that are not ours, and nothing fetched. */
export async function readRdf(records: Iterable<AtlasRecord>): Promise<Store> {
  const document = JSON.parse((await written("json-ld", records)).toString());
  const quads = await jsonld.toRDF(document, {
    format: "application/n-quads",
    documentLoader: (url: string) => Promise.reject(new Error(`${url} was asked for`)),
  });
  return new Store(new Parser({ format: "N-Quads" }).parse(quads as unknown as string));
}

const NAMES: readonly (readonly [iri: string, prefix: string])[] = [
  ["urn:torch-atlas:vocabulary:", "atlas:"],
  ["urn:torch-atlas:record:", "record:"],
  ["https://schema.org/", "schema:"],
  ["http://www.w3.org/ns/org#", "org:"],
  ["http://www.w3.org/ns/prov#", "prov:"],
  ["http://www.w3.org/2008/05/skos-xl#", "skosxl:"],
  ["http://www.w3.org/ns/oa#", "oa:"],
  ["http://purl.org/dc/terms/", "dcterms:"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"],
  ["http://www.w3.org/2000/01/rdf-schema#", "rdfs:"],
  ["http://www.w3.org/2002/07/owl#", "owl:"],
  ["http://www.w3.org/2001/XMLSchema#", "xsd:"],
  ["http://id.loc.gov/datatypes/edtf/", "edtf:"],
];

function short(iri: string): string {
  const [found] = NAMES.filter(([long]) => iri.startsWith(long));
  return found === undefined ? `<${iri}>` : found[1] + iri.slice(found[0].length);
}

export type Described = string | { readonly [predicate: string]: readonly Described[] };

function described(store: Store, term: Term): Described {
  if (term.termType === "BlankNode") return describeNode(store, term);
  if (term.termType !== "Literal") return short(term.value);
  if (term.language !== "") return `"${term.value}"@${term.language}`;
  const type = short(term.datatype.value);
  return type === "xsd:string" ? `"${term.value}"` : `"${term.value}"^^${type}`;
}

function describeNode(store: Store, subject: Term): Exclude<Described, string> {
  const node: Record<string, Described[]> = {};
  for (const { predicate, object } of store.getQuads(subject, null, null, null)) {
    const name = short(predicate.value);
    node[name] = [...(node[name] ?? []), described(store, object)];
  }
  // RDF has no order; a test has.
  for (const values of Object.values(node)) values.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All that is said of a record, nameless parts within it, values in alphabetical order. */
export function describeRecord(store: Store, id: string): Exclude<Described, string> {
  const [subject] = store.getSubjects(null, null, null).filter(({ value }) => value === `urn:torch-atlas:record:${id}`);
  if (subject === undefined) throw new Error(`nothing is said of "${id}"`);
  return describeNode(store, subject);
}
