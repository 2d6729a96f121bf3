import { NO_FILTERS } from "../../model/api/filters.ts";
import type { ViewsAnswer } from "../../model/api/views.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { atOneRevision, type Reading } from "../one-revision.ts";
import { chooseInShape, chooseRows } from "./choose-rows.ts";
import type { Sheet } from "./declaration.ts";
import { VIEWS } from "./declared/index.ts";
import { NARROW, readTold, type Told } from "./selection.ts";

const ALL = { filters: NO_FILTERS, subject: null };

/** Every view there is, with how many rows its sheets have now. */
export async function listViews(store: GraphStore, options?: ReadOptions): Promise<Seen<ViewsAnswer>> {
  return atOneRevision(store, options, NARROW, async (reading) => {
    const sheets = VIEWS.flatMap((view) => view.sheets);
    const counts = await countRows(sheets, await readTold(reading, sheets), reading);
    const items = VIEWS.map((view) => ({
      slug: view.slug,
      title: view.title,
      question: view.question,
      sheets: view.sheets.map((sheet) => ({
        slug: sheet.slug,
        title: sheet.title,
        pictures: [...sheet.pictures],
        rows: counts.get(sheet) ?? 0,
      })),
    }));
    return { items, total: items.length };
  });
}

/** All that the shape tells is counted in one look, since each look costs an engine a question. */
async function countRows(sheets: readonly Sheet[], told: Told, reading: Reading): Promise<ReadonlyMap<Sheet, number>> {
  const counts = new Map<Sheet, number>();
  await reading.look(async (topology, visit) => {
    for (const sheet of sheets)
      if (sheet.rows.of !== "facts")
        counts.set(sheet, (await chooseInShape(sheet.rows, topology, told, ALL, visit)).length);
  });
  for (const sheet of sheets)
    if (sheet.rows.of === "facts") counts.set(sheet, (await chooseRows(sheet.rows, told, ALL, reading)).rows.length);
  return counts;
}
