import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Public data sets are not part of the project. Tests that read one look for it in `ATLAS_DATASETS`, else beside
 * the project, and say when they are skipped for want of it.
 * @returns its folder, or `null`
 */
export function datasetFolder(name: string): string | null {
  const folder = join(process.env.ATLAS_DATASETS ?? join("..", "shared", "data"), name);
  if (existsSync(folder)) return folder;
  process.stdout.write(`Skipped: the data set ${name} is not in ATLAS_DATASETS.\n`);
  return null;
}
