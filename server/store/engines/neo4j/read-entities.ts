import { z } from "zod";
import type { EntitySummary, RelationCount } from "../../../model/api/answers.ts";
import type { EntitiesRequest } from "../../../model/api/requests.ts";
import { EntityNotFoundError } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import type { EntityRecord } from "../../../model/records/entity.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../../../model/records/judgment.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import { entityView, statedOf } from "../../entity-view.ts";
import type { EntityView, Known, Page, ReadOptions, Seen } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { type Neo4jConnection, seen } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { FilterParams, filterParams, looksIntoRecords } from "./filter-params.ts";
import { anyOf, isId } from "./full-text.ts";
import { type CountedTies, type Hubs, MOST_TIES_READ } from "./hubs.ts";
import { Degree, KnownTie, keptFromJson, known, NodeSummary, SeenColumns } from "./rows.ts";

const NARROW = "Name kinds, types, a place or a document to narrow it.";
const jsons = z.array(z.string());

const entityQuery = defineQuery("read/entity", {
  params: z.strictObject({ id: z.string(), mostTies: z.int(), naming: z.string() }),
  row: z.strictObject({
    ...SeenColumns,
    json: z.string().nullable(),
    degree: z.int(),
    degrees: z.array(Degree),
    facts: jsons,
    candidates: jsons,
    contradictions: jsons,
    documents: jsons,
    mentioned: z.array(NodeSummary),
  }),
});
const summariesQuery = defineQuery("read/summaries", {
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.strictObject({ ...SeenColumns, items: z.array(NodeSummary) }),
});
const recordsQuery = defineQuery("read/entity-records", {
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.strictObject({ ...SeenColumns, items: z.array(KnownTie) }),
});
const page = { afterId: z.string(), limit: z.int() };
const pageRow = z.strictObject({ ...SeenColumns, total: z.int(), items: z.array(NodeSummary) });
const allEntitiesQuery = defineQuery("read/all-entities", { params: z.strictObject(page), row: pageRow });
const entitiesQuery = defineQuery("read/entities", {
  params: z.strictObject({ ...page, type: z.array(z.string()).nullable(), ...FilterParams }),
  row: pageRow,
});

export async function readEntity(
  connection: Neo4jConnection,
  hubs: Hubs,
  id: string,
  options?: ReadOptions,
): Promise<Seen<EntityView>> {
  const guard = new ReadGuard(options, NARROW);
  if (!isId(id)) throw new EntityNotFoundError(id);
  const naming = anyOf([id], "names", "concerns").join(" OR ");
  for (;;) {
    const row = await connection.readSeen(entityQuery, { id, mostTies: MOST_TIES_READ, naming }, guard);
    if (row.json === null) throw new EntityNotFoundError(id);
    const counted = row.degree > MOST_TIES_READ ? await countHub(connection, hubs, id, row.revision, guard) : row;
    if (counted.revision !== row.revision) continue;
    const findings = {
      entity: keptFromJson<EntityRecord>(row.json),
      facts: row.facts.map(keptFromJson<FactRecord>),
      candidates: row.candidates.map(keptFromJson<SameAsCandidateRecord>),
      contradictions: row.contradictions.map(keptFromJson<ContradictionRecord>),
    };
    const stated = statedOf(findings, row.documents.map(keptFromJson<DocumentRecord>));
    return seen(row, entityView(stated, counts(counted.degrees), row.mentioned));
  }
}

async function countHub(
  connection: Neo4jConnection,
  hubs: Hubs,
  id: string,
  revision: number,
  guard: ReadGuard,
): Promise<CountedTies> {
  const remembered = hubs.remembered(id);
  return remembered?.revision === revision ? remembered : hubs.count(connection, id, guard);
}

function counts(degrees: readonly Degree[]): RelationCount[] {
  return degrees
    .flatMap(({ type, out, in: incoming }): RelationCount[] => [
      { type, direction: "out", count: out },
      { type, direction: "in", count: incoming },
    ])
    .filter(({ count }) => count > 0);
}

export async function readSummaries(
  connection: Neo4jConnection,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<EntitySummary[]>> {
  const guard = new ReadGuard(options, "Ask for fewer entities at a time.");
  const row = await connection.readSeen(summariesQuery, { ids: [...ids] }, guard);
  return seen(row, row.items);
}

/** Those of `ids` that exist, by id. */
export async function readEntityRecords(
  connection: Neo4jConnection,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Seen<Known<EntityRecord>[]>> {
  const guard = new ReadGuard(options, "Ask for fewer entities at a time.");
  const row = await connection.readSeen(recordsQuery, { ids: [...ids] }, guard);
  return seen(row, row.items.map(known<EntityRecord>));
}

export async function readEntities(
  connection: Neo4jConnection,
  request: EntitiesRequest,
  options?: ReadOptions,
): Promise<Seen<Page<EntitySummary>>> {
  const guard = new ReadGuard(options, NARROW);
  const [afterId = ""] = decodeCursor("entities", request, 1) ?? [];
  // One more than asked for says whether there is a next page.
  const asked = { afterId, limit: request.limit + 1 };
  const type = request.type.length === 0 ? null : request.type;
  const row =
    type === null && !looksIntoRecords(request)
      ? await connection.readSeen(allEntitiesQuery, asked, guard)
      : await connection.readSeen(entitiesQuery, { ...asked, type, ...filterParams(request) }, guard);
  const items = row.items.slice(0, request.limit);
  const last = items.at(-1);
  const more = row.items.length > items.length && last !== undefined;
  return seen(row, {
    items,
    total: row.total,
    nextCursor: more ? encodeCursor("entities", request, [last.id]) : null,
  });
}
