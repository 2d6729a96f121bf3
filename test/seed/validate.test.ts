import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAtlas } from "./run-atlas.ts";
import { ndjson, passage, TEXT_FOLDER, tinyGraph } from "./tiny-graph.ts";

const REAL_SOURCES = "../shared/sources";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-validate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `validate` says of records, with the tiny text at hand; the file's name stands as `graph.ndjson`. */
function validated(records: Iterable<unknown>) {
  const file = join(folder, "graph.ndjson");
  writeFileSync(file, ndjson(records));
  const { status, out, err } = runAtlas(["validate", file], { ATLAS_SOURCES: TEXT_FOLDER });
  const findings = err
    .split("\n")
    .filter(Boolean)
    .map((line) => line.replace(/^.*graph\.ndjson:/, "graph.ndjson:"));
  return { status, out, findings };
}

describe("a sound graph", () => {
  it("passes and prints counts", () => {
    const { status, out, findings } = validated(Object.values(tinyGraph()));
    expect({ status, findings }).toEqual({ status: 0, findings: [] });
    expect(out).toContain("entity    3");
    expect(out).toContain("relation  2");
    expect(out).toContain("5 passages of 1 documents read.");
  });
});

describe("a planted fault fails it with file and line", () => {
  it("an offset out of range", () => {
    const graph = tinyGraph();
    graph.directs.evidence = [{ document: "tiny-text", start: 900, end: 910, claim: { en: "A tie.", zh: null } }];
    const { status, findings } = validated(Object.values(graph));
    expect(status).toBe(1);
    expect(findings).toContain(
      'graph.ndjson:6: passages: "mei-lin-directs-light-laboratory": passage 900–910 is out of range: "tiny-text" has 154 characters',
    );
  });

  it("a passage over 600 characters", () => {
    const graph = tinyGraph();
    graph.directs.evidence = [{ document: "tiny-text", start: 0, end: 601, claim: { en: "A tie.", zh: null } }];
    const { status, findings } = validated(Object.values(graph));
    expect(status).toBe(1);
    expect(findings).toEqual([
      "graph.ndjson:6: schema: evidence.0.end: must be a passage of 1 to 600 code points",
      'graph.ndjson:4: orphans: "mei-lin": no relation leads to it',
    ]);
  });

  it("a relation with a wrong end kind", () => {
    const graph = tinyGraph();
    graph.directs.from = "willow-park";
    const { status, findings } = validated(Object.values(graph));
    expect(status).toBe(1);
    expect(findings[0]).toMatch(/^graph\.ndjson:6: kind-not-allowed: "mei-lin-directs-light-laboratory": .*Park/);
  });

  it("a passage that cuts a word", () => {
    const graph = tinyGraph();
    const whole = passage("Mei Lin directs it", "A tie is told.");
    graph.directs.evidence = [{ ...whole, end: whole.end - 1 }];
    expect(validated(Object.values(graph)).findings[0]).toMatch(/passage-edges: .* cuts a word$/);
  });

  it("a stated tie whose passages name neither end", () => {
    const graph = tinyGraph();
    graph.directs.evidence = [passage("The park plans a second laboratory", "A tie is told.")];
    expect(validated(Object.values(graph)).findings).toEqual([
      'graph.ndjson:6: named-ends: "mei-lin-directs-light-laboratory": no passage names "mei-lin" or "light-laboratory" by name or alias',
    ]);
  });

  it("a claim in the source's own words", () => {
    const graph = tinyGraph();
    graph.located.evidence = [
      passage("The Light Laboratory opened in Willow Park", "So the Light Laboratory opened in Willow Park on 4 May."),
    ];
    expect(validated(Object.values(graph)).findings[0]).toMatch(
      /own-words: .*"the light laboratory opened in willow park on"/,
    );
  });

  it("a dangling end, an entity nothing leads to, and a line that is no JSON", () => {
    const { lab, park: _park, ...rest } = tinyGraph();
    const file = join(folder, "graph.ndjson");
    writeFileSync(file, `${ndjson([...Object.values(rest), lab])}{"record":\n`);
    const { status, err } = runAtlas(["validate", file], { ATLAS_SOURCES: TEXT_FOLDER });
    expect(status).toBe(1);
    expect(err).toMatch(/graph\.ndjson:6: schema: not JSON/);
    expect(err).toMatch(/graph\.ndjson:3: unknown-reference: "light-laboratory-located-in-willow-park"/);
  });
});

describe("exceptions", () => {
  it("excuse a finding with a reason, and fail when they excuse nothing", () => {
    const graph = tinyGraph();
    graph.directs.evidence = [passage("The park plans a second laboratory", "A tie is told.")];
    const exceptions = join(folder, "exceptions.json");
    const because = { check: "named-ends", id: graph.directs.id, reason: "the sentence before names both" };
    writeFileSync(exceptions, JSON.stringify([because]));
    expect(validated(Object.values(graph))).toMatchObject({ status: 0, findings: [] });
    const unneeded = validated(Object.values(tinyGraph()));
    rmSync(exceptions);
    expect(unneeded.status).toBe(1);
    expect(unneeded.findings).toHaveLength(1);
  });
});

describe("the Foshan graph", () => {
  it("validates without the texts", () => {
    expect(runAtlas(["validate"])).toMatchObject({ status: 0, err: "" });
  });

  it.skipIf(!existsSync(REAL_SOURCES))("validates with the texts at hand (skipped where they are not)", () => {
    const { status, out, err } = runAtlas(["validate"], { ATLAS_SOURCES: REAL_SOURCES });
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/passages of 5 documents read\./);
  });
});
