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

/** Reads the shape of the whole graph: about two and a half seconds for 1.2 million ties. */
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
  const rows = reader.query<[number, Status, Certainty, number, number, number, number, number, string, string]>(
    `SELECT code, status, certainty, sources, possible_from, certain_from, certain_to, possible_to, documents, sightings
     FROM stamp`,
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
    sightings,
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
      sightings: sightings === "" ? null : (JSON.parse(sightings) as number[]),
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
  for (const { seqs, ids } of tieIds(reader))
    for (const [place, id] of ids.entries()) tieOfSeq[seqs[place] ?? 0] = topology.ties.claim(id);

  const codeOf: number[] = [];
  for (const [name, code] of relationTypeCodes(reader))
    if (RELATION_TYPES.includes(name)) codeOf[code] = typeCode(name);
  for (const numbers of tieNumbers(reader))
    for (let at = 0; at < numbers.length; at += TIE_COLUMNS) {
      const code = codeOf[numbers[at + 1] ?? 0];
      if (code === undefined)
        throw new StoreUnavailableError("it holds ties of a type that this program does not know");
      const tie = tieOfSeq[numbers[at] ?? 0] ?? 0;
      const [from, to] = [nodeOfSeq[numbers[at + 2] ?? 0] ?? 0, nodeOfSeq[numbers[at + 3] ?? 0] ?? 0];
      topology.ties.set(tie, code, from, to, numbers[at + 4] ?? 0);
    }
}

/** Rows that SQLite hands over as one text: twice as fast as row by row, and no text longer than some megabytes. */
const ROWS_A_TEXT = 20_000;

/** The ties in order of id. No id holds a space. */
function* tieIds(reader: Connection): Generator<{ readonly seqs: readonly number[]; readonly ids: readonly string[] }> {
  const page = reader.query<[string | null, string | null, string | null]>(
    `SELECT '[' || group_concat(seq) || ']', group_concat(id, ' '), max(id) FROM
       (SELECT seq, id FROM record WHERE type = ${RECORD_CODES.relation} AND id > ? ORDER BY id LIMIT ${ROWS_A_TEXT})`,
  );
  for (let after: string | null = ""; after !== null; ) {
    const [seqs, ids, last]: readonly (string | null)[] = page.first(after) ?? [];
    if (seqs && ids) yield { seqs: JSON.parse(seqs) as number[], ids: ids.split(" ") };
    after = last ?? null;
  }
}

const TIE_COLUMNS = 5;

/** seq, type, from_seq, to_seq and stamp of one tie after the other. */
function* tieNumbers(reader: Connection): Generator<readonly number[]> {
  const page = reader.query<[string | null, number | null]>(
    `SELECT '[' || group_concat(concat_ws(',', seq, type, from_seq, to_seq, stamp)) || ']', max(seq) FROM
       (SELECT seq, type, from_seq, to_seq, stamp FROM tie WHERE seq > ? ORDER BY seq LIMIT ${ROWS_A_TEXT})`,
  );
  for (let after: number | null = -1; after !== null; ) {
    const [numbers, last]: readonly (string | number | null)[] = page.first(after) ?? [];
    if (typeof numbers === "string") yield JSON.parse(numbers) as number[];
    after = typeof last === "number" ? last : null;
  }
}
