import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm run deps`: the direction of imports. A cruiser that cannot parse the TypeScript in use sees no module and
 * finds nothing wrong, so every source file that it did not see fails the check too.
 */
const ROOMS = ["server", "seed", "web/src", "scripts", "test"];

interface CruiseResult {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string; readonly severity: string };
    }[];
  };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
}

function cruise(rooms: readonly string[]): CruiseResult {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", ...rooms, "--output-type", "json"],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (stdout === "") throw new Error(`dependency-cruiser gave no answer (exit ${status}): ${stderr}`);
  return JSON.parse(stdout) as CruiseResult;
}

const rooms = ROOMS.filter((room) => existsSync(room));
const { modules, summary } = cruise(rooms);
const seen = new Set(modules.map(({ source }) => source));
const unseen = rooms.flatMap(sourceFiles).filter((file) => !seen.has(file));

for (const { rule, from, to } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);
for (const file of unseen) console.error(`error not-cruised: ${file} was not read`);
const broken = summary.violations.filter(({ rule }) => rule.severity === "error").length + unseen.length;
console.log(`${seen.size} modules cruised, ${broken} breaches`);
process.exitCode = broken === 0 ? 0 : 1;
