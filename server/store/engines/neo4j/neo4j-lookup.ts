import { z } from "zod";
import type { AtlasRecord } from "../../../model/records/index.ts";
import { RECORD_TYPES } from "../../../model/records/index.ts";
import { RecordId } from "../../../model/records/shared.ts";
import { ENTITY_KINDS } from "../../../model/vocabulary/kinds.ts";
import { RELATION_TYPES, type RelationType } from "../../../model/vocabulary/relation-types.ts";
import type { GraphLookup, Referrer, Standing } from "../../graph-lookup.ts";
import type { Tie } from "../../references.ts";
import type { WriteTransaction } from "./connection.ts";
import { defineQuery } from "./define-query.ts";
import { anyOf, isId } from "./full-text.ts";
import { fromJson } from "./rows.ts";

const ids = z.array(z.string());
const TieRow = z.strictObject({ id: RecordId, type: z.enum(RELATION_TYPES), from: z.string(), to: z.string() });

const recordsQuery = defineQuery("read/records-by-id", {
  params: z.strictObject({ ids, tieQueries: ids }),
  row: z.strictObject({ json: z.string() }),
});
const standingsQuery = defineQuery("read/standings", {
  params: z.strictObject({ ids, tieQueries: ids }),
  row: z.strictObject({
    id: z.string(),
    record: z.enum(RECORD_TYPES),
    kind: z.enum(ENTITY_KINDS).nullable(),
    knownDay: z.int().nullable(),
  }),
});
const referencingQuery = defineQuery("read/referencing", {
  params: z.strictObject({ ids, nameQueries: ids }),
  row: z.strictObject({ names: z.string(), record: z.enum(RECORD_TYPES), id: z.string() }),
});
const tiesOfQuery = defineQuery("read/ties-of", {
  params: z.strictObject({ ids }),
  row: TieRow.extend({ end: z.string() }),
});
const outgoingQuery = defineQuery("read/outgoing-ties", { params: z.strictObject({ ids }), row: TieRow });

/** What judging a change set asks, answered inside the transaction that will write. */
export function neo4jLookup(transaction: WriteTransaction): GraphLookup {
  return {
    async records(asked) {
      const known = asked.filter(isId);
      if (known.length === 0) return [];
      const rows = await transaction.run(recordsQuery, { ids: known, tieQueries: anyOf(known, "id") });
      return rows.map(({ json }) => fromJson<AtlasRecord>(json));
    },
    async standings(asked): Promise<Standing[]> {
      const known = asked.filter(isId);
      if (known.length === 0) return [];
      return transaction.run(standingsQuery, { ids: known, tieQueries: anyOf(known, "id") });
    },
    async referencing(asked): Promise<Referrer[]> {
      const known = asked.filter(isId);
      if (known.length === 0) return [];
      const naming = await transaction.run(referencingQuery, { ids: known, nameQueries: anyOf(known, "names") });
      const ties = await transaction.run(tiesOfQuery, { ids: known });
      return [...naming, ...ties.map(({ end, id }) => ({ names: end, record: "relation" as const, id }))];
    },
    async tiesOf(entityIds): Promise<Tie[]> {
      if (entityIds.length === 0) return [];
      const ties = await transaction.run(tiesOfQuery, { ids: [...entityIds] });
      return [...new Map(ties.map(({ end: _, ...tie }) => [tie.id, tie])).values()];
    },
    async outgoing(type: RelationType, entityIds): Promise<Tie[]> {
      if (entityIds.length === 0) return [];
      return transaction.run(outgoingQuery, { ids: [...entityIds] }, { relationType: type });
    },
  };
}
