import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findMaven } from "./java-tools.ts";
import { LauncherError } from "./launcher-error.ts";

const POM = fileURLToPath(new URL("pom.xml", import.meta.url));

/** Registries answer 503 now and then; what was fetched stays in Maven's own repository, so a retry goes on from there. */
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 2_000;
const PARTIAL_PREFIX = ".partial-";
/** An unfinished download older than this has nobody working on it. */
const ABANDONED_AFTER_MS = 6 * 60 * 60 * 1_000;

const NEO4J_VERSION = versionInPom();

function versionInPom(): string {
  const version = /<neo4j\.version>([^<]+)<\/neo4j\.version>/.exec(readFileSync(POM, "utf8"))?.[1];
  if (version === undefined) throw new Error(`${POM} names no neo4j.version`);
  return version;
}

/** `XDG_CACHE_HOME`, else `~/.cache`, and therein `torch-atlas`. */
function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "torch-atlas");
}

/**
 * Folder of the server's jars, fetched from Maven Central the first time. The folder takes its name only when it is
 * whole, so neither an interrupted download nor one by somebody else at the same time is ever taken for the server.
 * @throws {LauncherError} when Maven is absent or the registry keeps failing
 */
export async function serverJars(report: (line: string) => void): Promise<string> {
  const cache = cacheFolder();
  const whole = join(cache, `neo4j-${NEO4J_VERSION}`);
  if (existsSync(whole)) return whole;

  const maven = await findMaven();
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const partial = await mkdtemp(join(cache, PARTIAL_PREFIX));
  try {
    report(`Fetching the Neo4j ${NEO4J_VERSION} server from Maven Central, once: about 125 MB into ${whole}`);
    await fetchWithRetries(maven, partial, report);
    await settle(partial, whole);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return whole;
}

async function fetchWithRetries(maven: string, folder: string, report: (line: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const fault = await copyJars(maven, folder);
    if (fault === null && existsSync(join(folder, `neo4j-server-${NEO4J_VERSION}.jar`))) return;
    const reason = fault ?? "Maven ended well but left no server behind";
    if (attempt === ATTEMPTS)
      throw new LauncherError(`The Neo4j server could not be fetched, tried ${ATTEMPTS} times: ${reason}`);
    report(`Fetching failed (${reason}); trying again`);
    await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }
}

/** `null`, or the line in which Maven says what went wrong. */
function copyJars(maven: string, folder: string): Promise<string | null> {
  const args = ["-B", "-q", "-U", "-f", POM, "dependency:copy-dependencies", `-DoutputDirectory=${folder}`];
  return new Promise((resolve) => {
    execFile(maven, args, { maxBuffer: 2 ** 24, shell: process.platform === "win32" }, (error, stdout) => {
      const fault = stdout.split("\n").find((line) => line.includes("[ERROR]"));
      resolve(error === null ? null : (fault ?? error.message).trim());
    });
  });
}

/** Gives the whole download its name; where another process was first, its copy stays. */
async function settle(partial: string, whole: string): Promise<void> {
  try {
    await rename(partial, whole);
  } catch (error) {
    if (!existsSync(whole)) throw error;
  }
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(PARTIAL_PREFIX)) continue;
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}
