import { z } from "zod";
import { DocumentId, EntityId } from "../records/shared.ts";
import { ENTITY_KINDS, PARTIES } from "../vocabulary/kinds.ts";
import { STATUSES } from "../vocabulary/statements.ts";

/** Most places and documents that are counted out; the fullest are. */
export const MAX_FACET_VALUES = 50;

function counted<Value extends z.ZodType>(value: Value) {
  return z.array(z.strictObject({ value, count: z.int().positive() }));
}

/**
 * How many entities there are of each kind, party, place, status, document and year. Each list counts what passes
 * all the other filters, so that a second kind can be chosen beside the first; most first.
 */
export const Facets = z
  .strictObject({
    kind: counted(z.enum(ENTITY_KINDS)),
    party: counted(z.enum(PARTIES)),
    /** Within the place at any depth. */
    place: z.array(
      z.strictObject({
        value: EntityId,
        name: z.strictObject({ en: z.string(), zh: z.string().nullable() }),
        count: z.int().positive(),
      }),
    ),
    status: counted(z.enum(STATUSES)),
    document: counted(DocumentId),
    /** By year, earliest first: what certainly was there at some time within it. What bears no date is in no year. */
    year: counted(z.string().regex(/^\d{4}$/)),
  })
  .meta({ id: "Facets" });
export type Facets = z.infer<typeof Facets>;
