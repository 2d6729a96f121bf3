import { z } from "zod";
import type { HistoryEntry } from "../../../model/change-set.ts";
import { DocumentNotFoundError } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import { compareRecords } from "../../../model/records/index.ts";
import type { DocumentView, ReadOptions, Seen, StatedRecord } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { type Neo4jConnection, seen } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { anyOf, isId } from "./full-text.ts";
import { fromJson, SeenColumns } from "./rows.ts";

const NARROW = "Ask for one document at a time, or export the graph.";

const CitedDocument = z.strictObject({
  json: z.string(),
  citingEntities: z.int().nullable(),
  citingFacts: z.int().nullable(),
  citingRelations: z.int().nullable(),
});

const documentsQuery = defineQuery("read/documents", {
  params: z.strictObject({}),
  row: z.strictObject({ ...SeenColumns, items: z.array(CitedDocument) }),
});
const documentQuery = defineQuery("read/document", {
  params: z.strictObject({ id: z.string(), naming: z.string() }),
  row: z.strictObject({ ...SeenColumns, document: CitedDocument.nullable(), items: z.array(z.string()) }),
});
const historyQuery = defineQuery("read/history", {
  params: z.strictObject({ limit: z.int() }),
  row: z.strictObject({
    ...SeenColumns,
    items: z.array(
      z.strictObject({
        revision: z.int(),
        who: z.string(),
        why: z.string(),
        recordedAt: z.string(),
        created: z.int(),
        replaced: z.int(),
        deleted: z.int(),
      }),
    ),
  }),
});

export async function readDocuments(connection: Neo4jConnection, options?: ReadOptions): Promise<Seen<DocumentView[]>> {
  const row = await connection.readSeen(documentsQuery, {}, new ReadGuard(options, NARROW));
  return seen(row, row.items.map(documentView));
}

export async function readDocument(
  connection: Neo4jConnection,
  id: string,
  options?: ReadOptions,
): Promise<Seen<{ document: DocumentView; records: StatedRecord[] }>> {
  const guard = new ReadGuard(options, NARROW);
  if (!isId(id)) throw new DocumentNotFoundError(id);
  const row = await connection.readSeen(documentQuery, { id, naming: anyOf([id], "names").join() }, guard);
  if (row.document === null) throw new DocumentNotFoundError(id);
  const records = row.items.map(fromJson<StatedRecord>).sort(compareRecords);
  return seen(row, { document: documentView(row.document), records });
}

function documentView(cited: z.infer<typeof CitedDocument>): DocumentView {
  return {
    document: fromJson<DocumentRecord>(cited.json),
    states: {
      entities: cited.citingEntities ?? 0,
      relations: cited.citingRelations ?? 0,
      facts: cited.citingFacts ?? 0,
    },
  };
}

/** Committed change sets, newest first. */
export async function readHistory(
  connection: Neo4jConnection,
  limit: number,
  options?: ReadOptions,
): Promise<Seen<HistoryEntry[]>> {
  const row = await connection.readSeen(historyQuery, { limit }, new ReadGuard(options, "Ask for fewer change sets."));
  return seen(row, row.items);
}
