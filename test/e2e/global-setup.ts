import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/chromium/find-chromium.ts";

/**
 * The real product for the tests to walk through: the built page, served by the real server from an embedded store
 * of its own, filled with the Foshan graph, with the source texts where they are at hand.
 */

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server listens; `null` where there is no browser to visit it. */
    atlas: string | null;
    chromium: string | null;
    sourcesAtHand: boolean;
  }
}

const ROOT = join(import.meta.dirname, "../..");
const SOURCES = join(ROOT, "../shared/sources");
const READY = /ready at (http:\S+)/;
const START_LIMIT_MS = 90_000;

/** A square drawn by hand around the parks: nobody's border, to see that an operator's is drawn. */
const SQUARE = {
  type: "FeatureCollection",
  attribution: "A square drawn for a test",
  features: [
    {
      type: "Feature",
      properties: { name: "Square" },
      geometry: {
        type: "LineString",
        coordinates: [
          [112.9, 22.8],
          [113.3, 22.8],
          [113.3, 23.2],
          [112.9, 23.2],
          [112.9, 22.8],
        ],
      },
    },
  ],
};

function startServer(data: string): { server: ChildProcess; address: Promise<string> } {
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: "0",
      ATLAS_DATA: data,
      ATLAS_SEED: "foshan",
      ATLAS_BOUNDARIES: join(data, "square.geojson"),
      ATLAS_SOURCES: existsSync(SOURCES) ? SOURCES : "",
      NEO4J_URI: "",
      NODE_ENV: "test",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = new Promise<string>((resolve, reject) => {
    let said = "";
    const limit = setTimeout(
      () => reject(new Error(`the server was not ready in time; it said: ${said}`)),
      START_LIMIT_MS,
    );
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const ready = READY.exec(said);
      if (ready?.[1] === undefined) return;
      clearTimeout(limit);
      resolve(ready[1]);
    });
    server.once("exit", (code) => {
      clearTimeout(limit);
      reject(new Error(`the server ended with ${code} before it was ready; it said: ${said}`));
    });
  });
  return { server, address };
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}

let running: { server: ChildProcess; data: string } | null = null;

export async function setup(project: TestProject): Promise<void> {
  project.provide("sourcesAtHand", existsSync(SOURCES));
  const chromium = findChromium();
  project.provide("chromium", chromium.path);
  if (chromium.path === null) {
    project.provide("atlas", null);
    if (process.env.CI) throw new Error(`The tests in a browser cannot run: ${chromium.reason}`);
    process.stdout.write(`The tests in a browser are skipped: ${chromium.reason}\n`);
    return;
  }
  if (!existsSync(join(ROOT, "dist/web/index.html"))) await build({ root: join(ROOT, "web"), logLevel: "warn" });
  const data = await mkdtemp(join(tmpdir(), "torch-atlas-e2e-"));
  await writeFile(join(data, "square.geojson"), JSON.stringify(SQUARE));
  const { server, address } = startServer(data);
  running = { server, data };
  try {
    project.provide("atlas", await address);
  } catch (error) {
    await teardown();
    throw error;
  }
}

export async function teardown(): Promise<void> {
  if (running === null) return;
  await stopServer(running.server);
  await rm(running.data, { recursive: true, force: true });
}
