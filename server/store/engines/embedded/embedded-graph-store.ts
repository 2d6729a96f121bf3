import type { FactsRequest } from "../../../model/api/facts.ts";
import type {
  DocumentRequest,
  EntitiesRequest,
  NeighborsRequest,
  ShortestPathsRequest,
} from "../../../model/api/requests.ts";
import { type ChangeOutcome, type ChangeSet, MAX_OPERATIONS } from "../../../model/change-set.ts";
import { StoreNotEmptyError, StoreUnavailableError } from "../../../model/errors.ts";
import { type AtlasRecord, RECORD_TYPES, type RecordType } from "../../../model/records/index.ts";
import type {
  Engine,
  GraphStore,
  LoadOptions,
  ReadOptions,
  RecordedChangesRequest,
  StoreStatus,
} from "../../graph-store.ts";
import { type Effect, judgeChangeSet } from "../../judge-change-set.ts";
import { ReadGuard } from "../../read-guard.ts";
import { keepInStep } from "../../topology/keep-in-step.ts";
import { buildTopology } from "./build-topology.ts";
import { type ChangeEntry, ChangeWriter } from "./change-writer.ts";
import type { Connection } from "./connection.ts";
import { embeddedLookup } from "./embedded-lookup.ts";
import { FactReader } from "./fact-reader.ts";
import { forget, type Graph, nothingKept, seen } from "./graph.ts";
import { readHistory, readRecordedChanges } from "./history.ts";
import { loadRecords } from "./loader.ts";
import { readDocument, readDocuments } from "./read-documents.ts";
import { readEntities, readEntity, readEntityRecords, readSummaries } from "./read-entities.ts";
import { readFacts } from "./read-facts.ts";
import { readNeighbors, readRelations, readRelationsAmong, readShortestPaths } from "./read-ties.ts";
import { RecordReader, typeOfCode } from "./record-reader.ts";
import { streamRecords } from "./record-stream.ts";
import { readMeta } from "./schema.ts";

export interface EmbeddedParts {
  readonly file: string;
  readonly writer: Connection;
  /** Sees what was last committed. */
  readonly reader: Connection;
  /** Lets the folder go. */
  readonly unlock: () => void;
  readonly recovered: string | null;
}

/** The port over one SQLite file and the topology built from it. Writes wait for one another; reads wait for none. */
export class EmbeddedGraphStore implements GraphStore {
  readonly engine: Engine;
  readonly #parts: EmbeddedParts;
  readonly #storeId: string;
  readonly #graph: Graph;
  readonly #facts: FactReader;
  readonly #changes: ChangeWriter;
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** Why nothing but `status` is answered; `null`: everything is. */
  #unavailable: string | null = null;

  constructor(parts: EmbeddedParts) {
    this.#parts = parts;
    const { reader, writer } = parts;
    const version = reader.query<[string]>("SELECT sqlite_version()").first()?.[0] ?? "unknown";
    this.engine = { name: "embedded", version: `SQLite ${version}` };
    this.#storeId = readMeta(reader, "storeId") ?? "";
    this.#facts = new FactReader(reader);
    this.#changes = new ChangeWriter(writer);
    this.#graph = {
      topology: buildTopology(reader),
      revision: Number(readMeta(reader, "revision")),
      counts: countRecords(reader),
      records: new RecordReader(reader),
      kept: nothingKept(),
      disputed: null,
      states: new Map(),
    };
  }

  async status(): Promise<StoreStatus> {
    const { revision, counts } = this.#graph;
    return { storeId: this.#storeId, revision, counts: { ...counts }, recovered: this.#parts.recovered };
  }

  async entity(id: string, options?: ReadOptions) {
    return readEntity(this.#readable(), id, options);
  }

  async summaries(ids: readonly string[], options?: ReadOptions) {
    return readSummaries(this.#readable(), ids, options);
  }

  async entityRecords(ids: readonly string[], options?: ReadOptions) {
    return readEntityRecords(this.#readable(), ids, options);
  }

  async entities(request: EntitiesRequest, options?: ReadOptions) {
    return readEntities(this.#readable(), request, options);
  }

  async neighbors(request: NeighborsRequest, options?: ReadOptions) {
    return readNeighbors(this.#readable(), request, options);
  }

  async shortestPaths(request: ShortestPathsRequest, options?: ReadOptions) {
    return readShortestPaths(this.#readable(), request, options);
  }

  async relationsAmong(ids: readonly string[], options?: ReadOptions) {
    return readRelationsAmong(this.#readable(), ids, options);
  }

  async relations(ids: readonly string[], options?: ReadOptions) {
    return readRelations(this.#readable(), ids, options);
  }

  async topology(options?: ReadOptions) {
    new ReadGuard(options, "The store is busy.");
    const graph = this.#readable();
    return seen(graph, graph.topology);
  }

  async facts(request: FactsRequest, options?: ReadOptions) {
    return readFacts(this.#readable(), this.#facts, request, options);
  }

  async documents(options?: ReadOptions) {
    return readDocuments(this.#readable(), options);
  }

  async document(request: DocumentRequest, options?: ReadOptions) {
    return readDocument(this.#readable(), request, options);
  }

  async *records(of?: RecordType, options?: ReadOptions): AsyncGenerator<AtlasRecord> {
    this.#readable();
    yield* streamRecords(this.#parts.file, of, options);
  }

  async history(limit: number, options?: ReadOptions) {
    new ReadGuard(options, "Ask for fewer change sets.");
    return seen(this.#readable(), readHistory(this.#parts.reader, limit));
  }

  async recordedChanges(request: RecordedChangesRequest, options?: ReadOptions) {
    return readRecordedChanges(this.#readable(), this.#parts.reader, request, options);
  }

  apply(changeSet: ChangeSet): Promise<ChangeOutcome> {
    return this.#afterOthers(async () => {
      const graph = this.#readable();
      const judged = await judgeChangeSet(changeSet, embeddedLookup(graph.topology, graph.records));
      const { effects, created, replaced, unchanged, deleted } = judged;
      if (effects.length > 0) {
        const entry = this.#nextEntry(changeSet);
        await this.#changes.write(judged, entry, (stamps) => {
          keepInStep(graph.topology, effects, stamps);
          graph.revision = entry.revision;
          countEffects(graph.counts, effects);
          forget(graph, effects);
        });
      }
      return { revision: graph.revision, created, replaced, unchanged, deleted };
    });
  }

  load(records: AsyncIterable<AtlasRecord>, options: LoadOptions): Promise<ChangeOutcome> {
    return this.#afterOthers(async () => {
      const graph = this.#readable();
      if (Object.values(graph.counts).some((count) => count > 0)) throw new StoreNotEmptyError(MAX_OPERATIONS);
      this.#unavailable = "it is being loaded";
      try {
        const outcome = await loadRecords(this.#parts.writer, records, options, this.#nextEntry(options));
        const before = graph.topology;
        graph.topology = buildTopology(this.#parts.reader);
        before.touch();
        graph.revision = outcome.revision;
        graph.counts = countRecords(this.#parts.reader);
        return outcome;
      } finally {
        this.#unavailable = null;
      }
    });
  }

  async close(): Promise<void> {
    await this.#afterOthers(async () => {
      if (this.#unavailable !== null) return;
      this.#unavailable = "it was closed";
      this.#parts.reader.close();
      this.#parts.writer.close();
      this.#parts.unlock();
    });
  }

  /** @throws {StoreUnavailableError} while it is loaded, and once it is closed */
  #readable(): Graph {
    if (this.#unavailable !== null) throw new StoreUnavailableError(this.#unavailable);
    return this.#graph;
  }

  #nextEntry({ who, why }: { readonly who: string; readonly why: string }): ChangeEntry {
    return { revision: this.#graph.revision + 1, who, why, recordedAt: new Date().toISOString() };
  }

  #afterOthers<Result>(write: () => Promise<Result>): Promise<Result> {
    const result = this.#lastWrite.then(write, write);
    this.#lastWrite = result;
    return result;
  }
}

function countRecords(reader: Connection): Record<RecordType, number> {
  const counts = Object.fromEntries(RECORD_TYPES.map((type) => [type, 0])) as Record<RecordType, number>;
  for (const [code, count] of reader.query<[number, number]>("SELECT type, count(*) FROM record GROUP BY type").all())
    counts[typeOfCode(code)] = count;
  return counts;
}

function countEffects(counts: Record<RecordType, number>, effects: readonly Effect[]): void {
  for (const { before, after } of effects) {
    if (before !== null) counts[before.record]--;
    if (after !== null) counts[after.record]++;
  }
}
