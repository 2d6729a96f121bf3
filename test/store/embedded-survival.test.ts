import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreUnavailableError } from "../../server/model/errors.ts";
import { openStore } from "../../server/store/open-store.ts";
import { changeSet, document, entity, puts } from "../contract/fixtures/build.ts";
import { given } from "../contract/round-trip.cases.ts";
import { exportLines, failure } from "../contract/store-in-test.ts";
import { town } from "./fixtures/town.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-survival-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openStore({ engine: "embedded", folder });

describe("a process killed while it writes", () => {
  it.each([
    ["before it writes", 0],
    ["when it has written a little", 300_000],
    ["when it has written much", 6_000_000],
  ])("leaves a change set undone or done, never half: %s", async (_, bytes) => {
    const before = await lay();
    const { child, said } = await start("apply");
    while (logSize() < bytes && !said.includes("done")) await setTimeout(1);
    await kill(child);
    const store = await open();
    const { revision, recovered } = await store.status();
    if (said.includes("done")) expect(revision).toBe(2);
    else expect([revision, await exportLines(store)]).toEqual([1, before]);
    expect(recovered).toBeNull();
    expect((await store.apply(changeSet(...puts(entity("after", "Place", "first"))))).created).toBe(1);
    await store.close();
  });

  it("leaves a store that was being loaded empty, says so once, and takes the load again", async () => {
    const { child, until } = await start("load");
    await until("6000");
    await kill(child);
    const store = await open();
    const { revision, counts, recovered } = await store.status();
    expect([revision, counts.entity, counts.document]).toEqual([0, 0, 0]);
    expect(recovered).toMatch(
      /^A load that began at \S+Z had not finished when its process ended; the store was emptied, as it was before\.$/,
    );
    expect(await exportLines(store)).toEqual([]);
    expect((await store.load(given([...town(10)]), { who: "parent", why: "again" })).created).toBe(20);
    await store.close();
    const again = await open();
    expect(await again.status()).toMatchObject({ revision: 1, recovered: null, counts: { entity: 10, relation: 9 } });
    await again.close();
  });
});

describe("a folder", () => {
  it("is held by one store at a time, whoever asks", async () => {
    const { child } = await start("load");
    const taken = new StoreUnavailableError(
      `another process already has the embedded store in "${folder}" open; stop it, or name another folder in ATLAS_DATA`,
    );
    expect(await failure(open())).toMatchObject({ name: taken.name, message: taken.message });
    await kill(child);
    const store = await open();
    expect(await failure(open())).toMatchObject({ name: taken.name, message: taken.message });
    await store.close();
    await (await open()).close();
  });

  it("that holds something else, or cannot be made, is refused in words", async () => {
    writeFileSync(join(folder, "atlas.db"), "not a database at all, but long enough to be looked at".repeat(100));
    expect(await failure(open())).toMatchObject({ name: "StoreUnavailableError" });
    rmSync(join(folder, "atlas.db"));
    await (await open()).close();
    const below = openStore({ engine: "embedded", folder: join(folder, "atlas.db", "below") });
    expect(await failure(below)).toMatchObject({ name: "StoreUnavailableError" });
  });
});

/** Bytes of the write-ahead log, which a change set too large for memory reaches before it is committed. */
function logSize(): number {
  return statSync(join(folder, "atlas.db-wal"), { throwIfNoEntry: false })?.size ?? 0;
}

async function lay(): Promise<string[]> {
  const store = await open();
  await store.apply(changeSet(...puts(document("first"), entity("here", "Place", "first"))));
  const lines = await exportLines(store);
  await store.close();
  return lines;
}

/** A child that has begun to write, with what it said so far. */
async function start(verb: "apply" | "load") {
  const script = join(import.meta.dirname, "fixtures", "write-until-killed.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, verb], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => said.push(line));
  const until = async (word: string) => {
    while (!said.includes(word)) await once(lines, "line");
  };
  await until("begin");
  return { child, said, until };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = child.exitCode !== null ? Promise.resolve() : once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
