import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

/**
 * Stands between a program and the Neo4j server it started, so that no server outlives its program: when the
 * program ends in whatever way, SIGKILL included, the channel to it closes and the server is stopped here.
 *
 * node watch.ts FOLDER-TO-REMOVE-AT-THE-END|"" COMMAND ARG…
 */

/** What the watcher tells the program. */
export interface WatchMessage {
  readonly serverPid: number;
}

const GRACE_MS = 20_000;

function watch(folderToRemove: string, command: string, args: readonly string[]): void {
  const server = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });

  let stopping = false;
  function stop(): void {
    if (stopping) return;
    stopping = true;
    // A store that is removed anyway needs no orderly closing.
    server.kill(folderToRemove === "" ? "SIGTERM" : "SIGKILL");
    setTimeout(() => server.kill("SIGKILL"), GRACE_MS).unref();
  }

  process.on("disconnect", stop);
  process.on("message", stop);
  process.on("SIGTERM", stop);
  // Control-C reaches the whole group: the program decides, and its end is seen by the channel closing.
  process.on("SIGINT", () => {});
  process.on("SIGHUP", () => {});

  server.on("spawn", () => {
    if (server.pid !== undefined && process.connected) process.send?.({ serverPid: server.pid } satisfies WatchMessage);
  });
  server.on("error", () => process.exit(1));
  server.on("exit", (code) => {
    if (folderToRemove !== "") rmSync(folderToRemove, { recursive: true, force: true });
    process.exit(stopping ? 0 : (code ?? 1));
  });
  // The program may have died before the handlers above stood.
  if (!process.connected) stop();
}

const [folderToRemove, command, ...args] = process.argv.slice(2);
if (folderToRemove === undefined || command === undefined) {
  process.stderr.write("watch.ts is started by neo4j-process.ts\n");
  process.exit(2);
}
watch(folderToRemove, command, args);
