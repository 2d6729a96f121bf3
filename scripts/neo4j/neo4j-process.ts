import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import neo4j, { Neo4jError } from "neo4j-driver";
import { findJava } from "./java-tools.ts";
import { LauncherError } from "./launcher-error.ts";
import { freePorts, prepareHome, requireOwnFolder } from "./server-home.ts";
import { serverJars } from "./server-jars.ts";
import type { WatchMessage } from "./watch.ts";

/**
 * Starts the real Neo4j server on the local JVM, for tests and for people without Docker: fetched once from Maven
 * Central, on free ports of 127.0.0.1, with a random password, and never left behind.
 */
export interface Neo4jProcess {
  /** `bolt://127.0.0.1:…` */
  readonly uri: string;
  /** `http://127.0.0.1:…` */
  readonly httpUri: string;
  readonly user: "neo4j";
  readonly password: string;
  readonly version: string;
  /** Settles when the server has ended, whoever ended it; rejects never. */
  readonly ended: Promise<void>;
  /** Ends the server and waits until it is gone; a temporary store goes with it. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Keeps the data here; without it they live in a temporary folder that goes when the server stops. */
  readonly dataFolder?: string | undefined;
  /** Most memory for the server's heap, as the JVM reads it: "512m", "2g". A transaction may take 70% of it. */
  readonly heap?: string | undefined;
  /** One line for a person about something that takes time. */
  readonly report?: (line: string) => void;
}

const WATCHER = fileURLToPath(new URL("watch.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const START_LIMIT_MS = 120_000;
const POLL_MS = 150;
/** A free port can be taken by somebody else before the server opens it. */
const PORT_ATTEMPTS = 3;

/** Enough for change sets of some 20,000 records; the largest need four times as much. */
const DEFAULT_HEAP = "512m";

const JVM_OPTIONS = [
  "-Dfile.encoding=UTF-8",
  "-Dlog4j2.disable.jmx=true",
  "-Dio.netty.tryReflectionSetAccessible=true",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
  "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
];

/** @throws {LauncherError} with one line a person can act on */
export async function startNeo4j(options: StartOptions = {}): Promise<Neo4jProcess> {
  const java = await findJava();
  const jars = await serverJars(options.report ?? (() => {}));
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(java, jars, options);
    } catch (error) {
      if (!(error instanceof PortTakenError) || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

class PortTakenError extends LauncherError {}

async function startOnce(java: string, jars: string, { dataFolder, heap }: StartOptions): Promise<Neo4jProcess> {
  if (dataFolder !== undefined) await requireOwnFolder(dataFolder);
  const home = dataFolder === undefined ? await mkdtemp(join(tmpdir(), "torch-atlas-neo4j-")) : resolve(dataFolder);
  const temporary = dataFolder === undefined ? home : "";
  const ports = await freePorts();
  const password = await prepareHome(home, ports, java, jars).catch(async (error: unknown) => {
    if (temporary !== "") await rm(temporary, { recursive: true, force: true });
    throw error;
  });

  const main = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
  const memory = ["-Xms128m", `-Xmx${heap ?? DEFAULT_HEAP}`];
  const command = [java, ...memory, ...JVM_OPTIONS, "-cp", join(jars, "*"), ...main, "--console-mode"];
  const server = new WatchedServer(temporary, command);
  const uri = `bolt://127.0.0.1:${ports.bolt}`;
  try {
    const version = await answering(uri, password, server);
    return {
      uri,
      httpUri: `http://127.0.0.1:${ports.http}`,
      user: "neo4j",
      password,
      version,
      ended: server.ended,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The server's version, once it answers. */
async function answering(uri: string, password: string, server: WatchedServer): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), { maxTransactionRetryTime: 0 });
  try {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline) {
      if (server.hasEnded) throw server.fault();
      try {
        const { records } = await driver.executeQuery(
          "CALL dbms.components() YIELD versions RETURN versions[0] AS version",
        );
        return String(records[0]?.get("version"));
      } catch (error) {
        if (error instanceof Neo4jError && error.code.startsWith("Neo.ClientError.Security"))
          throw new LauncherError(`Neo4j does not accept the password kept beside its data: ${error.message}`);
      }
      await pause(POLL_MS);
    }
    throw new LauncherError(`Neo4j did not answer within ${START_LIMIT_MS / 1000} s. ${server.lastLines()}`);
  } finally {
    await driver.close();
  }
}

/** The watcher process and, under it, the server. */
class WatchedServer {
  readonly ended: Promise<void>;
  hasEnded = false;
  readonly #watcher: ChildProcess;
  #serverPid: number | undefined;
  #output = "";

  constructor(temporaryFolder: string, command: readonly string[]) {
    this.#watcher = fork(WATCHER, [temporaryFolder, ...command], {
      execArgv: ["--import", TSX],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#watcher.on("message", (message: WatchMessage) => {
      this.#serverPid = message.serverPid;
    });
    for (const stream of [this.#watcher.stdout, this.#watcher.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.#output = `${this.#output}${chunk}`.slice(-8_000);
      });
    this.ended = once(this.#watcher, "exit").then(([, signal]) => {
      this.hasEnded = true;
      // A watcher that was killed from outside could not stop the server any more.
      if (signal !== null && this.#serverPid !== undefined) killIfThere(this.#serverPid);
    });
  }

  async stop(): Promise<void> {
    if (!this.hasEnded && this.#watcher.connected) this.#watcher.send("stop");
    await this.ended;
  }

  /** Why it ended on its own. */
  fault(): LauncherError {
    if (/address already in use/i.test(this.#output)) return new PortTakenError("Neo4j found its port taken.");
    if (/store_lock|locked by another process|FileLockException/i.test(this.#output))
      return new LauncherError("Another Neo4j is running on this data folder; stop it first or name another folder.");
    return new LauncherError(`Neo4j did not start. ${this.lastLines()}`);
  }

  lastLines(): string {
    const lines = this.#output.split("\n").filter((line) => / (ERROR|WARN) |Exception|Error|Caused by/.test(line));
    return `It said: ${lines.slice(0, 4).join(" | ").trim() || "nothing"}`;
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
