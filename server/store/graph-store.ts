import type { EntitySummary, RelationCount } from "../model/api/answers.ts";
import type { FactsRequest } from "../model/api/facts.ts";
import type {
  DocumentRequest,
  EntitiesRequest,
  NeighborsRequest,
  ShortestPathsRequest,
} from "../model/api/requests.ts";
import type { ChangeOutcome, ChangeSet, HistoryEntry } from "../model/change-set.ts";
import type { DocumentRecord } from "../model/records/document.ts";
import type { EntityRecord } from "../model/records/entity.ts";
import type { FactRecord } from "../model/records/fact.ts";
import type { AtlasRecord, RecordType } from "../model/records/index.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../model/records/judgment.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { Held } from "../model/vocabulary/statements.ts";
import type { Topology } from "./topology/topology.ts";

/**
 * The port: what the product asks of a graph, in words of the domain. Two engines stand behind it and answer
 * alike, in values, order and errors; `test/contract` holds them to it. Nothing outside `engines/` names a driver.
 */
export interface GraphStore {
  readonly engine: Engine;

  status(): Promise<StoreStatus>;

  /** @throws {EntityNotFoundError} */
  entity(id: string, options?: ReadOptions): Promise<Seen<EntityView>>;

  /** Those of `ids` that exist, by id. */
  summaries(ids: readonly string[], options?: ReadOptions): Promise<Seen<EntitySummary[]>>;

  /** Those of `ids` that exist, by id. */
  entityRecords(ids: readonly string[], options?: ReadOptions): Promise<Seen<Known<EntityRecord>[]>>;

  /** By id. @throws {InvalidCursorError} */
  entities(request: EntitiesRequest, options?: ReadOptions): Promise<Seen<Page<EntitySummary>>>;

  /** By relation type, then relation id. @throws {EntityNotFoundError} @throws {InvalidCursorError} */
  neighbors(request: NeighborsRequest, options?: ReadOptions): Promise<Seen<Page<Neighbor>>>;

  /**
   * All shortest paths that pass the filters, in the order of their relation ids, the first `limit` of them.
   * Never visits an entity twice. `[]` when there is none. `kind`, `party` and `place` judge the entities between the ends.
   * @throws {EntityNotFoundError} for either end
   */
  shortestPaths(request: ShortestPathsRequest, options?: ReadOptions): Promise<Seen<StoredPath[]>>;

  /** Every relation whose two ends are both among `ids`, by relation id. */
  relationsAmong(ids: readonly string[], options?: ReadOptions): Promise<Seen<RelationRecord[]>>;

  /** Those of `ids` that exist, by id. */
  relations(ids: readonly string[], options?: ReadOptions): Promise<Seen<Known<RelationRecord>[]>>;

  /**
   * The shape of the whole graph, for traversals that need more of it than one question to an engine can carry. It may
   * be the store's own and change under whoever holds it: what is looked up in it belongs to the revision only until
   * the next `await`, after which its `version` tells whether it is still the same. `lookAtShape` keeps that rule; a
   * computation that leaves the process takes copies. Numbers of nodes and ties mean nothing outside of one shape,
   * so whatever must be equal on both engines is put in order by id.
   */
  topology(options?: ReadOptions): Promise<Seen<Topology>>;

  /**
   * By property, then id. `type`, `kind`, `party` and `place` judge the entity that a fact is about, the other filters
   * the fact; its period is what `at` asks about. @throws {InvalidCursorError}
   */
  facts(request: FactsRequest, options?: ReadOptions): Promise<Seen<Page<Known<FactRecord>>>>;

  /** By id. */
  documents(options?: ReadOptions): Promise<Seen<DocumentView[]>>;

  /**
   * What a document states, in the order in which its first passages for each record begin; of those that begin
   * together, as an export has them. @throws {DocumentNotFoundError} @throws {InvalidCursorError}
   */
  document(request: DocumentRequest, options?: ReadOptions): Promise<Seen<DocumentStatements>>;

  /** All records, or those of one type, in export order, as they stood at one revision. */
  records(of?: RecordType, options?: ReadOptions): AsyncIterable<AtlasRecord>;

  /**
   * Writes all of a change set, or nothing. What equals what is stored changes nothing and raises no revision.
   * @throws {ChangeRefusedError} naming every record that cannot be stored
   */
  apply(changeSet: ChangeSet): Promise<ChangeOutcome>;

  /**
   * Fills an empty store with any number of records, in batches, under a `loading` mark that a later opening
   * finds and clears if the process dies. Whole or not at all. Until it ends, this store answers only `status`;
   * other reads throw `StoreUnavailableError`. @throws {StoreNotEmptyError} @throws {ChangeRefusedError}
   */
  load(records: AsyncIterable<AtlasRecord>, options: LoadOptions): Promise<ChangeOutcome>;

  /** Committed change sets, newest first. */
  history(limit: number, options?: ReadOptions): Promise<Seen<HistoryEntry[]>>;

  /** What change sets did to single records, oldest first. @throws {InvalidCursorError} */
  recordedChanges(request: RecordedChangesRequest, options?: ReadOptions): Promise<Seen<Page<RecordedChange>>>;

  close(): Promise<void>;
}

export interface Engine {
  readonly name: "embedded" | "neo4j";
  readonly version: string;
}

/** A value and the graph's revision it was read at, in one and the same query. */
export interface Seen<Value> {
  readonly revision: number;
  readonly value: Value;
}

export interface ReadOptions {
  /** Aborted: the engine stops, and the read throws `CancelledError`. */
  readonly signal?: AbortSignal | undefined;
  /** Past it the engine stops, and the read throws `OutOfTimeError`. */
  readonly timeoutMs?: number | undefined;
  /** The time of the whole question, for the error to name, where this read has only what others left of it. */
  readonly limitMs?: number | undefined;
}

export interface LoadOptions {
  readonly who: string;
  readonly why: string;
  /** Records taken in so far. */
  readonly onProgress?: (records: number) => void;
  readonly signal?: AbortSignal;
}

export interface StoreStatus {
  /** Made once, when the store is created; two stores never share one. */
  readonly storeId: string;
  readonly revision: number;
  readonly counts: Readonly<Record<RecordType, number>>;
  /** What was found wrong at opening and put right, for a person to read; `null`: nothing. */
  readonly recovered: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Of all pages together. */
  readonly total: number;
  readonly nextCursor: string | null;
}

/** A record with the first day by which some document had said what it says, ISO 8601. */
export type Known<Record> = Record & { readonly firstKnown: string };

export interface EntityView {
  readonly entity: Known<EntityRecord>;
  readonly degree: number;
  /** About it or shared with it, by property then id. */
  readonly facts: readonly Known<FactRecord>[];
  /** By count, most first, then type, then direction. */
  readonly counts: readonly RelationCount[];
  /** That the entity and its facts cite, by id. */
  readonly documents: readonly DocumentRecord[];
  /** By id. */
  readonly candidates: readonly SameAsCandidateRecord[];
  /** That name it, one of its facts, or one of its relations; by id. */
  readonly contradictions: readonly ContradictionRecord[];
  /** Other entities that the facts, candidates and contradictions name, by id. */
  readonly mentioned: readonly EntitySummary[];
}

export interface Neighbor {
  readonly entity: EntitySummary;
  readonly relation: Known<RelationRecord>;
  /** `null` unless the request names `at`. */
  readonly held: Held | null;
}

export interface StoredPath {
  /** From one end to the other: one more than `relations`. */
  readonly entities: readonly EntitySummary[];
  readonly relations: readonly Known<RelationRecord>[];
}

export interface DocumentView {
  readonly document: DocumentRecord;
  readonly states: { readonly entities: number; readonly relations: number; readonly facts: number };
}

export interface DocumentStatements {
  readonly document: DocumentView;
  readonly statements: Page<StatedRecord>;
}

export interface RecordedChangesRequest {
  /** First and last instant, ISO 8601 with milliseconds, in UTC; `null`: open on that side. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What one change set did to one record. Of a load neither side is kept: it is one change of them all. */
export interface RecordedChange {
  readonly changeSet: HistoryEntry;
  readonly before: AtlasRecord | null;
  readonly after: AtlasRecord | null;
}

export type StatedRecord = EntityRecord | RelationRecord | FactRecord;
