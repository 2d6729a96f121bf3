import type { DocumentRecord } from "../../model/records/document.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import { type Evidence, independentSources, isTextEvidence } from "../../model/records/evidence.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { AtlasRecord } from "../../model/records/index.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../../model/records/judgment.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import { KIND_DECLARATIONS } from "../../model/vocabulary/kinds.ts";
import { partyOf } from "../summaries.ts";

type Node = Record<string, unknown>;

/** A record as a JSON-LD node in the words of `JSON_LD_CONTEXT`. What is unknown is left out, as RDF has it. */
export function recordNode(record: AtlasRecord): Node {
  switch (record.record) {
    case "document":
      return documentNode(record);
    case "entity":
      return entityNode(record);
    case "relation":
      return relationNode(record);
    case "fact":
      return factNode(record);
    case "same-as-candidate":
      return candidateNode(record);
    case "contradiction":
      return contradictionNode(record);
  }
}

function reference(id: string): string {
  return `record:${id}`;
}

/** What an IRI may not hold is percent-encoded; the rest stays as it was written. */
function iri(url: string): string {
  return url.replace(/[\0-\x20<>"{}|\\^`]/g, (character) => encodeURIComponent(character));
}

/** Exact: a bare JSON number, and an `xsd:double`, would be rounded to 16 digits on their way to RDF. */
function figure(value: number): Node {
  return { "@value": decimalDigits(value), "@type": "xsd:decimal" };
}

/** A number in digits alone, without an exponent, as `xsd:decimal` is written. */
function decimalDigits(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  if (!exponent.startsWith("-")) return BigInt(value).toString();
  return `${value < 0 ? "-" : ""}0.${"0".repeat(-Number(exponent) - 1)}${mantissa.replace(/[-.]/g, "")}`;
}

function known(fields: Node): Node {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

function inLanguages(words: { readonly en: string; readonly zh: string | null } | null): Node | null {
  return words === null ? null : known({ en: words.en, zh: words.zh });
}

function evidenceNodes(evidence: readonly Evidence[]): Node[] {
  return evidence.map((piece) =>
    known({
      "@type": "oa:SpecificResource",
      source: reference(piece.document),
      selector: isTextEvidence(piece)
        ? { "@type": "oa:TextPositionSelector", start: piece.start, end: piece.end }
        : { "@type": "atlas:TableRowSelector", row: piece.row },
      claim: inLanguages(piece.claim),
    }),
  );
}

function entityNode(entity: EntityRecord): Node {
  return known({
    "@id": reference(entity.id),
    "@type": [`atlas:${entity.kind}`, KIND_DECLARATIONS[entity.kind].term],
    name: inLanguages(entity.name),
    otherNames: entity.aliases.map((alias) =>
      known({
        "@type": "skosxl:Label",
        literalForm: { "@value": alias.value, "@language": alias.lang },
        aliasType: alias.type,
        onlyIn: alias.in && reference(alias.in),
        nameSource: alias.source,
      }),
    ),
    description: inLanguages(entity.summary),
    party: partyOf(entity),
    status: entity.status,
    validFrom: entity.validFrom,
    validTo: entity.validTo,
    geo: entity.coordinates && {
      "@type": "schema:GeoCoordinates",
      latitude: figure(entity.coordinates.lat),
      longitude: figure(entity.coordinates.lng),
      precision: entity.coordinates.precision,
      positionSource: entity.coordinates.source,
    },
    sameAs: entity.sameAs.map(iri),
    declaredMembers: entity.declaredMembers,
    independentSources: independentSources(entity.evidence),
    mentionedIn: evidenceNodes(entity.evidence),
  });
}

function relationNode(relation: RelationRecord): Node {
  const stands = (relation.status === "actual" || relation.status === "in-progress") && relation.validTo === null;
  const from = reference(relation.from);
  const { amount } = relation;
  return known({
    "@id": reference(relation.id),
    "@type": ["atlas:Relation", "rdf:Statement"],
    from: stands ? { "@id": from, [relation.type]: reference(relation.to) } : from,
    relation: `atlas:${relation.type}`,
    to: reference(relation.to),
    status: relation.status,
    validFrom: relation.validFrom,
    validTo: relation.validTo,
    observed: relation.observed,
    role: inLanguages(relation.role),
    amount: amount && {
      "@type": "schema:MonetaryAmount",
      value: figure(amount.value),
      currency: amount.currency,
      comparator: amount.comparator,
      moneyKind: amount.kind,
    },
    certainty: relation.certainty,
    attributedTo: relation.attributedTo && reference(relation.attributedTo),
    note: relation.note,
    independentSources: independentSources(relation.evidence),
    evidence: evidenceNodes(relation.evidence),
  });
}

function factNode(fact: FactRecord): Node {
  return known({
    "@id": reference(fact.id),
    "@type": ["atlas:Fact", "schema:Observation"],
    entity: reference(fact.entity),
    property: `atlas:${fact.property}`,
    value: typeof fact.value === "number" ? figure(fact.value) : fact.value,
    unit: fact.unit,
    comparator: fact.comparator,
    periodFrom: fact.period?.from,
    periodTo: fact.period?.to,
    scope: fact.scope,
    status: fact.status,
    certainty: fact.certainty,
    attributedTo: fact.attributedTo && reference(fact.attributedTo),
    sharedWith: fact.sharedWith.map(reference),
    doubtful: fact.doubtful,
    independentSources: independentSources(fact.evidence),
    evidence: evidenceNodes(fact.evidence),
  });
}

function documentNode(document: DocumentRecord): Node {
  return known({
    "@id": reference(document.id),
    "@type": ["atlas:Document", "schema:CreativeWork", "prov:Entity"],
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    speaksFrom: { earliest: document.asOf.earliest, latest: document.asOf.latest, why: document.asOf.why },
    language: document.language,
    sha256: document.sha256,
    length: document.characters,
    url: document.url && iri(document.url),
    credits: document.credits.map(({ role, entity }) => ({
      "@type": "schema:Role",
      creditedFor: role,
      credited: reference(entity),
    })),
  });
}

/** Never `owl:sameAs`, not even where people judged the two the same: the graph keeps both. */
function candidateNode({ id, a, b, verdict, reason, evidence }: SameAsCandidateRecord): Node {
  return {
    "@id": reference(id),
    "@type": "atlas:SameAsCandidate",
    between: [reference(a), reference(b)],
    verdict,
    reason,
    evidence: evidenceNodes(evidence),
  };
}

function contradictionNode({ id, between, kind, note, evidence }: ContradictionRecord): Node {
  return {
    "@id": reference(id),
    "@type": "atlas:Contradiction",
    between: between.map(reference),
    contradictionKind: kind,
    note,
    evidence: evidenceNodes(evidence),
  };
}
