import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMPORTERS } from "../../../seed/importers/importers.ts";
import { takeIn } from "../../../seed/take-in.ts";
import { AtlasRecord } from "../../../server/model/records/index.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { runAtlas } from "../run-atlas.ts";
import { datasetFolder } from "./datasets.ts";
import { type ReadFolder, readFolder } from "./read-folder.ts";
import { calls, TINY_UK, type UkFiles, writeUk } from "./uk-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-uk-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
async function read(bent: UkFiles = {}): Promise<ReadFolder> {
  made += 1;
  const written = await writeUk(join(folder, `${made}`), bent);
  return readFolder(written, IMPORTERS["uk-innovation"].read([written]));
}

const row = (part: string, at: number) => [{ document: `uk-innovation-${part}`, row: at, claim: null }];

describe("the UK innovation graph, read", () => {
  let tiny: ReadFolder;
  beforeAll(async () => {
    tiny = await read();
  });
  const about = (start: string) => [...tiny.records.values()].filter(({ id }) => id.startsWith(start));

  it("becomes records that the model takes, the same each time", async () => {
    expect(tiny.refused).toEqual([]);
    const all = [...tiny.records.values()];
    expect(all.map((record) => AtlasRecord.parse(record))).toEqual(all);
    expect([...(await read()).records.values()]).toEqual(all);
  });

  it("cites each part as a document of as many rows, dated by its catalog; a list that runs on after that day has no date", () => {
    const documents = about("uk-innovation-").flatMap((record) =>
      record.record === "document" ? [[record.id, record.characters, record.published, record.asOf.latest]] : [],
    );
    expect(documents).toEqual([
      ["uk-innovation-organizations", 2, "2022-12-31", "2022-12-31"],
      ["uk-innovation-calls-dasa", 4, null, "2023-05-01"],
      ["uk-innovation-calls-ktn", 1, "2022-12-31", "2022-12-31"],
      ["uk-innovation-calls-ktnie", 1, "2022-12-31", "2022-12-31"],
      ["uk-innovation-calls-ncsc", 1, "2022-12-31", "2022-12-31"],
      ["uk-innovation-calls-ukri", 1, "2022-12-31", "2022-12-31"],
      ["uk-innovation-posts", 2, "2022-02-07", "2022-02-07"],
      ["uk-innovation-network-bodies", 3, "2022-12-31", "2022-12-31"],
      ["uk-innovation-network-links", 3, "2022-12-31", "2022-12-31"],
    ]);
  });

  it("tells of organizations, with the characters that the table spells out", () => {
    expect(tiny.records.get("uk-ministry")).toMatchObject({
      kind: "ServiceOrganization",
      name: { en: "Ministry", zh: null },
      summary: { en: "The Ministry’s aim is light.", zh: null },
      validFrom: "1901",
      evidence: row("organizations", 1),
    });
    expect(tiny.records.get("uk-ktn")).toMatchObject({ validFrom: null, evidence: row("organizations", 2) });
  });

  it("makes a call a need with its days: over, open when the list came out, or still to open", () => {
    const needs = about("uk-call-").flatMap((record) =>
      record.record === "entity" ? [[record.name.en, record.status, record.validFrom, record.validTo]] : [],
    );
    expect(needs.slice(0, 4)).toEqual([
      ["Digital twins for lamps", "actual", "2022-01-10", "2022-03-01"],
      ["Brighter lamps", "in-progress", "2022-12-01", "2023-02-01"],
      ["Lamps to come", "planned", "2023-05-01", null],
      ["Backward lamps", "actual", null, null],
    ]);
    expect(tiny.records.get("uk-ministry-seeks-uk-call-digital-twins-for-lamps-863ed303")).toMatchObject({
      type: "HAS_NEED",
      from: "uk-ministry",
      to: "uk-call-digital-twins-for-lamps-863ed303",
      role: { en: "sponsor", zh: "资助方" },
      observed: ["2022-01-10"],
      evidence: row("calls-dasa", 1),
    });
  });

  it("keeps days that are out of order as doubtful facts at odds with each other", () => {
    const id = "uk-call-backward-lamps-a314eba5";
    expect([tiny.records.get(`${id}-opens`), tiny.records.get(`${id}-closes`)]).toMatchObject([
      { value: "2021-03-22", doubtful: "The list has it open on 2021-03-22 and close on 2021-03-05." },
      { value: "2021-03-05", doubtful: expect.any(String) },
    ]);
    expect(tiny.records.get(`${id}-opens-after-it-closes`)).toMatchObject({
      record: "contradiction",
      kind: "date",
      between: [`${id}-opens`, `${id}-closes`],
    });
  });

  it("makes one topic of a name however it is written, and two of two names that read alike", () => {
    const topics = about("uk-topic-").flatMap((record) =>
      record.record === "entity" ? [[record.id, record.name.en]] : [],
    );
    expect(topics).toEqual([
      ["uk-topic-digital-twins", "digital twins"],
      ["uk-topic-hpc-f3b0d73e", "hpc )"],
      ["uk-topic-light", "Light"],
    ]);
    expect(tiny.records.get("uk-body-lamp-on-uk-topic-digital-twins")).toMatchObject({ type: "TARGETS_INDUSTRY" });
  });

  it("tells who holds which post, named or not, and to whom it reports", () => {
    expect(tiny.records.get("uk-official-ada-light-holds-post-at-uk-ukri-corporate-hub")).toMatchObject({
      type: "HOLDS_ROLE",
      role: { en: "UKRI-Chief Executive", zh: null },
      observed: ["2022-02-07"],
      evidence: row("posts", 1),
    });
    expect(tiny.records.get("uk-ukri-post-0002")).toMatchObject({
      kind: "Official",
      name: { en: "Holder of UKRI post 0002: Lamp Director", zh: null },
    });
    expect(tiny.records.get("uk-ukri-post-0002-reports-to-uk-official-ada-light")).toMatchObject({
      type: "REPORTS_TO",
      from: "uk-ukri-post-0002",
      to: "uk-official-ada-light",
      evidence: row("posts", 2),
    });
    expect(tiny.records.get("uk-official-ada-light-pay-floor")).toMatchObject({ value: 220000, unit: "GBP" });
    expect(tiny.records.has("uk-ukri-post-0002-pay-floor")).toBe(false);
  });

  it("tells of the map's bodies by their full names, with the measures its authors stored", () => {
    expect(tiny.records.get("uk-body-lamp")).toMatchObject({
      kind: "ResearchInstitute",
      name: { en: "Lamp Laboratory", zh: null },
      aliases: [{ value: "LAMP", lang: "en", type: "abbreviation", in: null, source: null }],
    });
    expect(tiny.records.get("uk-body-lamp-closeness")).toMatchObject({
      value: 0.5,
      scope: "as the authors of the map stored it",
    });
  });

  it("makes one tie of links that join the same two, citing each; and leaves it to people whether two bodies are one", () => {
    expect(tiny.records.get("uk-body-lamp-linked-with-uk-body-ministry")).toMatchObject({
      type: "COOPERATES_WITH",
      note: 'The map calls the link "External".',
      evidence: [...row("network-links", 1), ...row("network-links", 2)],
    });
    expect(tiny.records.get("uk-body-ministry-may-be-uk-ministry")).toMatchObject({
      record: "same-as-candidate",
      a: "uk-ministry",
      b: "uk-body-ministry",
      verdict: "possible",
    });
  });
});

describe("parts of the UK innovation graph that cannot be taken", () => {
  it("are refused with file and line: calls", async () => {
    const { refused } = await read({
      "challenges/dasa/dasa.ttl": calls(
        { code: "b1", title: "No such day", opens: "2022-02-30" },
        { code: "b2", title: "Nobody's", sponsor: "Nobody_at_all" },
      ),
      "challenges/ktn/ktn.ttl": calls({ code: "0", title: "Anything" }).replace("ns1:title", "ns1:title x"),
      "challenges/ncsc/ncsc.ttl": "",
    });
    expect(refused).toEqual([
      'challenges/dasa/dasa.ttl:6: opens: "2022-02-30" is no date',
      'challenges/dasa/dasa.ttl:14: "Nobody_at_all" is no code of an organization: small letters, digits and hyphens',
      expect.stringMatching(/^challenges\/ktn\/ktn\.ttl:9: not Turtle: Unexpected "x/),
      "challenges/ncsc/ncsc.ttl:1: no rows",
    ]);
  });

  it("are refused with file and line: tables, the map, a catalog", async () => {
    const posts = TINY_UK["ukri-organogram/organogram-senior.csv"];
    const { refused } = await read({
      "organisations/orgs.csv": '"ministry","","","Ministry","once"\n"a","b"\n',
      "ukri-organogram/organogram-senior.csv": posts.replace(",0001,307468,", ",0009,lots,"),
      "science-networks/science-networks.json": TINY_UK["science-networks/science-networks.json"]
        .replace('"label": "LAMP"', '"label": 7')
        .replace('"from": "elem-3"', '"from": "elem-9"'),
      "challenges/ukri/catalogue.ttl": "",
    });
    expect(refused).toEqual([
      'organisations/orgs.csv:1: founded: "once" is no date',
      "organisations/orgs.csv:2: 2 cells, where 5 are meant",
      "challenges/ukri/catalogue.ttl:1: the catalog names no dataset with a headline and a datePublished",
      'ukri-organogram/organogram-senior.csv:3: Salary Cost of Reports (£): "lots" is no number',
      'ukri-organogram/organogram-senior.csv:3: the list has no post "0009" to report to',
      expect.stringMatching(/^science-networks\/science-networks\.json:4: attributes\.label: /),
      'science-networks/science-networks.json:34: the map has no element "elem-1"',
      'science-networks/science-networks.json:50: the map has no element "elem-9"',
    ]);
  });
});

describe("atlas import --from uk-innovation", () => {
  it("fills a store, and changes nothing the second time", async () => {
    const whole = await writeUk(join(folder, "whole"));
    const env = { ATLAS_DATA: join(folder, "store") };
    const first = runAtlas(["import", "--from", "uk-innovation", whole], env);
    expect(first).toMatchObject({
      status: 0,
      out: "80 created, 0 replaced, 0 unchanged; the graph is at revision 1.\n",
    });
    expect(runAtlas(["import", "--from", "uk-innovation", whole], env)).toMatchObject({
      status: 0,
      out: "0 created, 0 replaced, 80 unchanged; the graph is at revision 1.\n",
    });
  });

  it("is explained by --help", () => {
    const { out } = runAtlas(["import", "--help"]);
    expect(out).toContain("uk-innovation: folders of the UK innovation graph (organisations/orgs.csv");
    expect(out).toContain("cordis-sample: folders of tables as CORDIS gives them out");
  });
});

const dataset = datasetFolder("uk_innovation_graph");
describe.skipIf(dataset === null)("the whole UK innovation graph", () => {
  it("is taken without a refusal: 1,812 calls, 129 posts, 342 bodies and 440 pairs of them", async () => {
    const store = await openStore({ engine: "embedded", folder: join(folder, "all") });
    const reading = IMPORTERS["uk-innovation"].read([dataset ?? ""]);
    const taken = await takeIn(store, reading, { who: "test", why: "the whole" });
    expect(taken.refused).toEqual([]);
    const kinds: Record<string, number> = {};
    for await (const record of store.records())
      if (record.record === "relation" || record.record === "entity") {
        const name = record.record === "relation" ? record.type : record.kind;
        kinds[name] = (kinds[name] ?? 0) + 1;
      }
    await store.close();
    expect(kinds).toMatchObject({ Need: 1812, HAS_NEED: 1812, HOLDS_ROLE: 129, REPORTS_TO: 128, COOPERATES_WITH: 440 });
  });
});
