import { z } from "zod";
import type { DocumentRequest } from "../../../model/api/requests.ts";
import { DocumentNotFoundError } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import {
  compareStatements,
  countStatements,
  type StatementKey,
  statementKey,
  statementsAfter,
  statementsPage,
} from "../../citations.ts";
import type { DocumentStatements, DocumentView, ReadOptions, Seen, StatedRecord } from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { type Neo4jConnection, seen } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { stretchOf } from "./full-text.ts";
import { fromJson, SeenColumns } from "./rows.ts";

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
  params: z.strictObject({ id: z.string() }),
  row: z.strictObject({ ...SeenColumns, document: CitedDocument.nullable() }),
});
const statementsQuery = defineQuery("read/document-statements", {
  params: z.strictObject({ stretch: z.string() }),
  row: z.strictObject({ ...SeenColumns, items: z.array(z.string()) }),
});

export async function readDocuments(connection: Neo4jConnection, options?: ReadOptions): Promise<Seen<DocumentView[]>> {
  const guard = new ReadGuard(options, "Ask for one document at a time, or export the graph.");
  const row = await connection.readSeen(documentsQuery, {}, guard);
  return seen(row, row.items.map(documentView));
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

export async function readDocument(
  connection: Neo4jConnection,
  request: DocumentRequest,
  options?: ReadOptions,
): Promise<Seen<DocumentStatements>> {
  const guard = new ReadGuard(options, "Ask for fewer statements at a time.");
  const after = statementsAfter(request);
  for (;;) {
    const row = await connection.readSeen(documentQuery, { id: request.id }, guard);
    if (row.document === null) throw new DocumentNotFoundError(request.id);
    const document = documentView(row.document);
    const found = await new StatementReading(connection, guard, row.revision).read(request, after, document);
    // A change set was committed between two of the queries.
    if (found === null) continue;
    return seen(row, { document, statements: statementsPage(request, document, found) });
  }
}

/** A first stretch that holds a little less than a page is followed by a second; one too long is read in vain. */
const MARGIN = 1.5;
const SHORTEST_STRETCH = 50;

/** Statements of one document at one revision, stretch by stretch of its text, or of its rows. */
class StatementReading {
  readonly #connection: Neo4jConnection;
  readonly #guard: ReadGuard;
  readonly #revision: number;

  constructor(connection: Neo4jConnection, guard: ReadGuard, revision: number) {
    this.#connection = connection;
    this.#guard = guard;
    this.#revision = revision;
  }

  /** One more than asked for, where there is one; `null` when the graph has moved on. */
  async read({ id, limit }: DocumentRequest, after: StatementKey, view: DocumentView): Promise<StatedRecord[] | null> {
    const { characters } = view.document;
    const found: StatedRecord[] = [];
    // As far as a page reaches where statements stand equally close.
    const reach = ((limit + 1) / Math.max(1, countStatements(view.states))) * characters;
    let length = Math.max(SHORTEST_STRETCH, Math.ceil(reach * MARGIN));
    for (let first = after.position; Number.isFinite(first); ) {
      const last = first + length >= characters ? Infinity : first + length;
      const row = await this.#connection.readSeen(
        statementsQuery,
        { stretch: stretchOf(id, first, last) },
        this.#guard,
      );
      if (row.revision !== this.#revision) return null;
      const records = row.items
        .map(fromJson<StatedRecord>)
        .map((record) => ({ record, key: statementKey(record, id) }));
      const inOrder = records.sort((a, b) => compareStatements(a.key, b.key));
      found.push(...inOrder.filter(({ key }) => compareStatements(key, after) > 0).map(({ record }) => record));
      if (found.length > limit) break;
      first = last + 1;
      length *= 4;
    }
    return found.slice(0, limit + 1);
  }
}
