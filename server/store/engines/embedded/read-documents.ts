import { DocumentNotFoundError } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import { compareRecords } from "../../../model/records/index.ts";
import type { DocumentView, ReadOptions, Seen, StatedRecord } from "../../graph-store.ts";
import { byId } from "../../ordering.ts";
import { ReadGuard } from "../../read-guard.ts";
import { traverse, type Visit } from "../../topology/visit.ts";
import { type Graph, seen } from "./graph.ts";
import { RECORDS_A_QUERY, type RecordReader } from "./record-reader.ts";

const NARROW = "Ask for one document at a time, or export the graph.";

/** In the order of an export. */
const STATED_TYPES = ["entity", "fact", "relation"] as const;

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
  id: string,
  options?: ReadOptions,
): Promise<Seen<{ document: DocumentView; records: StatedRecord[] }>> {
  const guard = new ReadGuard(options, NARROW);
  return traverse(
    graph,
    guard,
    async (_, visit) => {
      const document = graph.records.byIds("document", [id]).get(id);
      if (document === undefined) throw new DocumentNotFoundError(id);
      return {
        document: documentView(graph, document),
        records: await statedRecords(graph.records, id, visit),
      };
    },
    (value) => seen(graph, value),
  );
}

function documentView({ records, states }: Graph, document: DocumentRecord): DocumentView {
  const count = (type: (typeof STATED_TYPES)[number]) => records.citationCount(type, document.id);
  const counted = states.get(document.id) ?? {
    entities: count("entity"),
    relations: count("relation"),
    facts: count("fact"),
  };
  states.set(document.id, counted);
  return { document, states: counted };
}

async function statedRecords(records: RecordReader, document: string, visit: Visit): Promise<StatedRecord[]> {
  const stated: StatedRecord[] = [];
  for (const type of STATED_TYPES)
    for (let after = 0; ; ) {
      const page = records.citing(type, document, after, RECORDS_A_QUERY);
      for (const { record } of page) stated.push(record);
      after = page.at(-1)?.seq ?? after;
      if (page.length < RECORDS_A_QUERY) break;
      if (visit.isDue(Infinity)) await visit.pause();
    }
  return stated.sort(compareRecords);
}
