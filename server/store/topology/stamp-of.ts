import { type Evidence, independentSources } from "../../model/records/evidence.ts";
import type { AtlasRecord } from "../../model/records/index.ts";
import { holdingColumns } from "../tie-columns.ts";
import { MOST_SOURCES, type Stamp } from "./stamps.ts";

/** What is compared of a record's status, time and sources; `null` for records that have none. */
export function stampOf(record: AtlasRecord): Stamp | null {
  if (record.record !== "entity" && record.record !== "relation" && record.record !== "fact") return null;
  return {
    status: record.status,
    certainty: record.record === "entity" ? "stated" : record.certainty,
    sources: sourcesOf(record),
    ...holdingColumns(record),
  };
}

/** Independent ones, as many as are told apart. */
export function sourcesOf({ evidence }: { readonly evidence: readonly Evidence[] }): number {
  return Math.min(independentSources(evidence), MOST_SOURCES);
}
