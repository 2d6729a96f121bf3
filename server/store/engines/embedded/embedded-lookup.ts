import type { RecordType } from "../../../model/records/index.ts";
import type { RelationType } from "../../../model/vocabulary/relation-types.ts";
import type { GraphLookup, Referrer, Standing } from "../../graph-lookup.ts";
import type { Tie } from "../../references.ts";
import { Slices } from "../../slices.ts";
import { typeCode, typeName } from "../../topology/ties.ts";
import type { Topology } from "../../topology/topology.ts";
import { RECORDS_A_QUERY, type RecordReader } from "./record-reader.ts";

/** What a change set is judged against: the topology where it knows, else the file. */
export function embeddedLookup(topology: Topology, reader: RecordReader): GraphLookup {
  return {
    records: (ids) => inChunks(ids, (some) => reader.anyByIds(some)),
    standings: (ids) => inChunks(ids, (some) => standings(topology, reader, some)),
    referencing: async (ids) => [
      ...(await inChunks(ids, (some) => reader.referrers(some))),
      ...(await inChunks(ids, (some) => tieReferrers(topology, some))),
    ],
    tiesOf: async (ids) => {
      const ties = await inChunks(ids, (some) => some.flatMap((id) => tiesAt(topology, id)));
      return [...new Map(ties.map((tie) => [tie.id, tie])).values()];
    },
    outgoing: (type, ids) => inChunks(ids, (some) => some.flatMap((id) => outgoing(topology, type, id))),
  };
}

async function inChunks<Item>(ids: readonly string[], ask: (ids: readonly string[]) => Item[]): Promise<Item[]> {
  const slices = new Slices();
  const found: Item[] = [];
  for (let at = 0; at < ids.length; at += RECORDS_A_QUERY) {
    for (const item of ask(ids.slice(at, at + RECORDS_A_QUERY))) found.push(item);
    if (slices.isOver) await slices.rest();
  }
  return found;
}

function standings(topology: Topology, reader: RecordReader, ids: readonly string[]): Standing[] {
  const known: Standing[] = [];
  const others: string[] = [];
  for (const id of ids) {
    const node = topology.nodes.find(id);
    const knownDay = topology.stamps.documentDays.get(id);
    if (node !== null) known.push({ id, record: "entity", kind: topology.nodes.kind(node), knownDay: null });
    else if (knownDay !== undefined) known.push({ id, record: "document", kind: null, knownDay });
    else others.push(id);
  }
  if (others.length > 0)
    for (const { id, record } of reader.anyByIds(others)) known.push({ id, record, kind: null, knownDay: null });
  return known;
}

function tieReferrers(topology: Topology, ids: readonly string[]): Referrer[] {
  const record: RecordType = "relation";
  return ids.flatMap((names) => tiesAt(topology, names).map(({ id }) => ({ names, record, id })));
}

function tiesAt(topology: Topology, entityId: string): Tie[] {
  const node = topology.nodes.find(entityId);
  if (node === null) return [];
  const entries = topology.rows.entries.subarray(topology.rows.begin(node), topology.rows.end(node));
  return Array.from(entries, (entry) => tieOf(topology, entry >>> 1));
}

function outgoing(topology: Topology, type: RelationType, entityId: string): Tie[] {
  const node = topology.nodes.find(entityId);
  if (node === null) return [];
  const first = topology.placeOf(node, typeCode(type), "");
  const end = topology.placeOf(node, typeCode(type) + 1, "");
  const entries = [...topology.rows.entries.subarray(first, end)];
  return entries.filter((entry) => (entry & 1) === 0).map((entry) => tieOf(topology, entry >>> 1));
}

function tieOf({ nodes, ties }: Topology, tie: number): Tie {
  return {
    id: ties.ids.get(tie),
    type: typeName(ties.type(tie)),
    from: nodes.id(ties.from(tie)),
    to: nodes.id(ties.to(tie)),
  };
}
