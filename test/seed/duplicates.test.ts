import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { foshanRecords } from "../search/graphs.ts";
import { runAtlas } from "./run-atlas.ts";
import { ndjson } from "./tiny-graph.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-duplicates-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function atlas(...args: string[]) {
  return runAtlas(args, { ATLAS_DATA: join(folder, "data") });
}

function imported(name: string, lines: string) {
  const path = join(folder, name);
  writeFileSync(path, lines);
  return atlas("import", path);
}

it("lists possible duplicates, which a person may import, and merges none", { timeout: 120_000 }, () => {
  const unjudged = foshanRecords().filter(({ record }) => record !== "same-as-candidate");
  expect(imported("foshan.ndjson", ndjson(unjudged))).toMatchObject({ status: 0 });
  const listed = atlas("duplicates", "--least", "0.5");
  const found = listed.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(listed).toMatchObject({ status: 0, err: `${found.length} pairs may be one thing; none was stored.\n` });
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ record, verdict }) => `${record} ${verdict}`))).toEqual(
    new Set(["same-as-candidate possible"]),
  );
  expect(imported("found.ndjson", listed.out)).toMatchObject({ status: 0 });
  const { records } = JSON.parse(atlas("stats", "--json").out);
  expect([records.entity, records["same-as-candidate"]]).toEqual([
    unjudged.filter(({ record }) => record === "entity").length,
    found.length,
  ]);
  expect(atlas("duplicates", "--least", "0.5")).toEqual({
    status: 0,
    out: "",
    err: "0 pairs may be one thing; none was stored.\n",
  });
});

it("takes no probability that is none", () => {
  expect(atlas("duplicates", "--least", "often")).toMatchObject({ status: 2 });
});
