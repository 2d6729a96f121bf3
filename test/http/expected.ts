import { REPORT_TEXT } from "./tiny-graph.ts";

/** Parts of answers about the tiny graph, written out once. */

function summary(id: string, kind: string, en: string, zh: string | null, party: string | null, degree: number) {
  return { id, kind, name: { en, zh }, status: "actual", party, degree };
}

export const ember = summary("ember-works", "Enterprise", "Ember Works", "余烬公司", "enterprise", 2);
export const island = summary("far-island", "Place", "Far Island", null, null, 0);
export const lantern = summary("lantern-laboratory", "Lab", "Lantern Laboratory", "灯笼实验室", "university", 2);
export const liMing = summary("li-ming", "Official", "Li Ming", "李明", "government", 1);
export const park = summary("torch-park", "Park", "Torch Park", "火炬园", "government", 4);
export const town = summary("wick-town", "Place", "Wick Town", null, null, 1);

function passage(exact: string, claim: string) {
  const start = REPORT_TEXT.indexOf(exact);
  const end = start + exact.length;
  return {
    document: "park-report",
    start,
    end,
    claim: { en: claim, zh: null },
    passage: { before: REPORT_TEXT.slice(0, start), exact, after: REPORT_TEXT.slice(end) },
  };
}

export const belongs = passage("Lantern Laboratory belongs to Torch Park", "The laboratory is the park's.");
export const led = passage("led by Li Ming, director", "Li Ming heads the park.");
export const teams = passage("Two teams work there", "The laboratory has two teams.");

export function row(number: number, claim: { en: string; zh: null } | null = null) {
  return { document: "town-news", row: number, claim };
}

const tie = {
  status: "actual",
  validFrom: null,
  validTo: null,
  observed: ["2021"],
  role: null,
  amount: null,
  certainty: "stated",
  attributedTo: null,
  note: null,
  independentSources: 1,
};

export const ties = {
  cooperates: {
    ...tie,
    id: "ember-cooperates-lantern",
    type: "COOPERATES_WITH",
    from: "ember-works",
    to: "lantern-laboratory",
    validFrom: "2022",
    observed: ["2023"],
    certainty: "inferred",
    attributedTo: "li-ming",
    evidence: [row(5)],
    firstKnown: "2023-10-23",
  },
  settles: {
    ...tie,
    id: "ember-settles-in-park",
    type: "SETTLED_IN",
    from: "ember-works",
    to: "torch-park",
    status: "planned",
    observed: ["2023-10-23"],
    evidence: [row(6)],
    firstKnown: "2023-10-23",
  },
  partOf: {
    ...tie,
    id: "lantern-part-of-park",
    type: "PART_OF",
    from: "lantern-laboratory",
    to: "torch-park",
    validTo: "2021",
    evidence: [belongs, row(7, belongs.claim)],
    firstKnown: "2021-09-30",
  },
  directs: {
    ...tie,
    id: "li-ming-directs-park",
    type: "HOLDS_ROLE",
    from: "li-ming",
    to: "torch-park",
    role: { en: "director", zh: "主任" },
    evidence: [led],
    firstKnown: "2021-09-30",
  },
  inTown: {
    ...tie,
    id: "park-in-town",
    type: "LOCATED_IN",
    from: "torch-park",
    to: "wick-town",
    observed: ["2023"],
    evidence: [row(8)],
    firstKnown: "2023-10-23",
  },
};

const report = {
  id: "park-report",
  title: "Report of the park",
  publisher: null,
  published: null,
  asOf: { earliest: "2021-01", latest: "2021-09", why: "calls 2021 this year" },
};

export const documents = { report };
