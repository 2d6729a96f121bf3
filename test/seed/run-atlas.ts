import { spawnSync } from "node:child_process";

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the `atlas` command as a person would, with an environment of its own. */
export function runAtlas(args: readonly string[], env: Record<string, string> = {}): Ran {
  const { NEO4J_URI: _uri, ATLAS_SOURCES: _sources, ATLAS_DATA: _data, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "seed/cli.ts", ...args], {
    encoding: "utf8",
    env: { ...rest, ...env },
  });
  return { status, out: stdout, err: stderr };
}
