import { StoreUnavailableError } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/records/document.ts";
import type { EntityKind, Party } from "../../../model/vocabulary/kinds.ts";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";
import type { Certainty, Status } from "../../../model/vocabulary/statements.ts";
import { documentKnownDay } from "../../known.ts";
import { typeCode } from "../../topology/ties.ts";
import { Topology } from "../../topology/topology.ts";
import type { Connection } from "./connection.ts";
import { RECORD_CODES, relationTypeCodes } from "./schema.ts";

/** Reads the shape of the whole graph: about a second for half a million ties. */
export function buildTopology(reader: Connection): Topology {
  const topology = new Topology();
  addStamps(topology, reader);
  const lastSeq = reader.query<[number | null]>("SELECT max(seq) FROM record").first()?.[0] ?? 0;
  const nodeOfSeq = addNodes(topology, reader, lastSeq);
  addTies(topology, reader, lastSeq, nodeOfSeq);
  topology.lay();
  return topology;
}

function addStamps(topology: Topology, reader: Connection): void {
  const rows = reader.query<[number, Status, Certainty, number, number, number, number, number, string]>(
    "SELECT code, status, certainty, sources, possible_from, certain_from, certain_to, possible_to, documents FROM stamp",
  );
  for (const [
    code,
    status,
    certainty,
    sources,
    possibleFrom,
    certainFrom,
    certainTo,
    possibleTo,
    documents,
  ] of rows.each())
    topology.stamps.set(code, {
      status,
      certainty,
      sources,
      possibleFrom,
      certainFrom,
      certainTo,
      possibleTo,
      documents: documents.split(" "),
    });
  const lines = reader.query<[string]>(`SELECT line FROM record WHERE type = ${RECORD_CODES.document}`).all();
  const documents = lines.map(([line]) => JSON.parse(line) as DocumentRecord);
  topology.stamps.dateDocuments(documents.map((document) => [document.id, documentKnownDay(document)]));
}

function addNodes(topology: Topology, reader: Connection, lastSeq: number): Uint32Array {
  const nodeOfSeq = new Uint32Array(lastSeq + 1);
  const rows = reader.query<[number, string, EntityKind, Party | null, number]>(
    `SELECT r.seq, r.id, n.kind, n.party, n.stamp
     FROM record r JOIN node n ON n.seq = r.seq WHERE r.type = ${RECORD_CODES.entity} ORDER BY r.id`,
  );
  for (const [seq, id, kind, party, stamp] of rows.each())
    nodeOfSeq[seq] = topology.nodes.set({ id, kind, party, stamp });
  return nodeOfSeq;
}

/** In order of id, so that a tie's number tells its place among the ids and no row needs sorting. */
function addTies(topology: Topology, reader: Connection, lastSeq: number, nodeOfSeq: Uint32Array): void {
  const tieOfSeq = new Uint32Array(lastSeq + 1);
  const ids = reader.query<[number, string]>(
    `SELECT seq, id FROM record WHERE type = ${RECORD_CODES.relation} ORDER BY id`,
  );
  for (const [seq, id] of ids.each()) tieOfSeq[seq] = topology.ties.claim(id);

  const codeOf: number[] = [];
  for (const [name, code] of relationTypeCodes(reader))
    if (RELATION_TYPES.includes(name)) codeOf[code] = typeCode(name);
  const ties = reader.query<[number, number, number, number, number]>(
    "SELECT seq, type, from_seq, to_seq, stamp FROM tie",
  );
  for (const [seq, type, from, to, stamp] of ties.each()) {
    const code = codeOf[type];
    if (code === undefined) throw new StoreUnavailableError("it holds ties of a type that this program does not know");
    topology.ties.set(tieOfSeq[seq] ?? 0, code, nodeOfSeq[from] ?? 0, nodeOfSeq[to] ?? 0, stamp);
  }
}
