import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { AtlasRecord } from "../server/model/records/index.ts";

/** A record and where it was read. */
export interface LocatedRecord {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly record: AtlasRecord;
}

/** A line that is no record, or a record that cannot stay. */
export interface Refusal {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Longest line that is read: a record of the largest size the schemas allow stays far below it. */
const MAX_LINE_LENGTH = 4_000_000;

/**
 * Every line of NDJSON files, in order, as a record or as a refusal. Empty lines are passed over.
 * @throws when a file cannot be read
 */
export async function* readRecords(files: readonly string[]): AsyncGenerator<LocatedRecord | Refusal> {
  for (const file of files) {
    const stream = createReadStream(file, "utf8");
    let line = 0;
    for await (const content of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (content.trim() !== "") yield readLine(file, line, content);
    }
  }
}

export function isRefusal(read: object): read is Refusal {
  return "reason" in read;
}

function readLine(file: string, line: number, content: string): LocatedRecord | Refusal {
  if (content.length > MAX_LINE_LENGTH) return { file, line, reason: `longer than ${MAX_LINE_LENGTH} characters` };
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { file, line, reason: "not JSON: each line holds one record as a JSON object" };
  }
  const parsed = AtlasRecord.safeParse(value);
  if (parsed.success) return { file, line, record: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "record"}: ${message}`);
  return { file, line, reason: faults.join("; ") };
}
