import { z } from "zod";

/**
 * What the reconciliation service takes, as "Reconciliation Service API" 0.2 (W3C community group) has it. These
 * are the protocol's own shapes, read by OpenRefine and its like, and no part of the atlas's API.
 */

const MAX_BATCH = 50;
export const MAX_CANDIDATES = 50;
const MAX_EXTENDED_ENTITIES = 500;
const MAX_EXTENDED_PROPERTIES = 30;

/** A value to compare with, or a reference to an entity that was reconciled before. */
export const ReconcilePropertyValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.looseObject({ id: z.string(), name: z.string().optional() }),
]);
export type ReconcilePropertyValue = z.infer<typeof ReconcilePropertyValue>;

export const ReconcileQuery = z
  .strictObject({
    query: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    limit: z.number().optional(),
    properties: z
      .array(
        z.looseObject({
          pid: z.string(),
          v: z.union([ReconcilePropertyValue, z.array(ReconcilePropertyValue)]),
        }),
      )
      .max(MAX_EXTENDED_PROPERTIES)
      .optional(),
    type_strict: z.enum(["any", "should", "all"]).optional(),
  })
  .refine(({ query, properties }) => query !== undefined || (properties?.length ?? 0) > 0, {
    error: 'must hold "query", or at least one of "properties"',
  });
export type ReconcileQuery = z.infer<typeof ReconcileQuery>;

export const ReconcileBatch = z
  .record(z.string(), ReconcileQuery)
  .refine((batch) => Object.keys(batch).length <= MAX_BATCH, { error: `may hold ${MAX_BATCH} queries at most` });
export type ReconcileBatch = z.infer<typeof ReconcileBatch>;

export const ExtendQuery = z.looseObject({
  ids: z.array(z.string()).max(MAX_EXTENDED_ENTITIES),
  properties: z
    .array(z.looseObject({ id: z.string(), settings: z.record(z.string(), z.unknown()).optional() }))
    .max(MAX_EXTENDED_PROPERTIES),
});
export type ExtendQuery = z.infer<typeof ExtendQuery>;
