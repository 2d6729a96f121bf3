import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EntityRecord } from "../../server/model/records/entity.ts";
import { buildIndex, prepareEntity } from "../../server/search/index/build-index.ts";
import { pausing } from "../../server/search/index/pause.ts";
import type { SearchIndex } from "../../server/search/index/search-index.ts";

/** The graphs that the labeled set asks of, as records in memory: no engine takes part. */

export interface SearchGraph {
  readonly records: readonly EntityRecord[];
  /** Ties of each entity. */
  readonly degrees: ReadonlyMap<string, number>;
}

const FOSHAN = fileURLToPath(new URL("../../seed/foshan/", import.meta.url));

export function indexOf({ records, degrees }: SearchGraph): Promise<SearchIndex> {
  const counts = records.map(({ id }) => degrees.get(id) ?? 0);
  return buildIndex(records.map(prepareEntity), counts, pausing());
}

export function foshanGraph(): SearchGraph {
  const records = jsonLines(join(FOSHAN, "entities.ndjson")).map((line) => EntityRecord.parse(line));
  const ties = jsonLines(join(FOSHAN, "relations.ndjson")) as { from: string; to: string }[];
  return { records, degrees: countEnds(ties.flatMap(({ from, to }) => [from, to])) };
}

function jsonLines(file: string): unknown[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

function countEnds(ends: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

/** `null` where the operator has no copy: `ATLAS_DATASETS` names the folder that holds `ror_cn/`. */
export function rorGraph(folder: string | undefined = process.env.ATLAS_DATASETS): SearchGraph | null {
  const home = folder === undefined ? null : join(folder, "ror_cn");
  if (home === null || !existsSync(join(home, "names.csv"))) return null;
  const names = new Map<string, Record<string, string>[]>();
  for (const row of csvRows(join(home, "names.csv"))) {
    const id = row.ror_id ?? "";
    names.set(id, [...(names.get(id) ?? []), row]);
  }
  const records = csvRows(join(home, "organizations.csv")).map((row) =>
    rorEntity(row, names.get(row.ror_id ?? "") ?? []),
  );
  const ends = csvRows(join(home, "relationships.csv")).flatMap(({ src, dst }) => [rorId(src ?? ""), rorId(dst ?? "")]);
  return { records, degrees: countEnds(ends) };
}

function rorId(uri: string): string {
  return `ror-${uri.slice(uri.lastIndexOf("/") + 1)}`;
}

const ROR_KINDS = {
  education: "University",
  company: "Enterprise",
  government: "GovernmentBody",
  funder: "GovernmentBody",
  healthcare: "ServiceOrganization",
  nonprofit: "Association",
  facility: "Lab",
} as const;

function rorEntity(row: Record<string, string>, names: readonly Record<string, string>[]): EntityRecord {
  const type = (row.types ?? "").split("|").find((one) => one !== "funder") ?? "funder";
  const zh = names.find(({ kinds, lang }) => lang === "zh" && kinds?.includes("label"))?.value ?? null;
  const others = names.filter(({ value }) => value !== row.name && value !== zh);
  return EntityRecord.parse({
    record: "entity",
    id: rorId(row.ror_id ?? ""),
    kind: ROR_KINDS[type as keyof typeof ROR_KINDS] ?? "ResearchInstitute",
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
    evidence: [{ document: "ror", row: 1, claim: null }],
  });
}

/** Quoted fields may hold commas and doubled quotes; these files hold no line breaks within fields. */
export function csvRows(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").split("\n");
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
