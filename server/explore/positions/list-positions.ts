import type { PositionsAnswer, PositionsRequest } from "../../model/api/positions.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { compareText } from "../../store/ordering.ts";
import { atOneRevision } from "../one-revision.ts";
import { placesAbove } from "./places-above.ts";

/** Where each entity lies: by its own position, else by that of the nearest it lies within. */
export async function listPositions(
  request: PositionsRequest,
  store: GraphStore,
  options?: ReadOptions,
): Promise<Seen<PositionsAnswer>> {
  return atOneRevision(store, options, "Ask for fewer entities.", async (reading) => {
    const asked = [...new Set<string>(request.id)].sort(compareText);
    const above = await reading.look(
      (topology) => new Map(asked.map((id) => [id, placesAbove(topology, id)] as const)),
    );
    const all = [...new Set([...asked, ...[...above.values()].flat()])];
    const records = all.length === 0 ? [] : await reading.take(store.entityRecords(all, reading.options));
    const byId = new Map(records.map((record) => [record.id as string, record]));
    const placed = asked.flatMap((id) => {
      const record = byId.get(id);
      const place = [id, ...(above.get(id) ?? [])].find((one) => byId.get(one)?.coordinates != null) ?? null;
      return record === undefined ? [] : [{ id: record.id, place }];
    });
    const places = placed.flatMap(({ id, place }) => (place === null || place === id ? [] : place));
    const summary = await reading.summaries(places);
    return {
      items: placed.map(({ id, place }) => ({
        id,
        coordinates: place === null ? null : (byId.get(place)?.coordinates ?? null),
        through: place === null || place === id ? null : summary(place),
      })),
    };
  });
}
