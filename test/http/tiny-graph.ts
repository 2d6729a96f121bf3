import { createHash } from "node:crypto";
import { AtlasRecord } from "../../server/model/records/index.ts";

/**
 * A park, its lab and a firm, small enough to count by eye: five entities and one apart, five ties, one figure, two
 * documents. The text of the first document is ours, so that its passages can be shown.
 */

export const REPORT_TEXT =
  "Report of 2021. Lantern Laboratory belongs to Torch Park. The park is led by Li Ming, director. Two teams work there.";

function passage(words: string, claim: string) {
  const start = REPORT_TEXT.indexOf(words);
  return { document: "park-report", start, end: start + words.length, claim: { en: claim, zh: null } };
}

const BELONGS = passage("Lantern Laboratory belongs to Torch Park", "The laboratory is the park's.");
const LED = passage("led by Li Ming, director", "Li Ming heads the park.");
const TEAMS = passage("Two teams work there", "The laboratory has two teams.");

function news(row: number) {
  return { document: "town-news", row, claim: null };
}

function entity(id: string, kind: string, en: string, zh: string | null, evidence: unknown[]) {
  return {
    record: "entity",
    id,
    kind,
    name: { en, zh },
    aliases: [],
    summary: null,
    party: null,
    status: "actual",
    validFrom: null,
    validTo: null,
    coordinates: null,
    sameAs: [],
    declaredMembers: null,
    evidence,
  };
}

function relation(id: string, type: string, from: string, to: string, said: Record<string, unknown>) {
  return {
    record: "relation",
    id,
    type,
    from,
    to,
    status: "actual",
    validFrom: null,
    validTo: null,
    observed: ["2021"],
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: null,
    ...said,
  };
}

const documents = [
  {
    record: "document",
    id: "park-report",
    title: "Report of the park",
    publisher: null,
    published: null,
    asOf: { earliest: "2021-01", latest: "2021-09", why: "calls 2021 this year" },
    language: "en",
    sha256: createHash("sha256").update(REPORT_TEXT).digest("hex"),
    characters: [...REPORT_TEXT].length,
    url: null,
    credits: [],
  },
  {
    record: "document",
    id: "town-news",
    title: "News of the town",
    publisher: "Town News",
    published: "2023-10-23",
    asOf: { earliest: "2023-06", latest: "2023-10-23", why: "its date" },
    language: "en",
    sha256: "0".repeat(64),
    characters: 9,
    url: "https://example.org/news",
    credits: [{ role: "publisher", entity: "ember-works" }],
  },
];

const judgments = [
  {
    record: "fact",
    id: "lantern-teams",
    entity: "lantern-laboratory",
    property: "teamsFunded",
    value: 2,
    unit: "team",
    comparator: "=",
    period: null,
    scope: null,
    status: "actual",
    certainty: "stated",
    attributedTo: null,
    sharedWith: [],
    doubtful: null,
    evidence: [TEAMS],
  },
  {
    record: "same-as-candidate",
    id: "ember-and-lantern",
    a: "ember-works",
    b: "lantern-laboratory",
    verdict: "possible",
    reason: "Both make lamps.",
    evidence: [],
  },
  {
    record: "contradiction",
    id: "teams-out-of-scale",
    between: ["lantern-teams", "lantern-teams"],
    kind: "scale",
    note: "Two teams are few.",
    evidence: [TEAMS],
  },
];

/** In the order of an export. */
export const TINY_GRAPH: readonly AtlasRecord[] = [
  ...documents,
  entity("ember-works", "Enterprise", "Ember Works", "余烬公司", [news(1)]),
  entity("far-island", "Place", "Far Island", null, [news(2)]),
  entity("lantern-laboratory", "Lab", "Lantern Laboratory", "灯笼实验室", [BELONGS]),
  entity("li-ming", "Official", "Li Ming", "李明", [LED]),
  entity("torch-park", "Park", "Torch Park", "火炬园", [BELONGS, news(3)]),
  entity("wick-town", "Place", "Wick Town", null, [news(4)]),
  relation("ember-cooperates-lantern", "COOPERATES_WITH", "ember-works", "lantern-laboratory", {
    validFrom: "2022",
    observed: ["2023"],
    certainty: "inferred",
    attributedTo: "li-ming",
    evidence: [news(5)],
  }),
  relation("ember-settles-in-park", "SETTLED_IN", "ember-works", "torch-park", {
    status: "planned",
    observed: ["2023-10-23"],
    evidence: [news(6)],
  }),
  relation("lantern-part-of-park", "PART_OF", "lantern-laboratory", "torch-park", {
    validTo: "2021",
    evidence: [BELONGS, { ...news(7), claim: BELONGS.claim }],
  }),
  relation("li-ming-directs-park", "HOLDS_ROLE", "li-ming", "torch-park", {
    role: { en: "director", zh: "主任" },
    evidence: [LED],
  }),
  relation("park-in-town", "LOCATED_IN", "torch-park", "wick-town", { observed: ["2023"], evidence: [news(8)] }),
  ...judgments,
].map((record) => AtlasRecord.parse(record));
