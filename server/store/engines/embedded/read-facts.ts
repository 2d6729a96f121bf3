import type { FactsRequest } from "../../../model/api/facts.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import { decodeCursor, encodeCursor } from "../../cursor.ts";
import type { Known, Page, ReadOptions, Seen } from "../../graph-store.ts";
import { withFirstKnown } from "../../known.ts";
import { compareFacts } from "../../ordering.ts";
import { ReadGuard } from "../../read-guard.ts";
import { timeQuestion } from "../../tie-columns.ts";
import { subjectTest } from "../../topology/filters.ts";
import type { Topology } from "../../topology/topology.ts";
import { traverse, type Visit } from "../../topology/visit.ts";
import type { FactKey, FactReader, FactRow } from "./fact-reader.ts";
import { type Graph, inChunks, required, seen } from "./graph.ts";

const NARROW = "Name an entity or a property.";

export async function readFacts(
  graph: Graph,
  facts: FactReader,
  request: FactsRequest,
  options?: ReadOptions,
): Promise<Seen<Page<Known<FactRecord>>>> {
  const guard = new ReadGuard(options, NARROW);
  const [property = "", id = ""] = decodeCursor("facts", request, 2) ?? [];
  return traverse(
    graph,
    guard,
    async (topology, visit) => {
      const listed = await list(topology, facts, request, { property, id }, visit);
      const items = await inChunks(listed.ids, visit, (some) => factsById(graph, some));
      return { ...listed, items };
    },
    ({ items, total, more }) => {
      const last = items.at(-1);
      const nextCursor = more && last !== undefined ? encodeCursor("facts", request, [last.property, last.id]) : null;
      return seen(graph, { items, total, nextCursor });
    },
  );
}

function factsById({ topology, records }: Graph, ids: readonly string[]): Known<FactRecord>[] {
  const found = records.byIds("fact", ids);
  return ids.map((id) => withFirstKnown(required(found, id), topology.stamps.documentDays));
}

interface Listed {
  readonly ids: readonly string[];
  readonly total: number;
  readonly more: boolean;
}

async function list(
  topology: Topology,
  facts: FactReader,
  request: FactsRequest,
  after: FactKey,
  visit: Visit,
): Promise<Listed> {
  const passes = await factTest(topology, request, visit);
  const properties = [...new Set(request.property)].sort();
  // Where every fact counts, a page costs no more than itself.
  const isPlain = passes === null && request.entity.length === 0;
  const ids: string[] = [];
  let total = isPlain ? facts.count(properties) : 0;
  for await (const rows of candidates(facts, request.entity, properties, isPlain ? after : FIRST, visit)) {
    for (const row of rows) {
      if (passes?.(row) === false) continue;
      if (!isPlain) total++;
      if (compareFacts(row, after) > 0 && ids.length <= request.limit) ids.push(row.id);
    }
    if (isPlain && ids.length > request.limit) break;
  }
  return { ids: ids.slice(0, request.limit), total, more: ids.length > request.limit };
}

/** Before every fact. */
const FIRST: FactKey = { property: "", id: "" };

/** In order, some hundreds at a time. @param after where they may begin */
async function* candidates(
  facts: FactReader,
  entities: readonly string[],
  properties: readonly string[],
  after: FactKey,
  visit: Visit,
): AsyncGenerator<FactRow[]> {
  if (entities.length === 0) {
    for (const rows of facts.inOrder(properties, after)) {
      yield rows;
      if (visit.isDue(Infinity)) await visit.pause();
    }
    return;
  }
  const found = new Map<string, FactRow>();
  for (const entity of entities)
    for (const rows of facts.concerning(entity)) {
      for (const row of rows) if (properties.length === 0 || properties.includes(row.property)) found.set(row.id, row);
      if (visit.isDue(Infinity)) await visit.pause();
    }
  yield [...found.values()].sort(compareFacts);
}

/** `null`: every fact passes. */
async function factTest(
  topology: Topology,
  request: FactsRequest,
  visit: Visit,
): Promise<((row: FactRow) => boolean) | null> {
  const { nodes, stamps } = topology;
  const ofStamp = stamps.filter(request.status, request.document, timeQuestion(request));
  const ofSubject = await subjectTest(topology, request, visit);
  if (ofStamp === null && ofSubject === null) return null;
  return ({ about, stamp }) => {
    if (ofStamp !== null && !ofStamp(stamp)) return false;
    if (ofSubject === null) return true;
    const node = nodes.find(about);
    return node !== null && ofSubject(node);
  };
}
