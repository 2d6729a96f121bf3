import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openApiOf } from "../../server/http/open-api.ts";
import { ROUTES } from "../../server/http/routes/index.ts";

const CLI = join(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");

/** It would else tell its maker that it was run, and ask for newer versions of itself. */
const QUIET = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

describe("the contract", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-contract-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("passes a linter that is not ours, by its strict rules", () => {
    const file = join(folder, "openapi.json");
    writeFileSync(file, JSON.stringify(openApiOf(ROUTES, "1.2.3", 5_000)));
    const args = [CLI, "lint", "--extends", "recommended-strict", "--format", "json", file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      cwd: folder,
      env: { ...process.env, ...QUIET },
    });
    expect({ status, problems: (JSON.parse(stdout) as { problems: unknown }).problems, stderr }).toEqual({
      status: 0,
      problems: [],
      stderr: expect.any(String),
    });
  });
});
