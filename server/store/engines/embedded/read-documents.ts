import type { DocumentRequest } from "../../../model/api/requests.ts";
import { DocumentNotFoundError } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import { type StatementKey, statementKey, statementsAfter, statementsPage } from "../../citations.ts";
import type { DocumentStatements, DocumentView, ReadOptions, Seen, StatedRecord } from "../../graph-store.ts";
import { byId } from "../../ordering.ts";
import { ReadGuard } from "../../read-guard.ts";
import { traverse, type Visit } from "../../topology/visit.ts";
import { type Graph, seen } from "./graph.ts";
import { RECORDS_A_QUERY, type RecordReader } from "./record-reader.ts";

const NARROW = "Ask for one document at a time, or export the graph.";

export async function readDocuments(graph: Graph, options?: ReadOptions): Promise<Seen<DocumentView[]>> {
  const guard = new ReadGuard(options, NARROW);
  return traverse(
    graph,
    guard,
    async ({ stamps }, visit) => {
      const documents = [...graph.records.byIds("document", [...stamps.documentDays.keys()]).values()].sort(byId);
      const found: DocumentView[] = [];
      for (const document of documents) {
        found.push(documentView(graph, document));
        if (visit.isDue(Infinity)) await visit.pause();
      }
      return found;
    },
    (views) => seen(graph, views),
  );
}

export async function readDocument(
  graph: Graph,
  request: DocumentRequest,
  options?: ReadOptions,
): Promise<Seen<DocumentStatements>> {
  const guard = new ReadGuard(options, "Ask for fewer statements at a time.");
  const after = statementsAfter(request);
  return traverse(
    graph,
    guard,
    async (_, visit) => {
      const document = graph.records.byIds("document", [request.id]).get(request.id);
      if (document === undefined) throw new DocumentNotFoundError(request.id);
      return {
        document: documentView(graph, document),
        found: await statements(graph.records, request, after, visit),
      };
    },
    ({ document, found }) => seen(graph, { document, statements: statementsPage(request, document, found) }),
  );
}

/** One more than asked for, where there is one. */
async function statements(
  records: RecordReader,
  { id, limit }: DocumentRequest,
  after: StatementKey,
  visit: Visit,
): Promise<StatedRecord[]> {
  const found: StatedRecord[] = [];
  for (let key = after; found.length <= limit; ) {
    const asked = Math.min(RECORDS_A_QUERY, limit + 1 - found.length);
    const some = records.statements(id, key, asked);
    found.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < asked) break;
    key = statementKey(last, id);
    if (visit.isDue(Infinity)) await visit.pause();
  }
  return found;
}

function documentView({ records, states }: Graph, document: DocumentRecord): DocumentView {
  const count = (type: "entity" | "fact" | "relation") => records.citationCount(type, document.id);
  const counted = states.get(document.id) ?? {
    entities: count("entity"),
    relations: count("relation"),
    facts: count("fact"),
  };
  states.set(document.id, counted);
  return { document, states: counted };
}
