import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMPORTERS } from "../../../seed/importers/importers.ts";
import { AtlasRecord } from "../../../server/model/records/index.ts";
import { datasetFolder } from "./datasets.ts";
import { type ReadFolder, readFolder } from "./read-folder.ts";

const PROJECT_HEADER =
  "id,acronym,status,title,startDate,endDate,totalCost,ecMaxContribution,fundingScheme,objective,contentUpdateDate";
const PROJECTS = [
  PROJECT_HEADER,
  '100001,LAMP,CLOSED,"Lamps, and light",2018-03-01,2020-02-29,"1694762,5",90000,RIA,Better lamps.,2023-04-05 12:54:00',
  ",,,,,,,,,,",
  "100002,GLOW,SIGNED,Glowing,2021-01-01,2024-12-31,,50000,,,2023-07-01 15:46:39",
];
const PARTICIPANT_HEADER =
  "projectID,projectAcronym,organisationID,name,shortName,SME,activityType,city,country,geolocation,organizationURL,contentUpdateDate,role,ecContribution,endOfParticipation";
const PARTICIPANTS = [
  PARTICIPANT_HEADER,
  '100001,LAMP,900000001,UNIVERSITY OF LIGHT,UoL,False,HES,Windhoek,NA,"-22.5,17.0",http://light.example,2023-05-04 21:12:00,coordinator,60000.25,False',
  "100001,LAMP,900000002,LAMPS LTD,LAMPS LTD,True,PRC,Köln,DE,,,2023-05-04 21:13:00,participant,,True",
  "100001,LAMP,900000001,UNIVERSITY OF LIGHT,UoL,False,HES,Windhoek,NA,,,2023-05-04 21:12:00,thirdParty,0.0,False",
  "100009,DUSK,900000002,LAMPS LTD,LAMPS LTD,True,PRC,Köln,DE,,,2023-05-04 21:13:00,coordinator,1,False",
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-cordis-sample-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
async function read(projects: readonly string[], participants: readonly string[]): Promise<ReadFolder> {
  made += 1;
  const written = join(folder, `${made}`);
  await mkdir(written);
  await writeFile(join(written, "projects_union.csv"), `${projects.join("\n")}\n`);
  await writeFile(join(written, "organizations_union.csv"), `${participants.join("\n")}\n`);
  return readFolder(written, IMPORTERS["cordis-sample"].read([written]));
}

describe("tables as CORDIS gives them out", () => {
  let sample: ReadFolder;
  beforeAll(async () => {
    sample = await read(PROJECTS, PARTICIPANTS);
  });

  it("become records that the model takes; a row without any cell says nothing", () => {
    expect(sample.refused).toEqual([]);
    const all = [...sample.records.values()];
    expect(all.map((record) => AtlasRecord.parse(record))).toEqual(all);
    expect(
      all.flatMap((record) =>
        record.record === "document" ? [[record.id, record.characters, record.asOf.latest]] : [],
      ),
    ).toEqual([
      ["cordis-sample-projects", 3, "2023-07-01"],
      ["cordis-sample-participants", 4, "2023-05-04"],
    ]);
  });

  it("tell of projects by title, with what they are about and cost", () => {
    expect(sample.records.get("h2020-100001")).toMatchObject({
      kind: "Project",
      name: { en: "Lamps, and light", zh: null },
      aliases: [{ value: "LAMP", lang: "en", type: "abbreviation", in: null, source: null }],
      summary: { en: "Better lamps.", zh: null },
      status: "actual",
      validFrom: "2018-03-01",
      validTo: "2020-02-29",
      evidence: [{ document: "cordis-sample-projects", row: 1, claim: null }],
    });
    expect(sample.records.get("h2020-100001-total-cost")).toMatchObject({ value: 1694762.5, unit: "EUR" });
    expect(sample.records.get("h2020-100002")).toMatchObject({
      status: "in-progress",
      evidence: [{ document: "cordis-sample-projects", row: 3, claim: null }],
    });
  });

  it("tell of a project that only participants name no more than its acronym, and that it was listed by then", () => {
    expect(sample.records.get("h2020-100009")).toMatchObject({
      name: { en: "Horizon 2020 project DUSK", zh: null },
      validFrom: null,
      evidence: [{ document: "cordis-sample-participants", row: 4, claim: null }],
    });
    expect(sample.records.get("pic-900000002-in-h2020-100009-as-coordinator")).toMatchObject({
      validFrom: null,
      observed: ["../2023-05-04"],
    });
  });

  it("tell of an organization once, and of each part it takes while the project runs", () => {
    expect(sample.records.get("pic-900000001")).toMatchObject({
      kind: "University",
      coordinates: { lat: -22.5, lng: 17, precision: "city", source: "CORDIS, column geolocation" },
      evidence: [{ document: "cordis-sample-participants", row: 1, claim: null }],
    });
    expect(sample.records.get("pic-900000001-country")).toMatchObject({ value: "NA" });
    const ties = [...sample.records.values()].flatMap((record) =>
      record.record === "relation" ? [[record.id, record.validTo, record.amount?.value ?? null, record.note]] : [],
    );
    expect(ties).toEqual([
      ["pic-900000001-in-h2020-100001-as-coordinator", "2020-02-29", 60000.25, null],
      [
        "pic-900000002-in-h2020-100001-as-participant",
        "2020-02-29",
        null,
        "Ended its participation before the project did.",
      ],
      ["pic-900000001-in-h2020-100001-as-third-party", "2020-02-29", 0, null],
      ["pic-900000002-in-h2020-100009-as-coordinator", null, 1, null],
    ]);
  });

  it("are refused by file and line where a row cannot be read", async () => {
    const { refused } = await read(
      [...PROJECTS, "x,Y,CLOSED,Z,,,,,,,2023-07-01 00:00:00", "100003,Y,PENDING,Z,,,,,,,2023-07-01 00:00:00"],
      [...PARTICIPANTS, "100001,LAMP,900000003,,,,HES,,,,,2023-05-04 21:12:00,partner,,False"],
    );
    expect(refused).toEqual([
      'projects_union.csv:5: "x" is no number of a project: it must be digits',
      'projects_union.csv:6: the status "PENDING" is unknown',
      "organizations_union.csv:6: the organization 900000003 has no name",
    ]);
    expect((await read(["id,acronym"], PARTICIPANTS)).refused).toEqual([
      expect.stringMatching(/^projects_union\.csv:1: the header of projects_union\.csv lacks status, title/),
      "projects_union.csv:1: no row with a contentUpdateDate",
    ]);
  });
});

const dataset = datasetFolder("cordis_h2020_sample");
describe.skipIf(dataset === null)("the whole CORDIS sample", () => {
  it("is read without a refusal: every participation once", async () => {
    const { records, refused } = await readFolder(dataset ?? "", IMPORTERS["cordis-sample"].read([dataset ?? ""]));
    expect(refused).toEqual([]);
    const count = (record: string) => [...records.values()].filter((one) => one.record === record).length;
    expect([count("document"), count("entity"), count("relation")]).toEqual([2, 3813, 5150]);
  });
});
