import type { FactsRequest } from "../../../model/api/facts.ts";
import type {
  DocumentRequest,
  EntitiesRequest,
  NeighborsRequest,
  ShortestPathsRequest,
} from "../../../model/api/requests.ts";
import type { ChangeOutcome, ChangeSet } from "../../../model/change-set.ts";
import { StoreUnavailableError } from "../../../model/errors.ts";
import type { AtlasRecord, RecordType } from "../../../model/records/index.ts";
import type {
  Engine,
  GraphStore,
  LoadOptions,
  ReadOptions,
  RecordedChangesRequest,
  StoreStatus,
} from "../../graph-store.ts";
import { ReadGuard } from "../../read-guard.ts";
import { applyChangeSet } from "./apply-change-set.ts";
import type { Neo4jConnection } from "./connection.ts";
import { Hubs } from "./hubs.ts";
import { loadRecords } from "./load-records.ts";
import { readDocument, readDocuments } from "./read-documents.ts";
import { readEntities, readEntity, readEntityRecords, readSummaries } from "./read-entities.ts";
import { readFacts } from "./read-facts.ts";
import { readHistory, readRecordedChanges } from "./read-history.ts";
import { readNeighbors } from "./read-neighbors.ts";
import { readRelations, readRelationsAmong, readShortestPaths } from "./read-paths.ts";
import { streamRecords } from "./record-stream.ts";
import { Shape } from "./shape.ts";
import { countsOf, statusQuery } from "./store-status.ts";

interface Neo4jParts {
  readonly connection: Neo4jConnection;
  readonly version: string;
  readonly storeId: string;
  readonly recovered: string | null;
}

/** The port over one Neo4j database, which other processes may read and write at the same time. */
export class Neo4jGraphStore implements GraphStore {
  readonly engine: Engine;
  readonly #parts: Neo4jParts;
  readonly #shape = new Shape();
  readonly #hubs = new Hubs();
  #lastWrite: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(parts: Neo4jParts) {
    this.#parts = parts;
    this.engine = { name: "neo4j", version: parts.version };
  }

  async status(): Promise<StoreStatus> {
    const [row] = await this.#connection.read(statusQuery, {}, new ReadGuard(undefined, "The server is busy."));
    if (row === undefined) throw new StoreUnavailableError("its mark was taken out of the database");
    const { storeId, recovered } = this.#parts;
    return { storeId, revision: row.revision, counts: countsOf(row), recovered };
  }

  async entity(id: string, options?: ReadOptions) {
    return readEntity(this.#connection, this.#hubs, id, options);
  }

  async summaries(ids: readonly string[], options?: ReadOptions) {
    return readSummaries(this.#connection, ids, options);
  }

  async entityRecords(ids: readonly string[], options?: ReadOptions) {
    return readEntityRecords(this.#connection, ids, options);
  }

  async entities(request: EntitiesRequest, options?: ReadOptions) {
    return readEntities(this.#connection, request, options);
  }

  async neighbors(request: NeighborsRequest, options?: ReadOptions) {
    return readNeighbors(this.#connection, this.#hubs, request, options);
  }

  async shortestPaths(request: ShortestPathsRequest, options?: ReadOptions) {
    return readShortestPaths(this.#connection, request, options);
  }

  async relationsAmong(ids: readonly string[], options?: ReadOptions) {
    return readRelationsAmong(this.#connection, ids, options);
  }

  async relations(ids: readonly string[], options?: ReadOptions) {
    return readRelations(this.#connection, ids, options);
  }

  async topology(options?: ReadOptions) {
    return this.#shape.read(this.#connection, options);
  }

  async facts(request: FactsRequest, options?: ReadOptions) {
    return readFacts(this.#connection, request, options);
  }

  async documents(options?: ReadOptions) {
    return readDocuments(this.#connection, options);
  }

  async document(request: DocumentRequest, options?: ReadOptions) {
    return readDocument(this.#connection, request, options);
  }

  async *records(of?: RecordType, options?: ReadOptions): AsyncGenerator<AtlasRecord> {
    yield* streamRecords(this.#connection, of, options);
  }

  async history(limit: number, options?: ReadOptions) {
    return readHistory(this.#connection, limit, options);
  }

  async recordedChanges(request: RecordedChangesRequest, options?: ReadOptions) {
    return readRecordedChanges(this.#connection, request, options);
  }

  apply(changeSet: ChangeSet): Promise<ChangeOutcome> {
    return this.#afterOthers(() => applyChangeSet(this.#connection, changeSet));
  }

  load(records: AsyncIterable<AtlasRecord>, options: LoadOptions): Promise<ChangeOutcome> {
    return this.#afterOthers(() => loadRecords(this.#connection, records, options));
  }

  async close(): Promise<void> {
    await this.#afterOthers(async () => {
      if (this.#isClosed) return;
      this.#isClosed = true;
      await this.#parts.connection.close();
    });
  }

  /** @throws {StoreUnavailableError} once the store is closed */
  get #connection(): Neo4jConnection {
    if (this.#isClosed) throw new StoreUnavailableError("it was closed");
    return this.#parts.connection;
  }

  /** Writers of this process wait here rather than at the lock in the server, each with a connection of its own. */
  #afterOthers<Result>(write: () => Promise<Result>): Promise<Result> {
    const result = this.#lastWrite.then(write, write);
    this.#lastWrite = result;
    return result;
  }
}
