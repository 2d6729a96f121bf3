import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../../..");
const READY = /ready at (http:\S+)/;

/** The built product on a store of its own, filled with the Foshan graph. */
export async function startProduct(): Promise<{ address: string; end: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), "torch-atlas-bench-web-"));
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: ROOT,
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", ATLAS_DATA: data, NEO4J_URI: "", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const end = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  let said = "";
  for await (const text of server.stdout.setEncoding("utf8")) {
    said += text;
    const ready = READY.exec(said);
    if (ready?.[1] !== undefined) return { address: ready[1], end };
  }
  await end();
  throw new Error(`The server ended before it was ready; it said: ${said}`);
}
