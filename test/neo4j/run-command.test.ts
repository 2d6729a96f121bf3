import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { findJava, findMaven } from "../../scripts/neo4j/java-tools.ts";
import { driverFor } from "./test-database.ts";

const START_LIMIT_MS = 110_000;
const root = mkdtempSync(join(tmpdir(), "atlas-run-neo4j-"));
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** `npm run neo4j` without npm between, so that signals reach it. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/neo4j/run.ts", ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk;
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, out, err }));
  return { child, ended, output: () => out, errors: () => err };
}

async function until<Found>(what: () => Found | undefined | false, limitMs: number): Promise<Found> {
  for (const deadline = Date.now() + limitMs; ; await pause(100)) {
    const found = what();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error("waited in vain");
  }
}

interface Printed {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

async function ready(running: ReturnType<typeof run>): Promise<Printed> {
  const lines = /^NEO4J_URI=(\S+)\nNEO4J_USER=(\S+)\nNEO4J_PASSWORD=(\S+)\n.*\n.*npm start$/m;
  const [, uri = "", user = "", password = ""] = await until(() => {
    if (running.child.exitCode !== null) throw new Error(running.errors());
    return lines.exec(running.output()) ?? undefined;
  }, START_LIMIT_MS);
  return { uri, user, password };
}

async function ask(printed: Printed, statement: string): Promise<unknown> {
  const driver = driverFor(printed);
  try {
    const { records } = await driver.executeQuery(statement);
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

/** Processes that were started with `folder` among their arguments. */
function processesOn(folder: string): string[] {
  const all = execFileSync("ps", ["-eo", "args"], { encoding: "utf8", maxBuffer: 1 << 26 });
  return all.split("\n").filter((line) => line.includes(folder) && !line.startsWith("ps "));
}

const lacking = await Promise.all([findJava(), findMaven()]).then(
  () => null,
  (error: Error) => error.message,
);

describe.skipIf(lacking !== null)("npm run neo4j", () => {
  it("keeps its data and password in --data, and is gone after SIGTERM and after a SIGKILL", {
    timeout: 240_000,
  }, async () => {
    const folder = join(root, "kept");
    const first = run(["--data", folder]);
    const printed = await ready(first);
    expect(printed).toMatchObject({ uri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/), user: "neo4j" });
    expect(first.output()).toContain(
      `NEO4J_URI=${printed.uri} NEO4J_USER=neo4j NEO4J_PASSWORD=${printed.password} npm start`,
    );
    expect(await ask(printed, "CREATE (note:Note {text: 'kept'}) RETURN note.text")).toBe("kept");
    expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
    expect(processesOn(folder).join("\n")).not.toContain(printed.password);

    const other = await run(["--data", folder]).ended;
    expect(other).toMatchObject({ code: 1, out: "" });
    expect(other.err).toBe("Another Neo4j is running on this data folder; stop it first or name another folder.\n");

    first.child.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(processesOn(folder)).toEqual([]);

    const second = run(["--data", folder]);
    const again = await ready(second);
    expect(again.password).toBe(printed.password);
    expect(await ask(again, "MATCH (note:Note) RETURN note.text")).toBe("kept");
    expect(processesOn(folder).length).toBeGreaterThan(0);
    second.child.kill("SIGKILL");
    await until(() => processesOn(folder).length === 0, 30_000);
  });

  it("leaves nothing of a temporary store behind", { timeout: 120_000 }, async () => {
    const temporary = join(root, "temporary");
    mkdirSync(temporary);
    const running = run([], { TMPDIR: temporary });
    const printed = await ready(running);
    expect(await ask(printed, "RETURN 1")).toBe(1);
    expect(readdirSync(temporary).filter((name) => name.startsWith("torch-atlas-neo4j-"))).toHaveLength(1);
    running.child.kill("SIGINT");
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(readdirSync(temporary).filter((name) => name.startsWith("torch-atlas-neo4j-"))).toEqual([]);
    expect(processesOn(temporary)).toEqual([]);
  });

  it("touches no folder that it did not make", async () => {
    const folder = join(root, "of-somebody");
    mkdirSync(folder);
    writeFileSync(join(folder, "letter.txt"), "dear");
    const { code, err } = await run(["--data", folder]).ended;
    expect([code, err]).toEqual([
      1,
      `${folder} holds other files and was not made by \`npm run neo4j\`; name an empty or a new folder.\n`,
    ]);
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
  });

  it("says in one line that Maven is absent, and takes nothing unfinished for the server", async () => {
    const cache = join(root, "cache");
    mkdirSync(join(cache, "torch-atlas", ".partial-of-yesterday"), { recursive: true });
    const java = join(root, "java-alone");
    mkdirSync(join(java, "bin"), { recursive: true });
    writeFileSync(join(java, "bin", "java"), "#!/bin/sh\necho 'openjdk version \"21.0.2\"' >&2\n", { mode: 0o755 });
    const { code, err } = await run([], { XDG_CACHE_HOME: cache, JAVA_HOME: java, PATH: "" }).ended;
    expect([code, err]).toEqual([
      1,
      "Maven is needed once, to fetch the Neo4j server, and `mvn` was not found on the PATH or does not run.\n",
    ]);
    expect(readdirSync(join(cache, "torch-atlas"))).toEqual([".partial-of-yesterday"]);
  });
});

describe("npm run neo4j, on a machine that lacks something", () => {
  it.each([
    [
      "1.8.0_392",
      "Neo4j needs Java 17 or newer, and this machine has Java 8: install a newer one, or point JAVA_HOME at it.\n",
    ],
    [
      "11.0.2",
      "Neo4j needs Java 17 or newer, and this machine has Java 11: install a newer one, or point JAVA_HOME at it.\n",
    ],
    [null, "Neo4j needs Java 17 or newer, and none was found on the PATH or at JAVA_HOME.\n"],
  ])("says so in one line: Java %s", async (version, line) => {
    const home = mkdtempSync(join(root, "java-"));
    mkdirSync(join(home, "bin"));
    const script = `#!/bin/sh\necho 'openjdk version "${version}" 2024-01-16' >&2\n`;
    if (version !== null) writeFileSync(join(home, "bin", "java"), script, { mode: 0o755 });
    expect(await run([], { JAVA_HOME: home, PATH: "" }).ended).toEqual({ code: 1, out: "", err: line });
  });

  it("tells how it is used, and refuses what it does not know", async () => {
    expect(await run(["--help"]).ended).toMatchObject({ code: 0, err: "", out: expect.stringContaining("--data DIR") });
    const wrong = await run(["--date", "x"]).ended;
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain("Try: npm run neo4j -- --help");
    expect((await run(["--data", ""]).ended).code).toBe(2);
    expect(await run(["--heap", "much"]).ended).toMatchObject({
      code: 2,
      err: '--heap needs a size such as "512m" or "2g"\nTry: npm run neo4j -- --help\n',
    });
    expect(existsSync("x")).toBe(false);
  });
});
