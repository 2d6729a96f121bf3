import { NO_FILTERS } from "../../model/api/filters.ts";
import type { PositionsAnswer, PositionsRequest } from "../../model/api/positions.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { wasKnown } from "../../store/known.ts";
import { compareText } from "../../store/ordering.ts";
import { tieTest } from "../../store/topology/filters.ts";
import { atOneRevision } from "../one-revision.ts";
import { placesAbove } from "./places-above.ts";

/** Where each entity lies: by its own position, else by that of the nearest it lies within. */
export async function listPositions(
  request: PositionsRequest,
  store: GraphStore,
  options?: ReadOptions,
): Promise<Seen<PositionsAnswer>> {
  return atOneRevision(store, options, "Ask for fewer entities.", async (reading) => {
    const { id: ids, ...filters } = request;
    const { knownOn } = filters;
    const asked = [...new Set<string>(ids)].sort(compareText);
    const above = await reading.look((topology) => {
      const tie = tieTest(topology, { ...NO_FILTERS, ...filters });
      return new Map(asked.map((id) => [id, placesAbove(topology, id, tie)] as const));
    });
    const all = [...new Set([...asked, ...[...above.values()].flat().map(({ id }) => id)])];
    const records = all.length === 0 ? [] : await reading.take(store.entityRecords(all, reading.options));
    const byId = new Map(records.map((record) => [record.id as string, record]));
    const placed = asked.flatMap((id) => {
      const record = byId.get(id);
      if (record === undefined || (knownOn !== undefined && !wasKnown(record, knownOn))) return [];
      const ways = [{ id, held: null }, ...(above.get(id) ?? [])];
      const way = ways.find((one) => byId.get(one.id)?.coordinates != null);
      return [{ id: record.id, place: way?.id ?? null, held: way?.held ?? null }];
    });
    const places = placed.flatMap(({ id, place }) => (place === null || place === id ? [] : place));
    const summary = await reading.summaries(places);
    return {
      items: placed.map(({ id, place, held }) => ({
        id,
        coordinates: place === null ? null : (byId.get(place)?.coordinates ?? null),
        through: place === null || place === id ? null : summary(place),
        ...(held === null ? {} : { held }),
      })),
    };
  });
}
