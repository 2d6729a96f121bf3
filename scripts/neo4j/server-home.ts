import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { LauncherError } from "./launcher-error.ts";

/** Where one server lives: its settings, data and password in one folder, so that a restart finds them again. */

export interface ServerPorts {
  readonly bolt: number;
  readonly http: number;
}

const PASSWORD_FILE = "password";
const run = promisify(execFile);

function settings({ bolt, http }: ServerPorts): string {
  const lines = [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${bolt}`,
    `server.bolt.advertised_address=127.0.0.1:${bolt}`,
    `server.http.listen_address=127.0.0.1:${http}`,
    `server.http.advertised_address=127.0.0.1:${http}`,
    "server.https.enabled=false",
    "server.memory.pagecache.size=128m",
    // Without these two an empty store takes half a gigabyte of disk.
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.size=16M",
    "dbms.usage_report.enabled=false",
    // The Bolt server otherwise waits ten seconds for nobody after its databases are already closed.
    "internal.server.bolt.thread_pool_shutdown_wait_time=0s",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * Makes `home` ready to start from and answers the password of user `neo4j`.
 * @throws {LauncherError} when the folder holds something else
 */
export async function prepareHome(home: string, ports: ServerPorts, java: string, jars: string): Promise<string> {
  await mkdir(join(home, "conf"), { recursive: true, mode: 0o700 });
  await writeFile(join(home, "conf", "neo4j.conf"), settings(ports));
  const passwordFile = join(home, PASSWORD_FILE);
  if (existsSync(join(home, "data", "databases"))) return (await readFile(passwordFile, "utf8")).trim();

  const password = randomBytes(24).toString("hex");
  // The mode of an existing file is not changed by writing it, so it is set before the secret is there.
  await writeFile(passwordFile, "", { mode: 0o600 });
  await chmod(passwordFile, 0o600);
  await writeFile(passwordFile, `${password}\n`);
  await setInitialPassword(home, passwordFile, java, jars);
  return password;
}

/** @throws {LauncherError} when `folder` is neither empty nor one that this launcher made */
export async function requireOwnFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const found = await readdir(folder).catch((cause: unknown) => {
    throw new LauncherError(`${folder} cannot be used as the data folder: it is no folder that can be read.`, {
      cause,
    });
  });
  if (found.length > 0 && !found.includes(PASSWORD_FILE))
    throw new LauncherError(
      `${folder} holds other files and was not made by \`npm run neo4j\`; name an empty or a new folder.`,
    );
}

/** The server's own admin command. The password goes in by file, since arguments can be read by every user. */
async function setInitialPassword(home: string, passwordFile: string, java: string, jars: string): Promise<void> {
  await rm(join(home, "data", "dbms", "auth.ini"), { force: true });
  const command = ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", `@${passwordFile}`];
  await run(java, ["-XX:TieredStopAtLevel=1", "-cp", join(jars, "*"), ...command], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
  });
}

/** Two ports nobody listens on now. Somebody may take one before the server does: the start is then tried again. */
export async function freePorts(): Promise<ServerPorts> {
  const [first, second] = await Promise.all([openPort(), openPort()]);
  await Promise.all([first.close(), second.close()]);
  return { bolt: first.port, http: second.port };
}

function openPort(): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") return reject(new Error("a TCP server has a port"));
      resolve({ port: address.port, close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}
