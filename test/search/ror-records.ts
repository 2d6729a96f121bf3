import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AtlasRecord } from "../../server/model/records/index.ts";

/** The Chinese part of the Research Organization Registry (CC0) as records of a graph. */

type CsvRow = Record<string, string>;

export function rorRecords(folder: string): AtlasRecord[] {
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const names = new Map<string, CsvRow[]>();
  for (const row of csvRows(read("names.csv"))) {
    const id = row.ror_id ?? "";
    names.set(id, [...(names.get(id) ?? []), row]);
  }
  const organizations = csvRows(read("organizations.csv"));
  const ties = csvRows(read("relationships.csv")).filter(({ type }) => type === "parent" || type === "related");
  return [
    document(organizations.length),
    ...organizations.map((row, at) => entity(row, names.get(row.ror_id ?? "") ?? [], at + 1)),
    ...ties.map(relation).filter((one) => one !== null),
  ];
}

function document(rows: number): AtlasRecord {
  return AtlasRecord.parse({
    record: "document",
    id: "ror",
    title: "Research Organization Registry, organizations of China",
    publisher: "ROR",
    published: null,
    asOf: { earliest: "2023", latest: "2026", why: "the releases its rows name" },
    language: "en",
    sha256: "0".repeat(64),
    characters: rows,
    url: null,
    credits: [],
  });
}

function idOf(uri: string | undefined): string {
  return `ror-${(uri ?? "").slice((uri ?? "").lastIndexOf("/") + 1)}`;
}

const KINDS: Record<string, string> = {
  education: "University",
  company: "Enterprise",
  government: "GovernmentBody",
  funder: "GovernmentBody",
  healthcare: "ServiceOrganization",
  nonprofit: "Association",
  facility: "Lab",
};

function entity(row: CsvRow, names: readonly CsvRow[], at: number): AtlasRecord {
  const type = (row.types ?? "").split("|").find((one) => one !== "funder") ?? "funder";
  const zh = names.find(({ kinds, lang }) => lang === "zh" && kinds?.includes("label"))?.value ?? null;
  const others = names.filter(({ value }) => value !== row.name && value !== zh);
  return AtlasRecord.parse({
    record: "entity",
    id: idOf(row.ror_id),
    kind: KINDS[type] ?? "ResearchInstitute",
    name: { en: row.name, zh },
    aliases: others.map(({ value, kinds, lang }) => ({
      value: value?.trim(),
      lang: lang === "" ? "en" : lang,
      type: kinds?.includes("acronym") ? "abbreviation" : "spelling",
      in: null,
      source: null,
    })),
    summary: null,
    party: null,
    status: "actual",
    validFrom: null,
    validTo: null,
    coordinates: null,
    sameAs: [row.ror_id],
    declaredMembers: null,
    evidence: [{ document: "ror", row: at, claim: null }],
  });
}

function relation({ src, type, dst }: CsvRow, at: number): AtlasRecord | null {
  if (src === dst) return null;
  return AtlasRecord.parse({
    record: "relation",
    id: `ror-tie-${at}`,
    type: "AFFILIATED_WITH",
    from: idOf(src),
    to: idOf(dst),
    status: "actual",
    validFrom: null,
    validTo: null,
    observed: ["2023/2026"],
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: type ?? null,
    evidence: [{ document: "ror", row: at + 1, claim: null }],
  });
}

/** Quoted fields may hold commas and doubled quotes; these files hold no line breaks within fields. */
export function csvRows(text: string): CsvRow[] {
  const [header = "", ...lines] = text.split("\n");
  const columns = header.trim().split(",");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const fields = [...line.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
      return Object.fromEntries(
        columns.map((column, at) => [column, fields[at]?.[1]?.replaceAll('""', '"') ?? fields[at]?.[2] ?? ""]),
      );
    });
}
