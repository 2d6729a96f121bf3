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
  const ids: string[] = [];
  let total = 0;
  let more = false;
  for await (const rows of candidates(facts, request, visit))
    for (const row of rows) {
      if (!passes(row)) continue;
      total++;
      if (compareFacts(row, after) <= 0) continue;
      if (ids.length < request.limit) ids.push(row.id);
      else more = true;
    }
  return { ids, total, more };
}

/** In order, some hundreds at a time. */
async function* candidates(facts: FactReader, request: FactsRequest, visit: Visit): AsyncGenerator<FactRow[]> {
  const properties = [...new Set(request.property)].sort();
  if (request.entity.length > 0) {
    const rows = new Map<string, FactRow>();
    for (const entity of request.entity)
      for (const some of facts.concerning(entity)) {
        for (const row of some) if (properties.length === 0 || properties.includes(row.property)) rows.set(row.id, row);
        if (visit.isDue(Infinity)) await visit.pause();
      }
    yield [...rows.values()].sort(compareFacts);
    return;
  }
  for (const rows of facts.inOrder(properties)) {
    yield rows;
    if (visit.isDue(Infinity)) await visit.pause();
  }
}

async function factTest(topology: Topology, request: FactsRequest, visit: Visit): Promise<(row: FactRow) => boolean> {
  const { nodes, stamps } = topology;
  const ofStamp = stamps.filter(request.status, request.document, timeQuestion(request));
  const ofSubject = await subjectTest(topology, request, visit);
  return ({ about, stamp }) => {
    if (ofStamp !== null && !ofStamp(stamp)) return false;
    if (ofSubject === null) return true;
    const node = nodes.find(about);
    return node !== null && ofSubject(node);
  };
}
