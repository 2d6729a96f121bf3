import { z } from "zod";
import { DocumentId, EntityId, RecordId } from "../records/shared.ts";
import { ENTITY_KINDS } from "../vocabulary/kinds.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { DIRECTIONS } from "../vocabulary/statements.ts";
import { Clocks, Cursor, Filters, Paging, several, TimeFilters } from "./filters.ts";

/** The questions the graph is asked. The API reads them from a query string; the store takes them as they are. */

export const MAX_HOPS = 6;
export const MAX_PATHS = 100;
/** Between the ends of a path. */
export const MAX_STOPS = 5;
export const MAX_QUERY_LENGTH = 200;
export const MAX_SUGGESTIONS = 50;

export const EntitiesRequest = z.strictObject({ ...Filters.shape, ...Paging.shape });
export type EntitiesRequest = z.infer<typeof EntitiesRequest>;

/** The same as the API takes it. */
export const ListEntitiesRequest = z.strictObject({
  ...EntitiesRequest.shape,
  year: z
    .string()
    .regex(/^\d{4}$/, { error: 'must be a year such as "2023"' })
    .optional()
    .describe("What certainly was there at some time within the year; in place of `at` and `held`."),
});

/** `type`, `kind`, `party` and `place` judge the ties that are counted; the other filters the facts as well. */
export const EntityRequest = z.strictObject({ id: EntityId, ...Filters.shape });
export type EntityRequest = z.infer<typeof EntityRequest>;

export const RelationRequest = z.strictObject({ id: RecordId, ...Clocks.shape });

/** Most ties asked for by id at once. */
export const MAX_RELATIONS = 200;

export const RelationsRequest = z.strictObject({
  id: several(RecordId, MAX_RELATIONS).describe("The ties asked for."),
  ...Clocks.shape,
});
export type RelationsRequest = z.infer<typeof RelationsRequest>;

export const NeighborsRequest = z.strictObject({
  id: EntityId,
  direction: z.enum(DIRECTIONS).default("any").describe("Seen from the entity: ties it sends, receives, or both."),
  ...Filters.shape,
  ...Paging.shape,
});
export type NeighborsRequest = z.infer<typeof NeighborsRequest>;

export const PathsRequest = z.strictObject({
  from: EntityId,
  to: EntityId,
  maxHops: z.int().min(1).max(MAX_HOPS).default(MAX_HOPS),
  limit: z.int().min(1).max(MAX_PATHS).default(10),
  direction: z.enum(["any", "out"]).default("any").describe("`out` follows ties only the way they are written."),
  via: several(EntityId, MAX_STOPS).describe("Stops to pass, in this order; `maxHops` then bounds the way to each."),
  order: z
    .enum(["shortest", "strongest"])
    .default("shortest")
    .describe("`shortest`: all that are as short as can be. `strongest`: those with the most behind them first."),
  avoidType: several(z.enum(RELATION_TYPES)).describe("Relation types that no path may take."),
  avoidId: several(EntityId).describe("Entities that no path may pass through."),
  ...Filters.shape,
});
export type PathsRequest = z.infer<typeof PathsRequest>;

/** What an engine is asked: neither stops nor strengths, which are the business of whoever explains paths. */
export type ShortestPathsRequest = Omit<PathsRequest, "via" | "order">;

/** Most entities one drawing may ask the ties of. */
export const MAX_SEEDS = 200;

/** Most entities one drawing may hold. */
export const MAX_DRAWN = 2000;
export const DEFAULT_DRAWN = 300;

/** Farthest that a drawing reaches from its seeds, in ties. */
export const MAX_REACH = 3;

export const NetworkRequest = z.strictObject({
  seed: several(EntityId, MAX_SEEDS).describe("The entities to begin with. None: the best connected of all."),
  limit: z
    .int()
    .min(1)
    .max(MAX_DRAWN)
    .optional()
    .describe(`Most entities drawn. Not named: the seeds alone, or without seeds ${DEFAULT_DRAWN}.`),
  reach: z
    .int()
    .min(1)
    .max(MAX_REACH)
    .default(1)
    .describe("How many ties from the seeds the rest may lie, where `limit` leaves room for more than the seeds."),
  ...Filters.shape,
});
export type NetworkRequest = z.infer<typeof NetworkRequest>;

export const SearchRequest = z.strictObject({
  q: z.string().min(1).max(MAX_QUERY_LENGTH).describe("A name, or part of one, in any spelling, English or Chinese."),
  kind: several(z.enum(ENTITY_KINDS)),
  ...TimeFilters.shape,
  limit: z.int().min(1).max(MAX_SUGGESTIONS).default(10),
});
export type SearchRequest = Pick<z.infer<typeof SearchRequest>, "q" | "kind" | "limit"> & Partial<TimeFilters>;

const KnownOn = Clocks.shape.knownOn.describe("Only documents that had said for certain by then what they say.");

/** Most statements one answer about a document lists. */
export const MAX_STATEMENTS = 2000;

export const DocumentRequest = z.strictObject({
  id: DocumentId,
  limit: z.int().min(1).max(MAX_STATEMENTS).default(MAX_STATEMENTS).describe("Most statements in one answer."),
  cursor: Cursor,
  knownOn: KnownOn,
});
export type DocumentRequest = z.infer<typeof DocumentRequest>;

export const DocumentsRequest = z.strictObject({
  ...Paging.shape,
  knownOn: KnownOn,
});
export type DocumentsRequest = z.infer<typeof DocumentsRequest>;

export const EXPORT_FORMATS = ["ndjson", "json-ld", "graphml", "gexf", "csv", "cytoscape"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const ExportRequest = z.strictObject({
  format: z.enum(EXPORT_FORMATS).default("ndjson").describe("`ndjson` says all of each record."),
  id: several(EntityId, MAX_SEEDS).describe(
    "Only these entities, the ties among them and what is said of them, such as a drawing shows. None: all that the other parameters let in.",
  ),
  ...Filters.shape,
});
export type ExportRequest = z.infer<typeof ExportRequest>;
