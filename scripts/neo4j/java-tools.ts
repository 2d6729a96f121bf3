import { execFile } from "node:child_process";
import { join } from "node:path";
import { LauncherError } from "./launcher-error.ts";

/** Neo4j 5 runs on nothing older. */
const OLDEST_JAVA = 17;

interface Spoken {
  /** Both streams: `java -version` speaks on standard error. */
  readonly said: string;
  readonly ok: boolean;
}

function ask(command: string, args: readonly string[]): Promise<Spoken | null> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 60_000, shell: process.platform === "win32" }, (error, stdout, stderr) => {
      const absent = error !== null && "code" in error && error.code === "ENOENT";
      resolve(absent ? null : { said: `${stdout}${stderr}`, ok: error === null });
    });
  });
}

/** `openjdk version "17.0.15"` is 17, `java version "1.8.0_392"` is 8. */
function majorVersion(said: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(said)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * Path of a JVM that can run Neo4j: the one `JAVA_HOME` names, else the one on the `PATH`.
 * @throws {LauncherError} when there is none, or none new enough
 */
export async function findJava(): Promise<string> {
  const home = process.env.JAVA_HOME;
  const candidates = home ? [join(home, "bin", "java"), "java"] : ["java"];
  const tooOld: number[] = [];
  for (const java of candidates) {
    const answer = await ask(java, ["-version"]);
    const major = answer?.ok ? majorVersion(answer.said) : null;
    if (major !== null && major >= OLDEST_JAVA) return java;
    if (major !== null) tooOld.push(major);
  }
  throw new LauncherError(
    tooOld.length > 0
      ? `Neo4j needs Java ${OLDEST_JAVA} or newer, and this machine has Java ${Math.max(...tooOld)}: install a newer one, or point JAVA_HOME at it.`
      : `Neo4j needs Java ${OLDEST_JAVA} or newer, and none was found on the PATH or at JAVA_HOME.`,
  );
}

/** @throws {LauncherError} when Maven is not on the `PATH` */
export async function findMaven(): Promise<string> {
  const answer = await ask("mvn", ["--version"]);
  if (answer?.ok) return "mvn";
  throw new LauncherError(
    "Maven is needed once, to fetch the Neo4j server, and `mvn` was not found on the PATH or does not run.",
  );
}
