import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCordis } from "../../../seed/importers/cordis/read-cordis.ts";
import type { LocatedRecord, Refusal } from "../../../seed/read-records.ts";
import { AtlasRecord } from "../../../server/model/records/index.ts";
import { runAtlas } from "../run-atlas.ts";
import { type Bent, TINY_CORDIS, writeCordis } from "./cordis-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-cordis-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
async function read(bent: Bent = {}): Promise<(LocatedRecord | Refusal)[]> {
  made += 1;
  return readAll(await writeCordis(join(folder, `${made}`), bent));
}

async function readAll(tables: string): Promise<(LocatedRecord | Refusal)[]> {
  const all: (LocatedRecord | Refusal)[] = [];
  for await (const each of readCordis(tables)) all.push(each);
  return all;
}

async function records(bent: Bent = {}): Promise<Map<string, AtlasRecord>> {
  const all = await read(bent);
  return new Map(
    all.map((each) => {
      if ("reason" in each) throw new Error(each.reason);
      return [each.record.id, each.record];
    }),
  );
}

async function refusals(bent: Bent): Promise<string[]> {
  return toldOf(await read(bent));
}

function toldOf(all: readonly (LocatedRecord | Refusal)[]): string[] {
  return all.flatMap((each) =>
    "reason" in each ? [`${each.file.split("/").at(-1)}:${each.line}: ${each.reason}`] : [],
  );
}

const made2019 = {
  earliest: "2019-01",
  latest: "2021-01",
  why: "Undated. Its last project starts on 2021-01-01, and grants are listed once signed, at most about two years before they start.",
};

describe("CORDIS tables", () => {
  it("become a document each, known by its bytes and counted in rows", async () => {
    const all = await records();
    const bytes = readFileSync(join(folder, `${made}`, "nodes_organisation.csv.gz"));
    expect(all.get("cordis-h2020-organizations")).toEqual({
      record: "document",
      id: "cordis-h2020-organizations",
      title: "CORDIS, Horizon 2020: organizations",
      publisher: "European Commission, CORDIS",
      published: null,
      asOf: made2019,
      language: "en",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      characters: 3,
      url: null,
      credits: [],
    });
    expect(
      ["projects", "participations", "cooperations"].map((table) => all.get(`cordis-h2020-${table}`)),
    ).toMatchObject([{ characters: 2 }, { characters: 3 }, { characters: 1 }]);
  });

  it("become organizations by their activity type, with what their row says as facts", async () => {
    const all = await records();
    const evidence = [{ document: "cordis-h2020-organizations", row: 2, claim: null }];
    expect(all.get("pic-900000002")).toEqual({
      record: "entity",
      id: "pic-900000002",
      kind: "Enterprise",
      name: { en: 'Lampen, Licht & "Söhne"', zh: null },
      aliases: [],
      summary: null,
      party: null,
      status: "actual",
      validFrom: null,
      validTo: null,
      coordinates: { lat: 50.94, lng: 6.96, precision: "city", source: "CORDIS, column geolocation" },
      sameAs: [],
      declaredMembers: null,
      evidence,
    });
    expect(all.get("pic-900000001")).toMatchObject({ kind: "University", name: { en: "Organization 900000001" } });
    expect(all.get("pic-900000003")).toMatchObject({ kind: "ServiceOrganization", coordinates: null });
    expect(all.get("pic-900000002-participations")).toEqual({
      record: "fact",
      id: "pic-900000002-participations",
      entity: "pic-900000002",
      property: "participations",
      value: 1,
      unit: "participation",
      comparator: "=",
      period: null,
      scope: null,
      status: "actual",
      certainty: "stated",
      attributedTo: null,
      sharedWith: [],
      doubtful: null,
      evidence,
    });
    const facts = [...all.values()].flatMap((each) =>
      each.record === "fact" && each.entity.startsWith("pic") ? [[each.id, each.property, each.value, each.unit]] : [],
    );
    expect(facts).toEqual([
      // Namibia, not "not available".
      ["pic-900000001-country", "country", "NA", null],
      ["pic-900000001-participations", "participations", 2, "participation"],
      ["pic-900000002-country", "country", "DE", null],
      ["pic-900000002-city", "city", "Köln", null],
      ["pic-900000002-sme", "smallOrMediumEnterprise", "yes", null],
      ["pic-900000002-participations", "participations", 1, "participation"],
      ["pic-900000003-country", "country", "FR", null],
      ["pic-900000003-participations", "participations", 0, "participation"],
    ]);
  });

  it("become projects with their dates; what runs on after the tables were made is in progress", async () => {
    const all = await records();
    expect(all.get("rcn-100001")).toMatchObject({
      kind: "Project",
      name: { en: "Horizon 2020 project 100001", zh: null },
      status: "actual",
      validFrom: "2018-03-01",
      validTo: "2020-02-29",
      evidence: [{ document: "cordis-h2020-projects", row: 1, claim: null }],
    });
    expect(all.get("rcn-100002")).toMatchObject({ status: "in-progress", validTo: "2024-12-31" });
    const facts = [...all.values()].flatMap((each) =>
      each.record === "fact" && each.entity.startsWith("rcn") ? [[each.id, each.property, each.value, each.unit]] : [],
    );
    expect(facts).toEqual([
      ["rcn-100001-total-cost", "totalCost", 100000.5, "EUR"],
      ["rcn-100001-maximum-contribution", "maximumContribution", 90000, "EUR"],
      ["rcn-100001-programme-parts", "programmeParts", "LEIT, SC1", null],
      ["rcn-100002-maximum-contribution", "maximumContribution", 50000, "EUR"],
    ]);
  });

  it("become ties that hold while their project runs, with role and grant", async () => {
    const all = await records();
    const tie = {
      record: "relation",
      status: "actual",
      validFrom: "2018-03-01",
      validTo: "2020-02-29",
      observed: ["2018-03-01"],
      certainty: "stated",
      attributedTo: null,
    };
    expect(all.get("pic-900000001-in-rcn-100001")).toEqual({
      ...tie,
      id: "pic-900000001-in-rcn-100001",
      type: "PARTICIPATES_IN",
      from: "pic-900000001",
      to: "rcn-100001",
      role: { en: "coordinator", zh: "协调单位" },
      amount: { value: 60000.25, currency: "EUR", comparator: "=", kind: "grant" },
      note: null,
      evidence: [{ document: "cordis-h2020-participations", row: 1, claim: null }],
    });
    expect(all.get("pic-900000002-in-rcn-100001")).toMatchObject({ amount: { value: 0 } });
    expect(all.get("pic-900000001-in-rcn-100002")).toMatchObject({ amount: null, status: "in-progress" });
    expect(all.get("pic-900000001-with-pic-900000002-in-rcn-100001")).toEqual({
      ...tie,
      id: "pic-900000001-with-pic-900000002-in-rcn-100001",
      type: "COOPERATES_WITH",
      from: "pic-900000001",
      to: "pic-900000002",
      role: null,
      amount: null,
      note: "In Horizon 2020 project 100001.",
      evidence: [{ document: "cordis-h2020-cooperations", row: 1, claim: null }],
    });
  });

  it("give only what the model takes, the same each time, packed or not", async () => {
    const all = [...(await records()).values()];
    expect(all.map((record) => AtlasRecord.parse(record))).toEqual(all);
    expect([...(await records()).values()]).toEqual(all);
    const plain = [...(await records({ packed: false })).values()];
    expect(plain.filter(({ record }) => record !== "document")).toEqual(
      all.filter(({ record }) => record !== "document"),
    );
  });
});

describe("CORDIS rows that cannot be taken", () => {
  it("are each refused with file and line, and what hangs on them is not blamed", async () => {
    const [organizations, projects] = [TINY_CORDIS.nodes_organisation, TINY_CORDIS.nodes_project];
    const tables = {
      nodes_organisation: [
        ...organizations,
        "abc,HES,FR,1,,,,",
        "900000004,XYZ,FR,1,,,,",
        "900000005,HES,FR,many,,,,",
        '900000006,HES,FR,1,,,"north,pole",',
        "900000007,HES,FR,1,,,,perhaps",
        "900000008,HES,FR",
      ],
      nodes_project: [...projects, "100003,2021-02-30,,1,1,"],
      edges_participates_in: [
        ...TINY_CORDIS.edges_participates_in,
        "900000002,100003,participant,1",
        "900000002,100004,participant,1",
        "900000002,100002,onlooker,1",
      ],
    };
    expect(await refusals({ tables })).toEqual([
      'nodes_organisation.csv.gz:5: "abc" is no PIC: it must be digits',
      'nodes_organisation.csv.gz:6: the activity type "XYZ" is unknown',
      'nodes_organisation.csv.gz:7: participations: "many" is no number',
      'nodes_organisation.csv.gz:8: geolocation: "north" is no number',
      'nodes_organisation.csv.gz:9: sme: "perhaps" is neither True nor False',
      "nodes_organisation.csv.gz:10: 3 cells, where the header has 8",
      'nodes_project.csv.gz:4: startDate: "2021-02-30" is no date',
      'edges_participates_in.csv.gz:6: the projects table has no project "100004"',
      'edges_participates_in.csv.gz:7: the role "onlooker" is unknown',
    ]);
  });

  it("are named by the line they begin on, where cells hold line breaks", async () => {
    const tables = {
      nodes_organisation: [...TINY_CORDIS.nodes_organisation, '900000009,HES,FR,1,"two\nlines",,,', "x,HES,FR,1,,,,"],
    };
    expect(await refusals({ tables })).toEqual(['nodes_organisation.csv.gz:7: "x" is no PIC: it must be digits']);
  });

  it("include whole tables: without a column, without a row, with broken quotes", async () => {
    expect(await refusals({ tables: { edges_collaborates_on: ["picA,rcn", "1,2"] } })).toEqual([
      "edges_collaborates_on.csv.gz:1: the header of edges_collaborates_on.csv.gz lacks picB",
    ]);
    expect(await refusals({ tables: { edges_collaborates_on: ["picA,picB,rcn"] } })).toEqual([
      "edges_collaborates_on.csv.gz:1: CORDIS, Horizon 2020: who works with whom on which project: no rows",
    ]);
    expect(await refusals({ tables: { edges_collaborates_on: ["picA,picB,rcn", '1,"2"x,3'] } })).toEqual([
      expect.stringMatching(/^edges_collaborates_on\.csv\.gz:2: not CSV from here on: /),
    ]);
    expect(await refusals({ tables: { nodes_project: TINY_CORDIS.nodes_project.slice(0, 1) } })).toEqual([
      "nodes_project.csv.gz:1: no project with a start date",
    ]);
  });

  it("include bytes that cannot be unpacked", async () => {
    const broken = await writeCordis(join(folder, "broken"));
    const whole = gzipSync(TINY_CORDIS.edges_collaborates_on.join("\n"));
    await writeFile(join(broken, "edges_collaborates_on.csv.gz"), whole.subarray(0, whole.length - 12));
    expect(toldOf(await readAll(broken))).toEqual([
      "edges_collaborates_on.csv.gz:2: cannot be unpacked from here on: unexpected end of file",
    ]);
  });
});

describe("atlas import --from cordis", () => {
  const env = () => ({ ATLAS_DATA: join(folder, "store") });

  it("names the file and line of what the store refuses, and writes nothing", async () => {
    const tables = { edges_collaborates_on: [...TINY_CORDIS.edges_collaborates_on, "900000001,900000009,100001"] };
    const bent = await writeCordis(join(folder, "dangling"), { tables });
    for (const dry of [[], ["--dry-run"]]) {
      const { status, err } = runAtlas(["import", "--from", "cordis", ...dry, bent], env());
      expect(status).toBe(1);
      expect(err).toMatch(
        /edges_collaborates_on\.csv\.gz:3: relation "pic-900000001-with-pic-900000009-in-rcn-100001": /,
      );
      expect(err).toMatch(/1 refused; nothing was written\./);
    }
  });

  it("fills a store that exports the very records that were read", async () => {
    const tables = await writeCordis(join(folder, "whole"));
    expect(runAtlas(["import", "--from", "cordis", tables], env())).toMatchObject({
      status: 0,
      out: "25 created, 0 replaced, 0 unchanged; the graph is at revision 1.\n",
    });
    const exported = runAtlas(["export"], env()).out.trim().split("\n");
    const read = [...(await records()).values()].map((record) => JSON.stringify(AtlasRecord.parse(record)));
    expect(exported.toSorted()).toEqual(read.toSorted());
  });

  it("says in one line that a table is not there", async () => {
    const { status, err } = runAtlas(["import", "--from", "cordis", join(folder, "nowhere")], env());
    expect([status, err.trim().split("\n").length]).toEqual([1, 1]);
  });
});
