import { z } from "zod";
import type { ShortestPathsRequest } from "../../../model/api/requests.ts";
import { EntityNotFoundError } from "../../../model/errors.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";
import type { Known, ReadOptions, Seen, StoredPath } from "../../graph-store.ts";
import { byId } from "../../ordering.ts";
import { ReadGuard } from "../../read-guard.ts";
import { type Neo4jConnection, seen } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { FilterParams, filterParams } from "./filter-params.ts";
import { firstPaths } from "./first-paths.ts";
import { anyOf, isId } from "./full-text.ts";
import { fromJson, KnownTie, knownRelation, NodeSummary, SeenColumns } from "./rows.ts";

/** Up to so many paths are listed and sorted; of more, the first are looked for. */
const MOST_SORTED = 1_000;

const pathsQuery = defineQuery("read/shortest-paths", {
  params: z.strictObject({
    from: z.string(),
    to: z.string(),
    limit: z.int(),
    mostSorted: z.int(),
    avoidId: z.array(z.string()).nullable(),
    ...FilterParams,
  }),
  row: z.strictObject({
    ...SeenColumns,
    fromFound: z.boolean(),
    toFound: z.boolean(),
    tooMany: z.boolean(),
    length: z.int().nullable(),
    paths: z.array(z.strictObject({ relations: z.array(KnownTie), entities: z.array(NodeSummary) })),
  }),
});
const relationsQuery = defineQuery("read/relations", {
  params: z.strictObject({ tieQueries: z.array(z.string()) }),
  row: z.strictObject({ ...SeenColumns, items: z.array(KnownTie) }),
});
const amongQuery = defineQuery("read/relations-among", {
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.strictObject({ ...SeenColumns, items: z.array(z.string()) }),
});

export async function readShortestPaths(
  connection: Neo4jConnection,
  request: ShortestPathsRequest,
  options?: ReadOptions,
): Promise<Seen<StoredPath[]>> {
  const guard = new ReadGuard(options, "Ask for fewer hops, or name relation types.");
  const { from, to, limit, avoidId, avoidType } = request;
  const asked = request.type.length === 0 ? RELATION_TYPES : request.type;
  const allowed = asked.filter((type) => !avoidType.includes(type));
  // Where every type is to be avoided no path is left; the query still says whether both ends are there.
  const ofTypes = allowed.length === 0 ? asked : allowed;
  const params = {
    from,
    to,
    limit: allowed.length === 0 ? 0 : limit,
    mostSorted: MOST_SORTED,
    avoidId: avoidId.length === 0 ? null : avoidId,
    ...filterParams(request),
  };
  const slots = { ofTypes, mostHops: allowed.length === 0 ? 1 : request.maxHops, direction: request.direction };
  for (;;) {
    const row = await connection.readSeen(pathsQuery, params, guard, slots);
    if (!row.fromFound) throw new EntityNotFoundError(from);
    if (!row.toFound) throw new EntityNotFoundError(to);
    const paths = row.paths.map(({ entities, relations }) => ({ entities, relations: relations.map(knownRelation) }));
    if (!row.tooMany || row.length === null || allowed.length === 0) return seen(row, paths);
    const first = await firstPaths(connection, request, ofTypes, row.length, guard);
    if (first.revision === row.revision) return seen(row, [...first.paths]);
  }
}

/** Those of `ids` that exist, by id. */
export async function readRelations(
  connection: Neo4jConnection,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<Known<RelationRecord>[]>> {
  const guard = new ReadGuard(options, "Ask for fewer ties at a time.");
  const asked = [...new Set(ids)].filter(isId);
  const row = await connection.readSeen(relationsQuery, { tieQueries: anyOf(asked, "id") }, guard);
  return seen(row, row.items.map(knownRelation).sort(byId));
}

export async function readRelationsAmong(
  connection: Neo4jConnection,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<RelationRecord[]>> {
  const guard = new ReadGuard(options, "Ask about fewer entities at a time.");
  const row = await connection.readSeen(amongQuery, { ids: [...ids] }, guard);
  return seen(row, row.items.map(fromJson<RelationRecord>));
}
