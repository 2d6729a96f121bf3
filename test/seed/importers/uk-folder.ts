import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** An invented ecosystem of two funders, written as the UK innovation graph writes its parts. */

function catalog(title: string, published: string): string {
  return `@prefix schema: <https://schema.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<http://pivotlabs.vc/innov/dataset/x> a schema:Dataset ;
  rdfs:label "${title}" ;
  schema:headline "${title}." ;
  schema:datePublished "${published}"^^xsd:date ;
  schema:url <https://example.org/x> .
`;
}

const TURTLE = `@prefix ns1: <http://pivotlabs.vc/innov/t/challenge#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

interface Call {
  readonly code: string;
  readonly title: string;
  readonly text?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly sponsor?: string;
  readonly topics?: readonly string[];
}

/** Five lines a call at least: the first of them names it. */
export function calls(...all: readonly Call[]): string {
  return TURTLE + all.map(turtleOf).join("");
}

function turtleOf({ code, title, text = "", opens, closes, sponsor = "ministry", topics = [] }: Call): string {
  const said = [
    `rdfs:label "${title.slice(0, 40)}"`,
    ...(opens === undefined ? [] : [`ns1:opens "${opens}"^^xsd:date`]),
    ...(closes === undefined ? [] : [`ns1:closes "${closes}"^^xsd:date`]),
    `ns1:has-sponsor <http://pivotlabs.vc/innov/organisation/${sponsor}>`,
    ...topics.map((topic) => `ns1:has-topic <http://pivotlabs.vc/innov/topic/${topic}>`),
    `ns1:title "${title}"`,
    `rdfs:comment """${text}"""`,
    `rdfs:seeAlso <https://example.org/${code}>`,
  ];
  return `
<http://pivotlabs.vc/innov/challenge/${code}> a <http://pivotlabs.vc/innov/t/challenge> ;
    ${said.join(" ;\n    ")} .
`;
}

const POST_HEADER =
  "Post Unique Reference,Name,Grade (or equivalent),Job Title,Job/Team Function,Parent Department,Organisation,Unit," +
  "Reports to Senior Post,Salary Cost of Reports (£),FTE,Actual Pay Floor (£),Actual Pay Ceiling (£),Professional/Occupational Group,Office Region,Notes,Valid?";

const TINY_MAP = {
  elements: [
    {
      _id: "elem-1",
      attributes: {
        label: "LAMP",
        "element type": "Research Centre",
        description: "Lamp Laboratory\n\nhttps://example.org/lamp",
        tags: ["Digital Twins", "Light"],
        closeness: 0.5,
        betweenness: 0,
      },
    },
    { _id: "elem-2", attributes: { label: "Ministry", "element type": "Department", description: "" } },
    { _id: "elem-3", attributes: { label: "Friends of Light" } },
  ],
  connections: [
    { _id: "conn-1", direction: "undirected", attributes: {}, from: "elem-1", to: "elem-2" },
    { _id: "conn-2", direction: "undirected", attributes: { label: "External" }, from: "elem-2", to: "elem-1" },
    { _id: "conn-3", direction: "undirected", attributes: {}, from: "elem-3", to: "elem-2" },
  ],
};

const NO_CALL = calls({ code: "0", title: "Anything" });

/** By path within the folder. */
export const TINY_UK = {
  "organisations/catalogue.ttl": catalog("Organisations", "2022-12-31"),
  "organisations/orgs.csv":
    '"ministry","The Ministry\\u2019s aim is light.","https://example.org/m","Ministry","1901"\n"ktn","Brings people together","","KTN",""\n',
  "challenges/dasa/catalogue.ttl": catalog("Call list dasa", "2022-12-31"),
  "challenges/dasa/dasa.ttl": calls(
    {
      code: "a1",
      title: "Digital twins for lamps",
      text: "Lamps that know themselves.",
      opens: "2022-01-10",
      closes: "2022-03-01",
      topics: ["digital+twins", "hpc+%29"],
    },
    { code: "a2", title: "Brighter lamps", opens: "2022-12-01", closes: "2023-02-01", sponsor: "ktn" },
    { code: "a3", title: "Lamps to come", opens: "2023-05-01", topics: ["digital+twins"] },
    { code: "a4", title: "Backward lamps", opens: "2021-03-22", closes: "2021-03-05" },
  ),
  "challenges/ktn/catalogue.ttl": catalog("Call list ktn", "2022-12-31"),
  "challenges/ktn/ktn.ttl": NO_CALL,
  "challenges/ktnie/catalogue.ttl": catalog("Call list ktnie", "2022-12-31"),
  "challenges/ktnie/ktnie.ttl": NO_CALL.replaceAll("challenge/0", "challenge/1"),
  "challenges/ncsc/catalogue.ttl": catalog("Call list ncsc", "2022-12-31"),
  "challenges/ncsc/ncsc.ttl": NO_CALL.replaceAll("challenge/0", "challenge/2"),
  "challenges/ukri/catalogue.ttl": catalog("Call list ukri", "2022-12-31"),
  "challenges/ukri/ukri.ttl": NO_CALL.replaceAll("challenge/0", "challenge/3"),
  "ukri-organogram/catalogue.ttl": catalog("Posts", "2022-02-07"),
  "ukri-organogram/organogram-senior.csv": [
    POST_HEADER,
    '0001,"Light, Ada",SCS2,UKRI-Chief Executive-1077133,Executive Group,The Crown,UK Research & Innovation,UKRI Corporate Hub,XX,0,1.00,220000,224999,None,London,,1',
    "0002,N/A,SCS1,Lamp Director,Lamps,The Crown,UK Research & Innovation,Innovate UK,0001,307468,0.90,N/A,N/A,None,Unknown,,1",
    "",
  ].join("\n"),
  "science-networks/catalogue.ttl": catalog("Science networks", "2022-12-31"),
  "science-networks/science-networks.json": JSON.stringify(TINY_MAP, null, 2),
};
export type UkFiles = Partial<Record<keyof typeof TINY_UK, string>>;

/** @returns the folder */
export async function writeUk(folder: string, bent: UkFiles = {}): Promise<string> {
  for (const [path, text] of Object.entries({ ...TINY_UK, ...bent })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
