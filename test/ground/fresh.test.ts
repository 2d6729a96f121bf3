import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { dataModelPage } from "../../scripts/data-model-page.ts";

it("docs/data-model.md is what the vocabulary says today", () => {
  expect(readFileSync("docs/data-model.md", "utf8"), "stale: run `npm run docs`").toBe(dataModelPage());
});

it("the lock file names no host", () => {
  const lock = readFileSync("package-lock.json", "utf8");
  expect(lock.match(/https?:\/\/[^"]+\.tgz/g)).toBeNull();
});

it("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, range]) => !/^\d/.test(range));
  expect(loose).toEqual([]);
});
