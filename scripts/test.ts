import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./chromium/find-chromium.ts";

/**
 * `npm test [-- OPTIONS of vitest]`: gets what it lacks, builds the page, runs everything, and closes with a line that says
 * how it went and one for each thing that could not be had. With `CI` set, such a thing is a failure.
 */
const RESULTS = ".cache/test-results";

/**
 * What may run beside each other: the tests of both engines and those in a browser each keep one core, as their files run
 * one after another, and share nothing; the rest uses all cores by itself.
 */
const TURNS: readonly (readonly (readonly string[])[])[] = [[["unit", "web"]], [["contract"], ["e2e"]]];

type Counts = Record<"numPassedTests" | "numFailedTests" | "numPendingTests", number>;

const lacking: string[] = [];
const chromium = await ensureChromium();
if (chromium.path === null) lacking.push(`Chromium: ${chromium.reason}. The tests in a browser were skipped.`);

if (spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" }).status !== 0) {
  console.error("The page could not be built");
  process.exit(1);
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const options = process.argv.slice(2);
const files: string[] = [];
const codes: number[] = [];
if (options.length > 0) codes.push(await runVitest("asked", options));
else {
  for (const turn of TURNS) {
    const runs = turn.map((projects) =>
      runVitest(
        projects.join("-"),
        projects.flatMap((project) => ["--project", project]),
      ),
    );
    codes.push(...(await Promise.all(runs)));
  }
}

for (const line of lacking) console.log(line);
console.log(
  `${total("numPassedTests")} passed, ${total("numFailedTests")} failed, ${total("numPendingTests")} skipped`,
);
process.exitCode = codes.some((code) => code !== 0) || (process.env.CI && lacking.length > 0) ? 1 : 0;

/** @returns vitest's exit code */
function runVitest(name: string, args: readonly string[]): Promise<number> {
  const file = `${RESULTS}/${name}.json`;
  files.push(file);
  const running = spawn(
    "node_modules/.bin/vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...args],
    { stdio: "inherit" },
  );
  return new Promise((resolve, reject) => {
    running.once("error", reject);
    running.once("exit", (code) => resolve(code ?? 1));
  });
}

function total(key: keyof Counts): number {
  return files.reduce((sum, file) => sum + (JSON.parse(readFileSync(file, "utf8")) as Counts)[key], 0);
}
