import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** Every direction rule, with a tree that breaks it: `importing file → imported`. */
const BREACHES: Record<string, readonly [from: string, to: string]> = {
  "model-imports-nobody": ["server/model/breach.ts", "server/store/target.ts"],
  "model-only-zod-and-pure-libraries": ["server/model/driver.ts", "express"],
  "store-imports-model": ["server/store/breach.ts", "server/explore/target.ts"],
  "explore-imports-store": ["server/explore/breach.ts", "server/http/target.ts"],
  "search-imports-store": ["server/search/breach.ts", "server/explore/target.ts"],
  "http-imports-rooms": ["server/http/breach.ts", "seed/target.ts"],
  "seed-imports-store": ["seed/breach.ts", "server/explore/target.ts"],
  "web-imports-model": ["web/src/breach.ts", "server/store/target.ts"],
  "drivers-in-engines": ["server/store/driver.ts", "libsql"],
  "engines-opened-in-one-place": ["server/http/engine.ts", "server/store/engines/embedded/target.ts"],
  "engines-apart": ["server/store/engines/neo4j/breach.ts", "server/store/engines/embedded/target.ts"],
  "product-not-to-tests": ["server/store/to-test.ts", "test/target.ts"],
  "not-to-unresolvable": ["server/explore/lost.ts", "server/explore/nowhere.ts"],
};

const TARGETS = [
  "server/model/target.ts",
  "server/store/target.ts",
  "server/explore/target.ts",
  "server/http/target.ts",
  "server/store/engines/embedded/target.ts",
  "seed/target.ts",
  "test/target.ts",
];

let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "atlas-rules-"));
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  for (const file of ["package.json", "tsconfig.json", ".dependency-cruiser.cjs"]) copyFileSync(file, join(tree, file));
  for (const file of TARGETS) write(file, "export const target = 1;\n");
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), content);
}

function brokenRules(): [rule: string, from: string][] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      "server",
      "seed",
      "web",
      "test",
      "-T",
      "json",
    ],
    { cwd: tree, encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => [rule.name, from]);
}

it("finds nothing in a tree that keeps every rule", () => {
  write("web/src/main.ts", "export const main = 1;\n");
  expect(brokenRules()).toEqual([]);
});

it("catches a planted breach of every rule, in the file that holds it", () => {
  for (const [from, to] of Object.values(BREACHES)) {
    const specifier = to.includes("/") ? `${relativeFrom(from, to)}` : to;
    write(from, `import * as other from "${specifier}";\nexport const breach = other;\n`);
  }
  write("server/search/one.ts", 'import { two } from "./two.ts";\nexport const one = () => two;\n');
  write("server/search/two.ts", 'import { one } from "./one.ts";\nexport const two = () => one;\n');
  const broken = brokenRules();
  for (const [rule, [from]] of Object.entries(BREACHES)) expect(broken).toContainEqual([rule, from]);
  expect(broken).toContainEqual(["no-circular", "server/search/one.ts"]);
});

function relativeFrom(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1)}${to}`;
}
