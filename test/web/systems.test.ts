import { describe, expect, it } from "vitest";
import type { ViewAnswer } from "../../server/model/api/views.ts";
import { shownView } from "../../web/src/systems/shown-view.ts";
import { readSystem, SYSTEM_INDEX, type SystemPlace, systemParts } from "../../web/src/systems/system-place.ts";
import { viewCsv } from "../../web/src/systems/view-csv.ts";

const ITEM = {
  text: { en: "Lamp, large", zh: "大灯" },
  entity: null,
  document: null,
  relations: [],
  facts: [],
  value: null,
  unit: null,
  status: "planned",
  held: null,
  when: { from: "2024-09", to: "2024-09", seen: false },
  notes: [],
  flags: ["doubtful"],
  sources: 1,
};
const EMPTY = { notStated: false, items: [], omitted: 0, members: null };

/** One row whose first cell says something, whose second counts, and of whose others nobody says anything. */
function answer(): ViewAnswer {
  const column = (slug: string, silence: string | null) => ({
    slug,
    title: { en: slug, zh: slug },
    silence: silence === null ? null : { en: silence, zh: silence },
    note: null,
  });
  return {
    columns: [column("subject", null), column("count", "-"), column("owner", "=not stated"), column("remark", null)],
    items: [
      {
        id: "lamp",
        cells: [
          { ...EMPTY, column: "subject", items: [ITEM] },
          { ...EMPTY, column: "count", members: { declared: 5, named: 4, ahead: 0 } },
          { ...EMPTY, column: "owner", notStated: true },
          { ...EMPTY, column: "remark" },
        ],
      },
    ],
    contradictions: [],
    statements: { entities: [], relations: [], facts: [] },
    mentioned: [],
  } as unknown as ViewAnswer;
}

describe("the place among the systems", () => {
  it.each<[string, SystemPlace | null]>([
    ["", null],
    ["system=index", SYSTEM_INDEX],
    ["system=matching", { view: "matching", sheet: null, picture: null, subject: null }],
    [
      "system=matching&sheet=funnel&as=table&about=fhidz",
      { view: "matching", sheet: "funnel", picture: "table", subject: "fhidz" },
    ],
  ])("is written and read as %j", (address, place) => {
    expect(readSystem(new URLSearchParams(address))).toEqual(place);
    expect(systemParts(place).join("&")).toBe(address);
  });

  it("leaves out what cannot be understood", () => {
    expect(readSystem(new URLSearchParams("system=../x"))).toBeNull();
    expect(readSystem(new URLSearchParams("system=matching&as=pie&sheet=A B"))).toEqual({
      view: "matching",
      sheet: null,
      picture: null,
      subject: null,
    });
  });
});

describe("a sheet that was read", () => {
  const view = shownView([answer()]);
  if (view === null) throw new Error("a page was given");

  it("keeps columns of which something is said, and names those of which nothing is", () => {
    expect(view.columns.map(({ slug }) => slug)).toEqual(["subject", "count"]);
    expect(view.silent.map(({ slug }) => slug)).toEqual(["owner"]);
  });

  it("becomes a table for a spreadsheet, which takes no text for a formula", () => {
    expect(viewCsv(view, "en")).toBe(
      "\uFEFFid,subject,count,owner,remark\r\n" +
        'lamp,"Lamp, large (planned; September 2024; doubtful)",5 / 4,\'=not stated,\r\n',
    );
  });
});
