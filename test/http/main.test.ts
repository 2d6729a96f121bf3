import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordLine } from "../../server/model/records/index.ts";
import { TINY_GRAPH } from "./tiny-graph.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const SERVER: [string, ...string[]] = [process.execPath, "--import", "tsx", "server/main.ts"];

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly exit: Promise<unknown[]>;
}

/** The real process, with nothing in its environment but what it is given and where programs are. */
function start(environment: Record<string, string>, command = SERVER): Run {
  const env = { PATH: process.env.PATH ?? "", ...environment };
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: ROOT, env });
  const heard = { out: "", err: "" };
  child.stdout.on("data", (data) => {
    heard.out += data;
  });
  child.stderr.on("data", (data) => {
    heard.err += data;
  });
  return { child, out: () => heard.out, err: () => heard.err, exit: once(child, "close") };
}

async function lineOf({ child, out }: Run, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = pattern.exec(out());
    if (found !== null) return found;
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it said ${pattern}`);
    await once(child.stdout ?? child, "data");
  }
}

describe("node server/main.ts", () => {
  let folder: string;
  let run: Run;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "atlas-main-"));
    await writeFile(join(folder, "seed.ndjson"), TINY_GRAPH.map((record) => `${recordLine(record)}\n`).join(""));
  });
  afterEach(async () => {
    run.child.kill("SIGKILL");
    await run.exit;
    await rm(folder, { recursive: true, force: true });
  });

  it("names every wrong setting and ends with 2", async () => {
    run = start({ PORT: "none", LOG_LEVEL: "loud" });
    expect(await run.exit).toEqual([2, null]);
    expect(run.err()).toBe(
      "PORT must be a whole number from 0 to 65535\n" +
        "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent\n",
    );
  });

  it("says in one line that the port is taken and ends with 1, the store untouched", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    run = start({ PORT: String(port), ATLAS_DATA: join(folder, "data") });
    expect(await run.exit).toEqual([1, null]);
    expect([run.out(), run.err()]).toEqual([
      "",
      `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or set PORT to another.\n`,
    ]);
    taken.close();
  });

  it("fills an empty store, says where it is, answers, and stops when told to", async () => {
    const environment = { PORT: "0", ATLAS_DATA: join(folder, "data"), ATLAS_SEED: join(folder, "seed.ndjson") };
    run = start(environment);
    const [, url = ""] = await lineOf(run, /^Torch Atlas is ready at (\S+) \(embedded [^,]+, 6 entities, 5 ties\)$/m);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    run.child.kill("SIGTERM");
    expect(await run.exit).toEqual([0, null]);

    run = start({ ...environment, ATLAS_SEED: "none" });
    await lineOf(run, /^Torch Atlas is ready at \S+ \(embedded [^,]+, 6 entities, 5 ties\)$/m);
    run.child.kill("SIGINT");
    expect(await run.exit).toEqual([0, null]);
  });

  it("stops when npm, which started it, is told to", async () => {
    const environment = { PORT: "0", ATLAS_DATA: join(folder, "data"), ATLAS_SEED: join(folder, "seed.ndjson") };
    run = start(environment, ["npm", "run", "--silent", "serve"]);
    const [, url = ""] = await lineOf(run, /^Torch Atlas is ready at (\S+) /m);
    run.child.kill("SIGTERM");
    // Its output ends with the last process that can write to it.
    await run.exit;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
  });

  it("says why a seed was refused and ends with 1", async () => {
    await writeFile(join(folder, "seed.ndjson"), '{"record":"entity"}\n');
    run = start({ PORT: "0", ATLAS_DATA: join(folder, "data"), ATLAS_SEED: join(folder, "seed.ndjson") });
    expect(await run.exit).toEqual([1, null]);
    expect(run.err()).toMatch(/^The seed ".+seed\.ndjson" was refused, nothing was stored\.\n.+seed\.ndjson:1: /);
  });
});
