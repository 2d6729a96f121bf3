import { relative } from "node:path";
import { isRefusal, type LocatedRecord, type Refusal } from "../../../seed/read-records.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";

/** What an importer read in a folder: records by id, and refusals as people see them. */
export interface ReadFolder {
  readonly records: ReadonlyMap<string, AtlasRecord>;
  readonly refused: readonly string[];
}

export async function readFolder(folder: string, reading: AsyncIterable<LocatedRecord | Refusal>): Promise<ReadFolder> {
  const records = new Map<string, AtlasRecord>();
  const refused: string[] = [];
  for await (const each of reading) {
    if (isRefusal(each)) refused.push(`${relative(folder, each.file)}:${each.line}: ${each.reason}`);
    else records.set(each.record.id, each.record);
  }
  return { records, refused };
}
