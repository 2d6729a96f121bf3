import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Tells one state of the code from another wherever it runs from, with or without a repository around it: answers
 * made by different code must not share an ETag.
 * @param folder of the code
 */
export function buildId(folder: string, version: string): string {
  const hash = createHash("sha256").update(version);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 12);
}
