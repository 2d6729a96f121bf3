import { ENTITY_KINDS, KIND_DECLARATIONS } from "../../model/vocabulary/kinds.ts";
import { RELATION_TYPES, REVERSED_TERMS, relationDeclaration } from "../../model/vocabulary/relation-types.ts";

/**
 * What the words of a JSON-LD export mean in schema.org, W3C ORG, PROV, SKOS and Web Annotation. It stands in
 * every export, so that no reader has to fetch it. What none of those vocabularies has a word for is `atlas:`,
 * and the export itself says how each such kind and relation type relates to them.
 */
const PREFIXES = {
  atlas: "urn:torch-atlas:vocabulary:",
  record: "urn:torch-atlas:record:",
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  skosxl: "http://www.w3.org/2008/05/skos-xl#",
  oa: "http://www.w3.org/ns/oa#",
  dcterms: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  edtf: "http://id.loc.gov/datatypes/edtf/",
};

const inLanguages = (id: string) => ({ "@id": id, "@container": "@language" });
const reference = (id: string) => ({ "@id": id, "@type": "@id" });
const references = (id: string) => ({ "@id": id, "@type": "@id", "@container": "@set" });
const nodes = (id: string) => ({ "@id": id, "@container": "@set" });
const partialDate = (id: string) => ({ "@id": id, "@type": "edtf:EDTF" });
const decimal = (id: string) => ({ "@id": id, "@type": "xsd:decimal" });

/** A relation type as a property that leads straight from one entity to the other, in the direction of its term. */
function plainTie(type: (typeof RELATION_TYPES)[number]) {
  const { term } = relationDeclaration(type);
  return REVERSED_TERMS.has(type) ? { "@reverse": term, "@type": "@id" } : reference(term);
}

export const JSON_LD_CONTEXT = {
  "@version": 1.1,
  ...PREFIXES,
  ...Object.fromEntries(RELATION_TYPES.map((type) => [type, plainTie(type)])),

  name: inLanguages("schema:name"),
  description: inLanguages("schema:description"),
  otherNames: nodes("skosxl:altLabel"),
  literalForm: "skosxl:literalForm",
  aliasType: "atlas:aliasType",
  onlyIn: reference("atlas:onlyIn"),
  nameSource: "atlas:nameSource",
  party: "atlas:party",
  status: "atlas:status",
  validFrom: partialDate("atlas:validFrom"),
  validTo: partialDate("atlas:validTo"),
  observed: { ...partialDate("atlas:observed"), "@container": "@set" },
  geo: "schema:geo",
  latitude: decimal("schema:latitude"),
  longitude: decimal("schema:longitude"),
  precision: "atlas:precision",
  positionSource: "atlas:positionSource",
  sameAs: references("schema:sameAs"),
  declaredMembers: "atlas:declaredMembers",

  from: reference("rdf:subject"),
  relation: reference("rdf:predicate"),
  to: reference("rdf:object"),
  role: inLanguages("schema:roleName"),
  amount: "schema:amount",
  currency: "schema:currency",
  moneyKind: "atlas:moneyKind",
  certainty: "atlas:certainty",
  attributedTo: reference("prov:wasAttributedTo"),
  note: "rdfs:comment",

  entity: reference("schema:observationAbout"),
  property: reference("schema:measuredProperty"),
  value: "schema:value",
  unit: "schema:unitText",
  comparator: "atlas:comparator",
  periodFrom: partialDate("atlas:periodFrom"),
  periodTo: partialDate("atlas:periodTo"),
  scope: "atlas:scope",
  sharedWith: references("atlas:sharedWith"),
  doubtful: "atlas:doubtful",

  evidence: nodes("prov:wasDerivedFrom"),
  mentionedIn: nodes("schema:subjectOf"),
  source: reference("oa:hasSource"),
  selector: "oa:hasSelector",
  start: "oa:start",
  end: "oa:end",
  row: "atlas:row",
  claim: inLanguages("atlas:claim"),
  independentSources: "atlas:independentSources",

  title: "dcterms:title",
  publisher: "dcterms:publisher",
  published: partialDate("schema:datePublished"),
  speaksFrom: "atlas:speaksFrom",
  earliest: partialDate("atlas:earliest"),
  latest: partialDate("atlas:latest"),
  why: "rdfs:comment",
  language: "schema:inLanguage",
  sha256: "schema:sha256",
  length: "atlas:length",
  url: reference("schema:url"),
  credits: nodes("schema:contributor"),
  creditedFor: "schema:roleName",
  credited: reference("schema:contributor"),

  between: references("atlas:between"),
  verdict: "atlas:verdict",
  reason: "rdfs:comment",
  contradictionKind: "atlas:contradictionKind",

  label: inLanguages("rdfs:label"),
  subClassOf: reference("rdfs:subClassOf"),
  subPropertyOf: reference("rdfs:subPropertyOf"),
  inverseOf: reference("owl:inverseOf"),
};

/** The kinds and relation types as RDF classes and properties: how each relates to the standard vocabularies. */
export function vocabularyNodes(): object[] {
  const kinds = ENTITY_KINDS.map((kind) => {
    const { label, term } = KIND_DECLARATIONS[kind];
    return { "@id": `atlas:${kind}`, "@type": "rdfs:Class", label, subClassOf: term };
  });
  const types = RELATION_TYPES.map((type) => {
    const { label, term, symmetric } = relationDeclaration(type);
    return {
      "@id": `atlas:${type}`,
      "@type": symmetric ? ["rdf:Property", "owl:SymmetricProperty"] : "rdf:Property",
      label,
      subPropertyOf: REVERSED_TERMS.has(type) ? { inverseOf: term } : term,
    };
  });
  return [...kinds, ...types];
}
