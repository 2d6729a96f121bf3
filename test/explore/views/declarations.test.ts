import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Column, Selection, Sheet, Step } from "../../../server/explore/views/declaration.ts";
import { VIEWS } from "../../../server/explore/views/declared/index.ts";
import { foshanRecords } from "../../search/graphs.ts";

const FOLDER = join(import.meta.dirname, "../../../server/explore/views/declared");
const HAN = /\p{Script=Han}/u;

const SHEETS = VIEWS.flatMap((view) => view.sheets.map((sheet) => [`${view.slug}/${sheet.slug}`, sheet] as const));

/** Everything of one sheet that chooses entities. */
function selections(value: unknown): Selection[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "words" in value || "kinds" in value || "tied" in value ? [value as Selection] : [];
  return [...own, ...Object.values(value).flatMap(selections)];
}

function steps(value: unknown): Step[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "direction" in value ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(steps)];
}

function asking({ cell }: Column): string[] {
  if (cell.of === "state") return cell.rules.map(({ column }) => column);
  if (cell.of === "missing") return [...cell.among];
  return cell.of === "distinct" ? [cell.column] : [];
}

describe("declarations of views", () => {
  it("name no entity, so that any graph can fill them", () => {
    const ids = foshanRecords().flatMap((record) => (record.record === "entity" ? [record.id as string] : []));
    const named = readdirSync(FOLDER).flatMap((file) => {
      const words = new Set(readFileSync(join(FOLDER, file), "utf8").match(/"[^"]*"/g));
      return ids.filter((id) => words.has(`"${id}"`)).map((id) => `${file}: ${id}`);
    });
    expect(named).toEqual([]);
  });

  it("have slugs of their own", () => {
    expect(new Set(VIEWS.map(({ slug }) => slug)).size).toBe(VIEWS.length);
    for (const { slug, sheets } of VIEWS)
      expect([slug, new Set(sheets.map((sheet) => sheet.slug)).size]).toEqual([slug, sheets.length]);
  });

  it.each(SHEETS)("%s is whole", (_, sheet: Sheet) => {
    const slugs = sheet.columns.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs[0]).toBe("subject");
    expect((sheet.by ?? []).filter((slug) => !slugs.includes(slug))).toEqual([]);
    const ordered = sheet.columns.every((column, at) =>
      asking(column).every((slug) => slugs.indexOf(slug) < at && slugs.includes(slug)),
    );
    expect(ordered).toBe(true);
    const drawn = sheet.pictures.filter((picture) => ["board", "lanes", "matrix", "funnel"].includes(picture));
    expect(drawn.length === 0 || (sheet.by ?? []).length > 0).toBe(true);
    expect(sheet.pictures.includes("tree")).toBe(sheet.within !== undefined);
  });

  it.each(SHEETS)("%s speaks both languages", (_, sheet: Sheet) => {
    const texts = [
      sheet.title,
      sheet.silence,
      ...sheet.columns.flatMap(({ title, silence, note }) => [title, silence, note]),
    ];
    for (const text of texts)
      if (text !== null && text !== undefined)
        expect([text.en, HAN.test(text.zh), HAN.test(text.en)]).toEqual([text.en, true, false]);
  });

  it.each(SHEETS)(
    "%s reads names only of kinds that it names, and walks over types that it names",
    (_, sheet: Sheet) => {
      for (const selection of selections(sheet))
        if (selection.words !== undefined && "properties" in selection === false)
          expect(selection.kinds?.length).toBeGreaterThan(0);
      for (const { types } of steps(sheet)) expect(types.length).toBeGreaterThan(0);
    },
  );
});
