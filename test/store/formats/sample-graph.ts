import fc from "fast-check";
import { AtlasRecord, compareRecords } from "../../../server/model/records/index.ts";
import { EXPORTS } from "../../../server/store/formats/exports.ts";

/** A graph of two, with every field filled and every character that some format trips over. */

export const NASTY = `=1+1 "quoted", 'single' <b>&amp; ]]> line\nfeed\ttab 季华 🧪 مختبر \u0085\u2028 a;b\\c`;

const document = {
  record: "document",
  id: "report",
  title: "A report; with a table",
  publisher: "Willow Press",
  published: "2021-03-09",
  asOf: { earliest: "2021", latest: "2021-03", why: "calls 2021 this year" },
  language: "en",
  sha256: "0".repeat(64),
  characters: 900,
  url: "https://example.org/a b?x={1}",
  credits: [{ role: "photo", entity: "willow-park" }],
};

const evidence = [
  { document: "report", start: 5, end: 65, claim: { en: "It is named.", zh: "提到。" } },
  { document: "report", row: 12, claim: null },
];

const park = {
  record: "entity",
  id: "willow-park",
  kind: "Park",
  name: { en: NASTY, zh: "柳园" },
  aliases: [
    { value: "@Willow; Park\\", lang: "en", type: "spelling", in: null, source: "a list" },
    { value: "the Park", lang: "en", type: "abbreviation", in: "report", source: null },
  ],
  summary: { en: "A park.", zh: null },
  party: "service",
  status: "planned",
  validFrom: "2020",
  validTo: "../2023-06-28",
  coordinates: { lat: 23.02, lng: 2.1500219563810696, precision: "city", source: "a gazetteer" },
  sameAs: ["https://example.org/park", 'https://example.org/"park"'],
  declaredMembers: 5,
  evidence,
};

const lab = {
  record: "entity",
  id: "light-laboratory",
  kind: "Lab",
  name: { en: "'Light' Laboratory", zh: null },
  aliases: [],
  summary: null,
  party: null,
  status: "actual",
  validFrom: null,
  validTo: null,
  coordinates: null,
  sameAs: [],
  declaredMembers: null,
  evidence: evidence.slice(1),
};

const settled = {
  record: "relation",
  id: "light-laboratory-settled-in-willow-park",
  type: "SETTLED_IN",
  from: "light-laboratory",
  to: "willow-park",
  status: "in-progress",
  validFrom: "2020-05",
  validTo: null,
  observed: ["2020-05-04", "2021"],
  role: { en: "tenant", zh: "租户" },
  amount: { value: 47_708_000_000.5, currency: "CNY", comparator: "~", kind: "rent" },
  certainty: "inferred",
  attributedTo: "willow-park",
  note: "-5 degrees",
  evidence,
};

const builds = {
  ...settled,
  id: "willow-park-builds-light-laboratory",
  type: "BUILDS",
  from: "willow-park",
  to: "light-laboratory",
  status: "planned",
  validFrom: null,
  observed: ["2021"],
  role: null,
  amount: null,
  certainty: "stated",
  attributedTo: null,
  note: null,
};

const fact = {
  record: "fact",
  id: "willow-park-members",
  entity: "willow-park",
  property: "memberCount",
  value: -12.5,
  unit: "member",
  comparator: ">",
  period: { from: "2020", to: null },
  scope: "+ its branches",
  status: "target",
  certainty: "stated",
  attributedTo: "light-laboratory",
  sharedWith: ["light-laboratory"],
  doubtful: "half a member",
  evidence,
};

const candidate = {
  record: "same-as-candidate",
  id: "park-or-laboratory",
  a: "light-laboratory",
  b: "willow-park",
  verdict: "different",
  reason: "One is in the other.",
  evidence: [],
};

const contradiction = {
  record: "contradiction",
  id: "members-out-of-scale",
  between: ["willow-park-members", "willow-park-members"],
  kind: "scale",
  note: "Half a member.",
  evidence: evidence.slice(1),
};

/** In export order; fresh each time. */
export function sampleGraph(): AtlasRecord[] {
  const all = [document, park, lab, settled, builds, fact, candidate, contradiction];
  return all.map((record) => AtlasRecord.parse(structuredClone(record))).sort(compareRecords);
}

/** The same graph with one text in every place that takes free text. */
export function graphNaming(words: string): AtlasRecord[] {
  return sampleGraph().map((record) => {
    if (record.record === "entity")
      return { ...record, name: { en: words, zh: words }, summary: { en: words, zh: words } };
    if (record.record === "relation") return { ...record, note: words, role: { en: words, zh: words } };
    if (record.record === "fact") return { ...record, value: words, scope: words };
    if (record.record === "document") return { ...record, title: words };
    return record;
  });
}

const TROUBLE = [
  '"',
  "'",
  ",",
  ";",
  "\n",
  "\r\n",
  "\t",
  "]]>",
  "<!--",
  "&#0;",
  "=",
  "+",
  "-",
  "@",
  "＝",
  "\\",
  "{",
  "🧪",
];
const SCRIPTS = [
  "佛山高新区",
  "𠮷",
  "مختبر",
  "\u202e",
  "e\u0301",
  "\u0001",
  "\u001b",
  "\u007f",
  "\u0085",
  "\u2028",
  "\ufffe",
];

/** Any text a record may hold, most of them of the kind that breaks something. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...TROUBLE, ...SCRIPTS), fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 12,
  })
  .map((parts) =>
    parts
      .join("")
      .replace(/[\0\p{Surrogate}]/gu, "")
      .trim()
      .slice(0, 200),
  )
  .filter((words) => words !== "" && words === words.trim() && !/\p{Surrogate}/u.test(words));

export async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

export async function written(format: keyof typeof EXPORTS, records: Iterable<AtlasRecord>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of EXPORTS[format].write(stream(records))) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

/** As XML 1.0 can hold it: what is no `Char` of its grammar is seen to be lost. */
export function inXml(words: string): string {
  return [...words].map((character) => (isXmlChar(character.codePointAt(0) ?? 0) ? character : "\ufffd")).join("");
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
