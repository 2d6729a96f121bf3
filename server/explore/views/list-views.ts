import { NO_FILTERS } from "../../model/api/filters.ts";
import type { ViewsAnswer } from "../../model/api/views.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { KeptWork } from "../insights/kept-work.ts";
import { atOneRevision, type Reading } from "../one-revision.ts";
import { chooseInShape, chooseRows } from "./choose-rows.ts";
import type { Sheet } from "./declaration.ts";
import { VIEWS } from "./declared/index.ts";
import { readTold, type Told } from "./selection.ts";

const ALL = { filters: NO_FILTERS, subject: null };

/** It takes no parameters, so that nobody could ask for less of it. */
const STILL_COUNTED = "The rows of the views are still being counted for whoever asks next: ask again in a moment.";

/** Longest that counting may take; whoever asked first need not wait for it. */
const COUNT_LIMIT_MS = 60_000;

const kept = new WeakMap<GraphStore, KeptWork>();

/** Every view there is, with how many rows its sheets have now; counted once for as long as the graph stands. */
export async function listViews(store: GraphStore, options?: ReadOptions): Promise<Seen<ViewsAnswer>> {
  const work = kept.get(store) ?? new KeptWork(store, 1);
  kept.set(store, work);
  return work.get("views", new ReadGuard(options, STILL_COUNTED), (signal) =>
    countViews(store, { signal, timeoutMs: COUNT_LIMIT_MS }),
  );
}

function countViews(store: GraphStore, options: ReadOptions): Promise<Seen<ViewsAnswer>> {
  return atOneRevision(store, options, STILL_COUNTED, async (reading) => {
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
