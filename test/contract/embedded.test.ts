import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openStore } from "../../server/store/open-store.ts";
import { describeGraphStore } from "./graph-store.contract.ts";

const root = mkdtempSync(join(tmpdir(), "atlas-contract-"));
let stores = 0;

afterAll(() => rmSync(root, { recursive: true }));

describeGraphStore("the embedded engine", () => openStore({ engine: "embedded", folder: join(root, `${stores++}`) }));
