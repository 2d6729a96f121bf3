import { z } from "zod";
import type { NeighborsRequest } from "../../../model/api/requests.ts";
import { EntityNotFoundError, InvalidCursorError } from "../../../model/errors.ts";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import type { Neighbor, Page, ReadOptions, Seen } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { type Neo4jConnection, seen } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { FilterParams, filterParams, looksIntoRecords } from "./filter-params.ts";
import { hubSlice, type TieKey } from "./hub-slice.ts";
import { type Hubs, MOST_TIES_READ } from "./hubs.ts";
import { knownRelation, NeighborRow, SeenColumns } from "./rows.ts";

const NARROW = "Name relation types, or drop the place.";

const neighborsQuery = defineQuery("read/neighbors", {
  params: z.strictObject({
    id: z.string(),
    mostTies: z.int(),
    afterType: z.string().nullable(),
    afterId: z.string().nullable(),
    limit: z.int(),
    ...FilterParams,
  }),
  row: z.strictObject({
    ...SeenColumns,
    found: z.boolean(),
    total: z.int(),
    degree: z.int(),
    items: z.array(NeighborRow),
  }),
});

export async function readNeighbors(
  connection: Neo4jConnection,
  hubs: Hubs,
  request: NeighborsRequest,
  options?: ReadOptions,
): Promise<Seen<Page<Neighbor>>> {
  const guard = new ReadGuard(options, NARROW);
  const after = afterKey(decodeCursor("neighbors", request, 2));
  const ofTypes = request.type.length === 0 ? RELATION_TYPES : request.type;
  // What looks into records has to read them all for its total, so it may as well sort them.
  const mostTies = looksIntoRecords(request) ? Number.MAX_SAFE_INTEGER : MOST_TIES_READ;
  const ofHub = { ...request, type: ofTypes };
  const remembered = mostTies === MOST_TIES_READ ? hubs.remembered(request.id) : null;
  if (remembered !== null) {
    const slice = await hubSlice(connection, ofHub, after, remembered, guard);
    const { revision } = remembered;
    if (slice.revision === revision) return { revision, value: neighborsPage(request, slice.total, slice.items) };
    hubs.forget(request.id);
  }
  for (;;) {
    const row = await connection.readSeen(
      neighborsQuery,
      {
        id: request.id,
        mostTies,
        afterType: after?.type ?? null,
        afterId: after?.id ?? null,
        // One more than asked for says whether there is a next page.
        limit: request.limit + 1,
        ...filterParams(request),
      },
      guard,
      { ofTypes, direction: request.direction },
    );
    if (!row.found) throw new EntityNotFoundError(request.id);
    if (row.degree <= mostTies) return seen(row, neighborsPage(request, row.total, row.items));
    const counted = await hubs.count(connection, request.id, guard);
    const slice = await hubSlice(connection, ofHub, after, counted, guard);
    if (slice.revision === row.revision && counted.revision === row.revision)
      return seen(row, neighborsPage(request, slice.total, slice.items));
  }
}

function afterKey(key: readonly string[] | null): TieKey | null {
  if (key === null) return null;
  const type = RELATION_TYPES.find((name) => name === key[0]);
  const id = key[1];
  if (type === undefined || id === undefined) throw new InvalidCursorError();
  return { type, id };
}

function neighborsPage(request: NeighborsRequest, total: number, rows: readonly NeighborRow[]): Page<Neighbor> {
  const items = rows.slice(0, request.limit).map((row) => ({
    entity: row.entity,
    relation: knownRelation(row),
    held: row.held,
  }));
  const last = items.at(-1);
  const more = rows.length > items.length && last !== undefined;
  return {
    items,
    total,
    nextCursor: more ? encodeCursor("neighbors", request, [last.relation.type, last.relation.id]) : null,
  };
}
