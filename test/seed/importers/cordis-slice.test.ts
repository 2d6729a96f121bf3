import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMPORTERS } from "../../../seed/importers/importers.ts";
import { takeIn } from "../../../seed/take-in.ts";
import { NeighborsRequest } from "../../../server/model/api/requests.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { datasetFolder } from "./datasets.ts";

type Cells = Record<string, string>;

const cordis = datasetFolder("cordis_h2020_1m");
const PROJECTS = 60;

/** The first projects of the large graph, and of the other tables what belongs to them. */
async function sliceInto(folder: string, whole: string): Promise<Record<string, Cells[]>> {
  const lines = (name: string) =>
    gunzipSync(readFileSync(join(whole, `${name}.csv.gz`)))
      .toString()
      .trim()
      .split(/\r?\n/);
  const keep = async (name: string, wanted: (cells: string[]) => boolean) => {
    const [header = "", ...rows] = lines(name);
    const text = [header, ...rows.filter((row) => wanted(row.split(",")))].join("\n");
    await writeFile(join(folder, `${name}.csv`), text);
    return parse<Cells>(text, { columns: true });
  };
  let left = PROJECTS;
  const projects = await keep("nodes_project", () => left-- > 0);
  const rcns = new Set(projects.map(({ rcn }) => rcn));
  const participations = await keep("edges_participates_in", ([, rcn]) => rcns.has(rcn));
  const cooperations = await keep("edges_collaborates_on", ([, , rcn]) => rcns.has(rcn));
  const pics = new Set(participations.map(({ pic }) => pic));
  const organizations = await keep("nodes_organisation", ([pic]) => pics.has(pic));
  return { projects, participations, cooperations, organizations };
}

describe.skipIf(cordis === null)("the first projects of CORDIS, in the embedded store", () => {
  let folder: string;
  let store: GraphStore;
  let tables: Record<string, Cells[]>;
  const stored = new Map<string, AtlasRecord>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atlas-cordis-slice-"));
    tables = await sliceInto(folder, cordis ?? "");
    store = await openStore({ engine: "embedded", folder: join(folder, "store") });
    const taken = await takeIn(store, IMPORTERS.cordis.read([folder]), { who: "test", why: "a slice" });
    expect(taken.refused).toEqual([]);
    for await (const record of store.records()) stored.set(record.id, record);
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const rows = (name: string) => (tables[name] ?? []).map((cells, index) => [cells, index + 1] as const);
  const evidence = (table: string, row: number) => [{ document: `cordis-h2020-${table}`, row, claim: null }];
  const orNull = (cell: string | undefined) => (cell === undefined || cell === "NA" || cell === "" ? null : cell);

  it("hold a record for every row and nothing else", async () => {
    const { counts } = await store.status();
    expect([counts.document, counts.entity, counts.relation]).toEqual([
      4,
      rows("projects").length + rows("organizations").length,
      rows("participations").length + rows("cooperations").length,
    ]);
    expect(rows("projects").length).toBe(PROJECTS);
    expect(rows("cooperations").length).toBeGreaterThan(1000);
  });

  it("hold what each row says of who took part, as what, with how much", () => {
    const found = rows("participations").map(([{ pic, rcn }]) => stored.get(`pic-${pic}-in-rcn-${rcn}`));
    const run = new Map(rows("projects").map(([cells]) => [cells.rcn, cells]));
    expect(found).toEqual(
      rows("participations").map(([{ pic, rcn, role, ecContribution }, row]) => ({
        record: "relation",
        id: `pic-${pic}-in-rcn-${rcn}`,
        type: "PARTICIPATES_IN",
        from: `pic-${pic}`,
        to: `rcn-${rcn}`,
        status: expect.stringMatching(/^(actual|in-progress)$/),
        validFrom: orNull(run.get(rcn)?.startDate),
        validTo: orNull(run.get(rcn)?.endDate),
        observed: [run.get(rcn)?.startDate],
        role: { en: role, zh: expect.any(String) },
        amount: { value: Number(ecContribution), currency: "EUR", comparator: "=", kind: "grant" },
        certainty: "stated",
        attributedTo: null,
        note: null,
        evidence: evidence("participations", row),
      })),
    );
  });

  it("hold what each row says of organizations and projects", () => {
    const kinds: Cells = {
      HES: "University",
      REC: "ResearchInstitute",
      PRC: "Enterprise",
      PUB: "GovernmentBody",
      OTH: "ServiceOrganization",
    };
    for (const [{ pic, type, name, country, participations }, row] of rows("organizations")) {
      expect(stored.get(`pic-${pic}`)).toMatchObject({
        kind: kinds[type ?? ""],
        name: { en: name || `Organization ${pic}`, zh: null },
        evidence: evidence("organizations", row),
      });
      expect(stored.get(`pic-${pic}-country`)).toMatchObject({ entity: `pic-${pic}`, value: country });
      expect(stored.get(`pic-${pic}-participations`)).toMatchObject({ value: Number(participations) });
    }
    for (const [{ rcn, startDate, endDate, ecMaxContribution }, row] of rows("projects")) {
      expect(stored.get(`rcn-${rcn}`)).toMatchObject({
        kind: "Project",
        validFrom: orNull(startDate),
        validTo: orNull(endDate),
        evidence: evidence("projects", row),
      });
      expect(stored.get(`rcn-${rcn}-maximum-contribution`)).toMatchObject({
        value: Number(ecMaxContribution),
        unit: "EUR",
      });
    }
  });

  it("answer who worked with whom as the rows do", async () => {
    const partners = new Map<string, string[]>();
    for (const [{ picA = "", picB = "" }] of rows("cooperations")) {
      partners.set(picA, [...(partners.get(picA) ?? []), `pic-${picB}`]);
      partners.set(picB, [...(partners.get(picB) ?? []), `pic-${picA}`]);
    }
    const [[busiest = "", expected = []] = []] = [...partners].sort(([, a], [, b]) => b.length - a.length);
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const request = { id: `pic-${busiest}`, type: ["COOPERATES_WITH"], limit: 500, ...(cursor && { cursor }) };
      const { value } = await store.neighbors(NeighborsRequest.parse(request));
      found.push(...value.items.map(({ entity }) => entity.id));
      cursor = value.nextCursor;
    } while (cursor !== null);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});
