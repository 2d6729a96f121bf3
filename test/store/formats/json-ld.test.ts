import fc from "fast-check";
import { expect, it } from "vitest";
import { describeRecord, readRdf } from "./rdf.ts";
import { anyText, graphNaming, NASTY, sampleGraph } from "./sample-graph.ts";

const passage = {
  "rdf:type": ["oa:SpecificResource"],
  "oa:hasSource": ["record:report"],
  "oa:hasSelector": [
    { "rdf:type": ["oa:TextPositionSelector"], "oa:start": ['"5"^^xsd:integer'], "oa:end": ['"65"^^xsd:integer'] },
  ],
  "atlas:claim": ['"It is named."@en', '"提到。"@zh'],
};

const tableRow = {
  "rdf:type": ["oa:SpecificResource"],
  "oa:hasSource": ["record:report"],
  "oa:hasSelector": [{ "rdf:type": ["atlas:TableRowSelector"], "atlas:row": ['"12"^^xsd:integer'] }],
};

it("says of an entity in RDF all that its record says", async () => {
  expect(describeRecord(await readRdf(sampleGraph()), "willow-park")).toEqual({
    "rdf:type": ["atlas:Park", "org:OrganizationalUnit"],
    "schema:name": [`"${NASTY}"@en`, '"柳园"@zh'],
    "skosxl:altLabel": [
      {
        "rdf:type": ["skosxl:Label"],
        "skosxl:literalForm": ['"the Park"@en'],
        "atlas:aliasType": ['"abbreviation"'],
        "atlas:onlyIn": ["record:report"],
      },
      {
        "rdf:type": ["skosxl:Label"],
        "skosxl:literalForm": ['"@Willow; Park\\"@en'],
        "atlas:aliasType": ['"spelling"'],
        "atlas:nameSource": ['"a list"'],
      },
    ],
    "schema:description": ['"A park."@en'],
    "atlas:party": ['"service"'],
    "atlas:status": ['"planned"'],
    "atlas:validFrom": ['"2020"^^edtf:EDTF'],
    "atlas:validTo": ['"../2023-06-28"^^edtf:EDTF'],
    "schema:geo": [
      {
        "rdf:type": ["schema:GeoCoordinates"],
        "schema:latitude": ['"23.02"^^xsd:decimal'],
        "schema:longitude": ['"2.1500219563810696"^^xsd:decimal'],
        "atlas:precision": ['"city"'],
        "atlas:positionSource": ['"a gazetteer"'],
      },
    ],
    "schema:sameAs": ["<https://example.org/%22park%22>", "<https://example.org/park>"],
    "atlas:declaredMembers": ['"5"^^xsd:integer'],
    "atlas:independentSources": ['"1"^^xsd:integer'],
    "schema:subjectOf": [passage, tableRow],
  });
});

it("says of a tie all that its record says, as a statement with its evidence", async () => {
  expect(describeRecord(await readRdf(sampleGraph()), "light-laboratory-settled-in-willow-park")).toEqual({
    "rdf:type": ["atlas:Relation", "rdf:Statement"],
    "rdf:subject": ["record:light-laboratory"],
    "rdf:predicate": ["atlas:SETTLED_IN"],
    "rdf:object": ["record:willow-park"],
    "atlas:status": ['"in-progress"'],
    "atlas:validFrom": ['"2020-05"^^edtf:EDTF'],
    "atlas:observed": ['"2020-05-04"^^edtf:EDTF', '"2021"^^edtf:EDTF'],
    "schema:roleName": ['"tenant"@en', '"租户"@zh'],
    "schema:amount": [
      {
        "rdf:type": ["schema:MonetaryAmount"],
        "schema:value": ['"47708000000.5"^^xsd:decimal'],
        "schema:currency": ['"CNY"'],
        "atlas:comparator": ['"~"'],
        "atlas:moneyKind": ['"rent"'],
      },
    ],
    "atlas:certainty": ['"inferred"'],
    "prov:wasAttributedTo": ["record:willow-park"],
    "rdfs:comment": ['"-5 degrees"'],
    "atlas:independentSources": ['"1"^^xsd:integer'],
    "prov:wasDerivedFrom": [passage, tableRow],
  });
});

it("says of facts, documents and judgments all that their records say", async () => {
  const store = await readRdf(sampleGraph());
  expect(describeRecord(store, "willow-park-members")).toEqual({
    "rdf:type": ["atlas:Fact", "schema:Observation"],
    "schema:observationAbout": ["record:willow-park"],
    "schema:measuredProperty": ["atlas:memberCount"],
    "schema:value": ['"-12.5"^^xsd:decimal'],
    "schema:unitText": ['"member"'],
    "atlas:comparator": ['">"'],
    "atlas:periodFrom": ['"2020"^^edtf:EDTF'],
    "atlas:scope": ['"+ its branches"'],
    "atlas:status": ['"target"'],
    "atlas:certainty": ['"stated"'],
    "prov:wasAttributedTo": ["record:light-laboratory"],
    "atlas:sharedWith": ["record:light-laboratory"],
    "atlas:doubtful": ['"half a member"'],
    "atlas:independentSources": ['"1"^^xsd:integer'],
    "prov:wasDerivedFrom": [passage, tableRow],
  });
  expect(describeRecord(store, "report")).toEqual({
    "rdf:type": ["atlas:Document", "prov:Entity", "schema:CreativeWork"],
    "dcterms:title": ['"A report; with a table"'],
    "dcterms:publisher": ['"Willow Press"'],
    "schema:datePublished": ['"2021-03-09"^^edtf:EDTF'],
    "atlas:speaksFrom": [
      {
        "atlas:earliest": ['"2021"^^edtf:EDTF'],
        "atlas:latest": ['"2021-03"^^edtf:EDTF'],
        "rdfs:comment": ['"calls 2021 this year"'],
      },
    ],
    "schema:inLanguage": ['"en"'],
    "schema:sha256": [`"${"0".repeat(64)}"`],
    "atlas:length": ['"900"^^xsd:integer'],
    "schema:url": ["<https://example.org/a%20b?x=%7B1%7D>"],
    "schema:contributor": [
      {
        "rdf:type": ["schema:Role"],
        "schema:roleName": ['"photo"'],
        "schema:contributor": ["record:willow-park"],
      },
    ],
  });
  expect(describeRecord(store, "park-or-laboratory")).toEqual({
    "rdf:type": ["atlas:SameAsCandidate"],
    "atlas:between": ["record:light-laboratory", "record:willow-park"],
    "atlas:verdict": ['"different"'],
    "rdfs:comment": ['"One is in the other."'],
  });
  expect(describeRecord(store, "members-out-of-scale")).toEqual({
    "rdf:type": ["atlas:Contradiction"],
    "atlas:between": ["record:willow-park-members"],
    "atlas:contradictionKind": ['"scale"'],
    "rdfs:comment": ['"Half a member."'],
    "prov:wasDerivedFrom": [tableRow],
  });
});

it("states a tie plainly, in the direction of its term, only where it has happened and has not ended", async () => {
  const graph = sampleGraph();
  const plainly = async (records: typeof graph) => {
    const store = await readRdf(records);
    const { "org:hasSite": site = [], "schema:creator": creator = [] } = describeRecord(store, "light-laboratory");
    return { site, creator };
  };
  expect(await plainly(graph)).toEqual({ site: ["record:willow-park"], creator: [] });
  const done = graph.map((record) =>
    record.record === "relation" ? { ...record, status: "actual" as const } : record,
  );
  expect(await plainly(done)).toEqual({ site: ["record:willow-park"], creator: ["record:willow-park"] });
  const over = done.map((record) => (record.record === "relation" ? { ...record, validTo: "2022" } : record));
  expect(await plainly(over)).toEqual({ site: [], creator: [] });
});

it("keeps figures to the last digit", async () => {
  const [fact] = sampleGraph().filter((record) => record.record === "fact");
  if (fact?.record !== "fact") throw new Error("the sample has a fact");
  await fc.assert(
    fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
      const { "schema:value": [said] = [] } = describeRecord(await readRdf([{ ...fact, value }]), fact.id);
      expect(said).toMatch(/^"-?\d+(\.\d+)?"\^\^xsd:decimal$/);
      expect(Number(String(said).split('"')[1])).toBe(value + 0);
    }),
    { numRuns: 30 },
  );
});

it("keeps every text, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      const store = await readRdf(graphNaming(words));
      expect(describeRecord(store, "willow-park")["schema:name"]).toEqual([`"${words}"@en`, `"${words}"@zh`]);
      expect(describeRecord(store, "willow-park-members")["schema:value"]).toEqual([`"${words}"`]);
      expect(describeRecord(store, "report")["dcterms:title"]).toEqual([`"${words}"`]);
    }),
    { numRuns: 50 },
  );
});
