import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AtlasRecord } from "../../server/model/records/index.ts";
import { ember, liMing, row } from "./expected.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

function entity(id: string, kind: string, en: string, fields: Record<string, unknown>) {
  const blank = TINY_GRAPH.find((record) => record.id === "wick-town");
  return AtlasRecord.parse({ ...blank, id, kind, name: { en, zh: null }, ...fields });
}

function tie(id: string, type: string, from: string, to: string, fields: Record<string, unknown> = {}) {
  const blank = TINY_GRAPH.find((record) => record.id === "park-in-town");
  const day = { validFrom: "2023-06-28", observed: ["2023-06-28"], evidence: [row(20)] };
  return AtlasRecord.parse({ ...blank, id, type, from, to, ...day, ...fields });
}

/** One fair that was, one that is planned, one of which nobody says when; the first two are of a series. */
const RECORDS = [
  ...TINY_GRAPH,
  entity("lamp-fairs", "EventSeries", "Lamp Fairs", {}),
  entity("lamp-fair", "Event", "Lamp Fair", { validFrom: "2023-06-28", validTo: "2023-06-29" }),
  entity("night-fair", "Event", "Night Fair", { status: "planned", validFrom: "2024-09" }),
  entity("lost-fair", "Event", "Lost Fair", {}),
  entity("early-fair", "Event", "Early Fair", { validFrom: "../2020" }),
  tie("fair-of-series", "IN_SERIES", "lamp-fair", "lamp-fairs"),
  tie("night-of-series", "IN_SERIES", "night-fair", "lamp-fairs", { status: "planned", validFrom: null }),
  tie("fair-in-town", "HELD_AT", "lamp-fair", "wick-town"),
  tie("park-organizes", "ORGANIZES", "torch-park", "lamp-fair"),
  tie("ember-hosts", "CO_HOSTS", "ember-works", "lamp-fair"),
  tie("li-guides", "GUIDES", "li-ming", "lamp-fair"),
  tie("lantern-supports", "SUPPORTS", "lantern-laboratory", "lamp-fair"),
  tie("li-speaks", "SPEAKS_AT", "li-ming", "lamp-fair", { attributedTo: "ember-works" }),
  tie("lantern-there", "PARTICIPATES_IN", "lantern-laboratory", "lamp-fair", { evidence: [lantern2021()] }),
];

/** In the document that was known in 2021 already. */
function lantern2021() {
  return { document: "park-report", start: 0, end: 10, claim: { en: "It was to be there.", zh: null } };
}

interface Listed {
  items: {
    event: { id: string };
    section: string;
    held: string | null;
    ties: { as: string; entity: { id: string } }[];
  }[];
  total: number;
  sections: Record<string, number>;
  nextCursor: string | null;
}

describe("events", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny({ records: RECORDS });
  });
  afterAll(() => server.close());

  const ask = async (query: string) => (await (await server.get(`/api/events?${query}`)).json()) as Listed;
  const brief = ({ items }: Listed) => items.map(({ event, section }) => `${event.id}: ${section}`);

  it("come in order: those that took place, those planned, those that nobody dates", async () => {
    const answer = await ask("");
    expect(brief(answer)).toEqual([
      "early-fair: happened",
      "lamp-fair: happened",
      "night-fair: planned",
      "lost-fair: undated",
    ]);
    expect([answer.total, answer.sections, answer.nextCursor]).toEqual([
      4,
      { happened: 2, planned: 1, undated: 1 },
      null,
    ]);
  });

  it("are told with dates and with who did what, role by role", async () => {
    const { items } = await ask("series=lamp-fairs");
    const [fair, night] = items;
    expect(fair).toMatchObject({
      event: { id: "lamp-fair", status: "actual" },
      from: "2023-06-28",
      to: "2023-06-29",
      sentence: {
        en: "Lamp Fair took place (June 28, 2023 to June 29, 2023).",
        zh: "Lamp Fair 举行（2023年6月28日至2023年6月29日）。",
      },
      omitted: 0,
    });
    expect(fair?.ties.map(({ as, entity: { id } }) => `${as}: ${id}`)).toEqual([
      "organizer: torch-park",
      "co-host: ember-works",
      "guide: li-ming",
      "supporter: lantern-laboratory",
      "speaker: li-ming",
      "participant: lantern-laboratory",
      "place: wick-town",
      "series: lamp-fairs",
    ]);
    expect(fair?.ties[4]).toEqual({
      as: "speaker",
      entity: { ...liMing, degree: 3 },
      relation: {
        id: "li-speaks",
        type: "SPEAKS_AT",
        from: "li-ming",
        to: "lamp-fair",
        status: "actual",
        validFrom: "2023-06-28",
        validTo: null,
        observed: ["2023-06-28"],
        role: null,
        amount: null,
        certainty: "stated",
        attributedTo: ember.id,
        note: null,
        evidence: [row(20)],
        independentSources: 1,
        firstKnown: "2023-10-23",
      },
      held: null,
      sentence: {
        en: "According to Ember Works, Li Ming spoke at Lamp Fair (June 28, 2023).",
        zh: "据余烬公司称，李明在 Lamp Fair 上发言（2023年6月28日）。",
      },
    });
    expect(night).toMatchObject({
      from: "2024-09",
      to: null,
      section: "planned",
      sentence: { en: "Night Fair is planned (September 2024).", zh: "Night Fair 处于计划中（2024年9月）。" },
    });
  });

  it.each([
    ["from=2023-06-29&to=2023-07", ["lamp-fair: happened"]],
    ["from=2023-06-30&to=2023-07", []],
    ["to=2023-06-28", ["early-fair: happened", "lamp-fair: happened"]],
    ["to=2019", ["early-fair: happened"]],
    ["from=2024-09-30", ["night-fair: planned"]],
    ["from=2024-10", []],
    ["from=2023&to=2024", ["lamp-fair: happened", "night-fair: planned"]],
  ])("within a time are those that may have been: %s", async (query, expected) => {
    const answer = await ask(query);
    expect(brief(answer)).toEqual(expected);
    expect(answer.sections.undated).toBe(1);
  });

  it("come page by page, and pass the filters", async () => {
    const first = await ask("limit=3");
    expect([brief(first).length, first.total]).toEqual([3, 4]);
    expect(brief(await ask(`limit=3&cursor=${first.nextCursor}`))).toEqual(["lost-fair: undated"]);
    expect(brief(await ask("status=planned"))).toEqual(["night-fair: planned"]);
    expect(brief(await ask("type=CO_HOSTS"))).toEqual(["lamp-fair: happened"]);
    expect((await ask("place=wick-town")).items.map(({ event }) => event.id)).toEqual(["lamp-fair"]);
    expect((await server.get("/api/events?series=nothing")).status).toBe(404);
    expect((await server.get("/api/events?kind=Event")).status).toBe(400);
  });

  it("answer how they and their ties stood, and only what was known by a day", async () => {
    const { items } = await ask("at=2023-07&series=lamp-fairs");
    expect(items.map(({ event, held }) => [event.id, held])).toEqual([
      ["lamp-fair", "ended"],
      ["night-fair", "not-yet"],
    ]);
    expect((await ask("knownOn=2022")).items).toEqual([]);
  });
});
