import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMPORTERS } from "../../seed/importers/importers.ts";
import type { ViewAnswer } from "../../server/model/api/views.ts";
import { readFolder } from "../seed/importers/read-folder.ts";
import { writeUk } from "../seed/importers/uk-folder.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** An ecosystem that is not Foshan's, as an importer brings it, in the same views: nothing was declared for it. */
describe("views of an outside graph", () => {
  let folder: string;
  let server: TinyServer;
  beforeAll(async () => {
    folder = await writeUk(await mkdtemp(join(tmpdir(), "atlas-outside-")), {});
    const { records } = await readFolder(folder, IMPORTERS["uk-innovation"].read([folder]));
    server = await serveTiny({ records: [...records.values()] });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function cells(path: string, column: string): Promise<Record<string, string[]>> {
    const { items } = (await (await server.get(`/api/views/${path}`)).json()) as ViewAnswer;
    return Object.fromEntries(
      items.map((row) => {
        const [lead] = row.cells;
        const found = row.cells.find((cell) => cell.column === column);
        return [lead?.items[0]?.text.en ?? row.id, (found?.items ?? []).map(({ text }) => text.en)];
      }),
    );
  }

  it("list its funding calls with owners and dates", async () => {
    expect(await cells("requirement-list", "owner")).toEqual({
      Anything: ["Ministry"],
      "Backward lamps": ["Ministry"],
      "Brighter lamps": ["KTN"],
      "Digital twins for lamps": ["Ministry"],
      "Lamps to come": ["Ministry"],
    });
    expect(await cells("requirement-list", "dates")).toEqual({
      Anything: [],
      "Backward lamps": [],
      "Brighter lamps": ["December 1, 2022 to February 1, 2023"],
      "Digital twins for lamps": ["January 10, 2022 to March 1, 2022"],
      "Lamps to come": ["May 1, 2023"],
    });
  });

  it("tell its posts, and who reports to whom", async () => {
    expect(await cells("offices", "holders")).toEqual({
      "Innovate UK": ["Holder of UKRI post 0002: Lamp Director"],
      "UKRI Corporate Hub": ["Ada Light"],
    });
    expect(await cells("offices?sheet=reporting", "superior")).toEqual({
      "Ada Light": [],
      "Holder of UKRI post 0002: Lamp Director": ["Ada Light"],
    });
  });

  it("tell its institutions and whom they work with", async () => {
    expect(await cells("institution-links", "partners")).toEqual({
      "Friends of Light": ["Ministry"],
      "Lamp Laboratory": ["Ministry"],
    });
  });
});
