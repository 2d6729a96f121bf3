import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { foshanFiles } from "../../seed/foshan-files.ts";
import { compareRecords } from "../../server/model/records/index.ts";
import { runAtlas } from "./run-atlas.ts";
import { ndjson, tinyGraph } from "./tiny-graph.ts";

let folder: string;
let data: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-import-"));
});
beforeEach(() => {
  data = mkdtempSync(join(folder, "data-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function atlas(...args: string[]) {
  return runAtlas(args, { ATLAS_DATA: data });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("import and export", () => {
  it("give back the lines of the Foshan graph, sorted by record and id", () => {
    const lines = foshanFiles().flatMap((path) => readFileSync(path, "utf8").trim().split("\n"));
    lines.sort((a, b) => compareRecords(JSON.parse(a), JSON.parse(b)));
    expect(atlas("import", ...foshanFiles())).toMatchObject({ status: 0, err: "" });
    const exported = join(folder, "foshan.ndjson");
    expect(atlas("export", "--out", exported)).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(exported, "utf8").trim().split("\n")).toEqual(lines);
  });

  it("twice changes nothing", () => {
    const tiny = file("tiny.ndjson", ndjson(Object.values(tinyGraph())));
    expect(atlas("import", tiny).out).toBe("6 created, 0 replaced, 0 unchanged; the graph is at revision 1.\n");
    expect(atlas("import", tiny).out).toBe("0 created, 0 replaced, 6 unchanged; the graph is at revision 1.\n");
  });

  it("that fails half-way leaves nothing, and names file and line", () => {
    const graph = tinyGraph();
    graph.directs.to = "nowhere";
    const bad = file("bad.ndjson", ndjson(Object.values(graph)));
    const { status, out, err } = atlas("import", bad);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(/bad\.ndjson:6: relation "mei-lin-directs-light-laboratory": /);
    expect(atlas("export").out).toBe("");
  });

  it("--dry-run says what would be refused and writes nothing", () => {
    const tiny = file("tiny.ndjson", ndjson(Object.values(tinyGraph())));
    expect(atlas("import", "--dry-run", tiny)).toMatchObject({
      status: 0,
      out: "6 records could be imported into an empty store. Nothing was written.\n",
    });
    expect(atlas("export").out).toBe("");
  });
});

describe("a killed import", () => {
  it("leaves the store as it was before", async () => {
    const tiny = file("tiny.ndjson", ndjson(Object.values(tinyGraph())));
    atlas("import", tiny);
    const before = atlas("export").out;
    for (const afterMs of [250, 450, 700]) {
      await killedImport(afterMs);
      const after = atlas("export");
      expect(after.status).toBe(0);
      // Either the kill came before the commit, and nothing changed, or after it, and all of it is there.
      expect([before.length, wholeLength(before)]).toContain(after.out.length);
    }
  }, 120_000);
});

/** Length of an export that holds the tiny graph and all of the Foshan graph. */
function wholeLength(before: string): number {
  return foshanFiles().reduce((sum, path) => sum + readFileSync(path, "utf8").length, before.length);
}

async function killedImport(afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "seed/cli.ts", "import", ...foshanFiles()], {
    env: { ...process.env, ATLAS_DATA: data, NEO4J_URI: "" },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  setTimeout(() => child.kill("SIGKILL"), afterMs);
  await ended;
}

describe("usage", () => {
  it.each([
    [["import"], /missing required argument 'file'/],
    [["imprt", "x"], /unknown command 'imprt'[\s\S]*Did you mean import\?/],
    [["export", "--format", "docx"], /argument 'docx' is invalid/],
    [["stats", "--nonsense"], /unknown option '--nonsense'/],
  ])("%j exits 2 and says what is wrong", (args, message) => {
    const { status, err } = atlas(...args);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });

  it.each(["import", "export", "validate", "stats", "locate"])("%s --help exits 0 and describes itself", (command) => {
    const { status, out } = atlas(command, "--help");
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: atlas ${command}`));
  });

  it("a file that is not there is said in one line, exit 1", () => {
    const { status, err } = atlas("import", "no-such-file.ndjson");
    expect(status).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("no-such-file.ndjson");
  });

  it("settings that cannot be used are said one a line, exit 1", () => {
    const { status, err } = runAtlas(["stats"], { ATLAS_DATA: data, NEO4J_URI: "http://somewhere" });
    expect(status).toBe(1);
    expect(err).toBe("NEO4J_URI must begin with bolt://, neo4j:// or neo4j+s://\n");
  });
});

describe("stats", () => {
  it("counts what the store holds, as text and as JSON", () => {
    atlas("import", file("tiny.ndjson", ndjson(Object.values(tinyGraph()))));
    expect(atlas("stats").out).toMatch(/entities by kind\n {2}Lab +1\n {2}Park +1\n {2}Person +1\n/);
    expect(JSON.parse(atlas("stats", "--json").out)).toMatchObject({
      revision: 1,
      records: { document: 1, entity: 3, relation: 2 },
      "relation by independent sources": { "1": 2 },
      "relations by certainty": { stated: 2 },
    });
  });
});
