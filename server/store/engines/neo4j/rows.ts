import { z } from "zod";
import type { EntitySummary } from "../../../model/api/answers.ts";
import { EntitySummary as EntitySummarySchema } from "../../../model/api/answers.ts";
import { isoDay } from "../../../model/dates.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import { ENTITY_KINDS, PARTIES } from "../../../model/vocabulary/kinds.ts";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";
import { HELD, STATUSES } from "../../../model/vocabulary/statements.ts";
import type { Known } from "../../graph-store.ts";
import { Kept } from "../../kept.ts";

/** Columns that several queries return, and what they become. */

export const SeenColumns = { revision: z.int(), revisionAfter: z.int().nullable() };

/** A node of an entity, as the queries project it. */
export const NodeSummary = z
  .object({
    id: EntitySummarySchema.shape.id,
    kind: z.enum(ENTITY_KINDS),
    nameEn: z.string(),
    nameZh: z.string().nullable(),
    status: z.enum(STATUSES),
    party: z.enum(PARTIES).nullable(),
    degree: z.int(),
  })
  .transform(
    ({ id, kind, nameEn, nameZh, status, party, degree }): EntitySummary => ({
      id,
      kind,
      name: { en: nameEn, zh: nameZh },
      status,
      party,
      degree,
    }),
  );

/** How many ties of one type leave a node and come to it. */
export const Degree = z.object({ type: z.enum(RELATION_TYPES), out: z.int(), in: z.int() });
export type Degree = z.infer<typeof Degree>;

/** A tie, an entity or a fact with the day by which it was known. */
export const KnownTie = z.object({ json: z.string(), knownDay: z.int() });

/** A tie and what it leads to. */
export const NeighborRow = KnownTie.extend({ held: z.enum(HELD).nullable(), entity: NodeSummary });
export type NeighborRow = z.infer<typeof NeighborRow>;

export function knownRelation(tie: z.infer<typeof KnownTie>): Known<RelationRecord> {
  return known<RelationRecord>(tie);
}

/** What texts of records say that come with one answer after the other: with the texts some 20 MB. */
const read = new Kept<object>(5_000);
const knownRecords = new WeakMap<object, { readonly knownDay: number; readonly record: object }>();

/** A record with the day by which it was known: the same object for as long as it stays at hand. */
export function known<Stored extends object>({ json, knownDay }: z.infer<typeof KnownTie>): Known<Stored> {
  const stored = keptFromJson<Stored>(json);
  const before = knownRecords.get(stored);
  if (before?.knownDay === knownDay) return before.record as Known<Stored>;
  const record = { ...stored, firstKnown: isoDay(knownDay) };
  knownRecords.set(stored, { knownDay, record });
  return record;
}

/** What a text says, read once for as long as it stays at hand. */
export function keptFromJson<Stored extends object>(json: string): Stored {
  const before = read.get(json);
  if (before !== undefined) return before as Stored;
  const stored = fromJson<Stored>(json);
  read.set(json, stored);
  return stored;
}

/** `json` was written from a checked record by this engine; checking it again would cost more than the query. */
export function fromJson<Stored>(json: string): Stored {
  return JSON.parse(json) as Stored;
}
