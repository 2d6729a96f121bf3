import { independentSources } from "../../model/records/evidence.ts";
import type { AtlasRecord } from "../../model/records/index.ts";
import { holdingColumns } from "../tie-columns.ts";
import { MOST_SOURCES, type Stamp } from "./stamps.ts";

/** What the shape of the graph needs to know of a record's status, time and sources; `null` for other records. */
export function stampOf(record: AtlasRecord): Stamp | null {
  if (record.record !== "entity" && record.record !== "relation") return null;
  return {
    status: record.status,
    certainty: record.record === "relation" ? record.certainty : "stated",
    sources: Math.min(independentSources(record.evidence), MOST_SOURCES),
    ...holdingColumns(record),
  };
}
