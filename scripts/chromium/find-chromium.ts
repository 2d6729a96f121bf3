import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";

/** A Chromium that tests can drive, or why there is none. */
export type Chromium = { readonly path: string } | { readonly path: null; readonly reason: string };

const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/** Without a CJK font, Chinese labels are boxes and every screenshot lies. */
const PACKAGES = ["chromium", "fonts-noto-cjk"];
const ATTEMPTS = 5;
const PAUSE_MS = 10_000;

/** `CHROMIUM_PATH` if set, else the first of the usual places. */
export function findChromium(): Chromium {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return isExecutable(named) ? { path: named } : { path: null, reason: `CHROMIUM_PATH ${named} cannot be run` };
  const path = USUAL_PATHS.find(isExecutable);
  return path === undefined ? { path: null, reason: "no Chromium is installed; set CHROMIUM_PATH" } : { path };
}

/** {@link findChromium}, and where there is none, Debian's packages, if this is root on Debian. */
export async function ensureChromium(): Promise<Chromium> {
  const found = findChromium();
  if (found.path !== null || process.env.CHROMIUM_PATH) return found;
  if (process.getuid?.() !== 0 || !isExecutable("/usr/bin/apt-get")) return found;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    console.log(`Installing ${PACKAGES.join(" and ")} (attempt ${attempt} of ${ATTEMPTS})`);
    apt("update");
    if (apt("install", "--yes", "--no-install-recommends", ...PACKAGES)) return findChromium();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { path: null, reason: `apt-get could not install ${PACKAGES.join(" and ")}` };
}

function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["--quiet=2", ...args], { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
