import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./chromium/find-chromium.ts";

/**
 * `npm test`: gets what it lacks, builds the page, runs everything, and closes with a line that says how it went
 * and one for each thing that could not be had. With `CI` set, such a thing is a failure.
 */
const RESULTS = ".cache/test-results.json";

const lacking: string[] = [];
const chromium = await ensureChromium();
if (chromium.path === null) lacking.push(`Chromium: ${chromium.reason}. The tests in a browser were skipped.`);

run("npm", ["run", "--silent", "build"], "The page could not be built");
mkdirSync(".cache", { recursive: true });
rmSync(RESULTS, { force: true });
const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`, ...process.argv.slice(2)];
const { status } = spawnSync("node_modules/.bin/vitest", args, { stdio: "inherit" });

const results = JSON.parse(readFileSync(RESULTS, "utf8")) as Record<
  "numPassedTests" | "numFailedTests" | "numPendingTests",
  number
>;
for (const line of lacking) console.log(line);
console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed, ${results.numPendingTests} skipped`);
process.exitCode = status !== 0 || (process.env.CI && lacking.length > 0) ? 1 : 0;

function run(command: string, commandArgs: readonly string[], failure: string): void {
  if (spawnSync(command, commandArgs, { stdio: "inherit" }).status === 0) return;
  console.error(failure);
  process.exit(1);
}
