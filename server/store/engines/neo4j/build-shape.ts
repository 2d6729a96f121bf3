import { z } from "zod";
import { ENTITY_KINDS, PARTIES } from "../../../model/vocabulary/kinds.ts";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";
import { CERTAINTIES, STATUSES } from "../../../model/vocabulary/statements.ts";
import type { ReadGuard } from "../../read-guard.ts";
import type { Stamp } from "../../topology/stamps.ts";
import { typeCode } from "../../topology/ties.ts";
import { Topology } from "../../topology/topology.ts";
import type { Neo4jConnection } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { revisionQuery } from "./load-mark.ts";

/** The shape of the whole graph, streamed out of the database: what traversals in memory need of it and no more. */

const params = z.strictObject({});
const day = z.int();
const Dated = {
  status: z.enum(STATUSES),
  sources: z.int(),
  possibleFrom: day,
  certainFrom: day,
  certainTo: day,
  possibleTo: day,
  documents: z.array(z.string()),
  sightings: z.array(day).nullable(),
};
const documentsQuery = defineQuery("read/shape-documents", {
  params,
  row: z.strictObject({ id: z.string(), knownDay: day }),
});
const entitiesQuery = defineQuery("read/shape-entities", {
  params,
  row: z.strictObject({ id: z.string(), kind: z.enum(ENTITY_KINDS), party: z.enum(PARTIES).nullable(), ...Dated }),
});
const tiesQuery = defineQuery("read/shape-ties", {
  params,
  row: z.strictObject({
    id: z.string(),
    type: z.enum(RELATION_TYPES),
    from: z.string(),
    to: z.string(),
    certainty: z.enum(CERTAINTIES),
    ...Dated,
  }),
});

/** Gives equal stamps one code: few differ, and a million ties may share some thousands. */
export class StampCodes {
  readonly #codes = new Map<string, number>();

  /** @returns the code, and whether it was given just now */
  codeOf(stamp: Stamp): { readonly code: number; readonly isNew: boolean } {
    const { status, certainty, sources, possibleFrom, certainFrom, certainTo, possibleTo, documents } = stamp;
    const days = `${possibleFrom} ${certainFrom} ${certainTo} ${possibleTo} ${stamp.sightings ?? ""}`;
    const key = `${status} ${certainty} ${sources} ${days} ${documents.join(" ")}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return { code: known, isNew: false };
    const code = this.#codes.size;
    this.#codes.set(key, code);
    return { code, isNew: true };
  }
}

export interface BuiltShape {
  readonly revision: number;
  readonly topology: Topology;
  readonly codes: StampCodes;
}

/** Reads all of it, again where a change set came in between: about ten seconds for a million ties. */
export async function buildShape(connection: Neo4jConnection, guard: ReadGuard): Promise<BuiltShape> {
  for (;;) {
    const { revision } = await connection.readSeen(revisionQuery, {}, guard);
    const shape = await readShape(connection);
    const after = await connection.readSeen(revisionQuery, {}, guard);
    if (shape !== null && after.revision === revision) return { revision, ...shape };
  }
}

/** `null` where what it read does not fit together, since it changed on the way. */
async function readShape(connection: Neo4jConnection): Promise<Omit<BuiltShape, "revision"> | null> {
  const topology = new Topology();
  const codes = new StampCodes();
  const coded = (stamp: Stamp): number => {
    const { code, isNew } = codes.codeOf(stamp);
    if (isNew) topology.stamps.set(code, stamp);
    return code;
  };
  for await (const { id, kind, party, ...dated } of connection.stream(entitiesQuery, {}))
    topology.nodes.set({ id, kind, party, stamp: coded({ certainty: "stated", ...dated }) });
  for await (const { id, type, from, to, ...stamp } of connection.stream(tiesQuery, {})) {
    const [source, target] = [topology.nodes.find(from), topology.nodes.find(to)];
    if (source === null || target === null) return null;
    topology.ties.set(topology.ties.claim(id), typeCode(type), source, target, coded(stamp));
  }
  const days: [id: string, day: number][] = [];
  for await (const { id, knownDay } of connection.stream(documentsQuery, {})) days.push([id, knownDay]);
  topology.stamps.dateDocuments(days);
  topology.lay();
  return { topology, codes };
}
