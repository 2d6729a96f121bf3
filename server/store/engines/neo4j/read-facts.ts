import { z } from "zod";
import type { FactsRequest } from "../../../model/api/facts.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import type { Known, Page, ReadOptions, Seen } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { type Neo4jConnection, seen } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { FilterParams, filterParams } from "./filter-params.ts";
import { anyOf, isId } from "./full-text.ts";
import { KnownTie, known, SeenColumns } from "./rows.ts";

const NARROW = "Name an entity or a property.";

const words = z.array(z.string()).nullable();
const params = z.strictObject({
  afterProperty: z.string(),
  afterId: z.string(),
  limit: z.int(),
  property: words,
  judgesEntity: z.boolean(),
  type: words,
  ...FilterParams,
});
const row = z.strictObject({ ...SeenColumns, total: z.int(), items: z.array(KnownTie) });
const factsQuery = defineQuery("read/facts", { params, row });
const factsOfQuery = defineQuery("read/facts-of", {
  params: params.extend({ entity: z.array(z.string()), naming: z.array(z.string()) }),
  row,
});

export async function readFacts(
  connection: Neo4jConnection,
  request: FactsRequest,
  options?: ReadOptions,
): Promise<Seen<Page<Known<FactRecord>>>> {
  const guard = new ReadGuard(options, NARROW);
  const asked = askedOf(request);
  const entity = request.entity.filter(isId);
  const found =
    request.entity.length === 0
      ? await connection.readSeen(factsQuery, asked, guard)
      : await connection.readSeen(factsOfQuery, { ...asked, entity, naming: anyOf(entity, "names") }, guard);
  const items = found.items.slice(0, request.limit).map(known<FactRecord>);
  const last = items.at(-1);
  const more = found.items.length > items.length && last !== undefined;
  const nextCursor = more ? encodeCursor("facts", request, [last.property, last.id]) : null;
  return seen(found, { items, total: found.total, nextCursor });
}

function askedOf(request: FactsRequest) {
  const [afterProperty = "", afterId = ""] = decodeCursor("facts", request, 2) ?? [];
  const filters = filterParams(request);
  const type = request.type.length === 0 ? null : request.type;
  return {
    ...filters,
    afterProperty,
    afterId,
    // One more than asked for says whether there is a next page.
    limit: request.limit + 1,
    property: request.property.length === 0 ? null : request.property,
    type,
    judgesEntity: [type, filters.kind, filters.party, filters.place].some((asks) => asks !== null),
  };
}
