import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const FOSHAN_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "foshan");

/** The curated graph's NDJSON files, by name. */
export function foshanFiles(): string[] {
  return readdirSync(FOSHAN_FOLDER)
    .filter((name) => name.endsWith(".ndjson"))
    .sort()
    .map((name) => join(FOSHAN_FOLDER, name));
}
