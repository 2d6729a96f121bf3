import { randomUUID } from "node:crypto";
import { StoreUnavailableError } from "../../../model/errors.ts";
import type { RecordType } from "../../../model/records/index.ts";
import { RELATION_TYPES, type RelationType } from "../../../model/vocabulary/relation-types.ts";
import type { Connection } from "./connection.ts";

/** Raised whenever a table or a code below changes its meaning. */
const SCHEMA_VERSION = "4";

/** How record types are written in the file, for good. */
export const RECORD_CODES = {
  contradiction: 1,
  document: 2,
  entity: 3,
  fact: 4,
  relation: 5,
  "same-as-candidate": 6,
} as const satisfies Record<RecordType, number>;

export const ALL_RECORD_CODES = Object.values(RECORD_CODES).join(", ");

const KEPT_TABLES = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS relation_type (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS change_set (
    revision INTEGER PRIMARY KEY,
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    created INTEGER NOT NULL,
    replaced INTEGER NOT NULL,
    deleted INTEGER NOT NULL
  ) STRICT;
  -- What each change set did, so that it can be undone; a load into an empty store is undone by emptying it.
  CREATE TABLE IF NOT EXISTS change (
    revision INTEGER NOT NULL REFERENCES change_set,
    position INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (revision, position)
  ) STRICT, WITHOUT ROWID;
`;

const GRAPH_TABLES = `
  CREATE TABLE IF NOT EXISTS record (
    seq INTEGER PRIMARY KEY,
    type INTEGER NOT NULL,
    id TEXT NOT NULL,
    line TEXT NOT NULL
  ) STRICT;
  -- What the topology is built from, apart from the records, whose pages are never read for it.
  CREATE TABLE IF NOT EXISTS node (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    party TEXT,
    stamp INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS tie (
    seq INTEGER PRIMARY KEY,
    type INTEGER NOT NULL,
    from_seq INTEGER NOT NULL,
    to_seq INTEGER NOT NULL,
    stamp INTEGER NOT NULL
  ) STRICT;
  -- Facts in the order in which they are listed. about: id of the entity.
  CREATE TABLE IF NOT EXISTS fact (
    seq INTEGER PRIMARY KEY,
    property TEXT NOT NULL,
    id TEXT NOT NULL,
    about TEXT NOT NULL,
    stamp INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS fact_in_order ON fact (property, id, about, stamp);
  CREATE TABLE IF NOT EXISTS stamp (
    code INTEGER PRIMARY KEY,
    status TEXT NOT NULL,
    possible_from INTEGER NOT NULL,
    certain_from INTEGER NOT NULL,
    certain_to INTEGER NOT NULL,
    possible_to INTEGER NOT NULL,
    documents TEXT NOT NULL,
    -- JSON; empty where one document says all there is.
    sightings TEXT NOT NULL,
    certainty TEXT NOT NULL,
    sources INTEGER NOT NULL,
    UNIQUE (status, possible_from, certain_from, certain_to, possible_to, documents, sightings, certainty, sources)
  ) STRICT;
  -- Who names whom, but for the ends of ties, which the topology knows. cites: where the first passage that is
  -- named as evidence begins, or its row, counted from 1; 0: not named as evidence.
  CREATE TABLE IF NOT EXISTS reference (
    source_type INTEGER NOT NULL,
    target INTEGER NOT NULL,
    source INTEGER NOT NULL,
    cites INTEGER NOT NULL,
    PRIMARY KEY (source_type, target, source)
  ) STRICT, WITHOUT ROWID;
`;

const RECORD_INDEXES = `
  CREATE UNIQUE INDEX IF NOT EXISTS record_by_type_and_id ON record (type, id);
  CREATE INDEX IF NOT EXISTS citation_in_order ON reference (target, cites) WHERE cites > 0;
`;

/** Makes what is missing. @throws {StoreUnavailableError} when the file is of another version */
export function ensureSchema(writer: Connection): void {
  writer.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  writer.exec(`BEGIN IMMEDIATE; ${KEPT_TABLES}`);
  const version = readMeta(writer, "schemaVersion");
  if (version !== null && version !== SCHEMA_VERSION) {
    writer.exec("ROLLBACK");
    throw new StoreUnavailableError(
      `its file has version ${version} and this program reads version ${SCHEMA_VERSION}; export it with the program that wrote it`,
    );
  }
  if (version === null) {
    writeMeta(writer, "schemaVersion", SCHEMA_VERSION);
    writeMeta(writer, "storeId", randomUUID());
    writeMeta(writer, "revision", "0");
  }
  writer.exec(`${GRAPH_TABLES} ${RECORD_INDEXES}`);
  const addType = writer.command("INSERT OR IGNORE INTO relation_type (name) VALUES (?)");
  for (const type of RELATION_TYPES) addType(type);
  writer.exec("COMMIT");
}

/** Empties the graph; its history stays. To be called within a transaction. */
export function emptyGraph(writer: Connection): void {
  for (const table of ["record", "node", "tie", "fact", "stamp", "reference"])
    writer.exec(`DROP TABLE IF EXISTS ${table}`);
  writer.exec(`${GRAPH_TABLES} ${RECORD_INDEXES}`);
}

/** A load is quicker without these indexes, and builds them at the end. */
export function dropRecordIndexes(writer: Connection): void {
  writer.exec("DROP INDEX IF EXISTS record_by_type_and_id; DROP INDEX IF EXISTS citation_in_order;");
}

export function buildRecordIndexes(writer: Connection): void {
  writer.exec(RECORD_INDEXES);
}

type MetaKey = "schemaVersion" | "storeId" | "revision" | "loading";

export function readMeta(connection: Connection, key: MetaKey): string | null {
  return connection.query<[string]>("SELECT value FROM meta WHERE key = ?").first(key)?.[0] ?? null;
}

export function writeMeta(writer: Connection, key: MetaKey, value: string | null): void {
  if (value === null) writer.command("DELETE FROM meta WHERE key = ?")(key);
  else writer.command("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)")(key, value);
}

/** Codes of the relation types in this file, which may be older than the vocabulary. */
export function relationTypeCodes(connection: Connection): Map<RelationType, number> {
  const rows = connection.query<[number, RelationType]>("SELECT code, name FROM relation_type").all();
  return new Map(rows.map(([code, name]) => [name, code]));
}
