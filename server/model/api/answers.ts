import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { DocumentRecord } from "../records/document.ts";
import { EntityRecord } from "../records/entity.ts";
import { TableEvidence, TextEvidence } from "../records/evidence.ts";
import { FactRecord } from "../records/fact.ts";
import { ContradictionRecord, SameAsCandidateRecord } from "../records/judgment.ts";
import { RelationRecord } from "../records/relation.ts";
import { DocumentId, EntityId, RecordId } from "../records/shared.ts";
import { ENTITY_KINDS, PARTIES } from "../vocabulary/kinds.ts";
import { RELATION_TYPES } from "../vocabulary/relation-types.ts";
import { HELD, STATUSES } from "../vocabulary/statements.ts";
import { Facets } from "./facets.ts";
import { Method } from "./method.ts";
import { NearestMiss, Searched } from "./no-path.ts";

/**
 * What the API answers. The server checks its answers against these in tests; the page parses replies with them. Over 300
 * lines, since answers share their parts; those of a room of its own (insights, views, facts…) have a file beside this.
 */

/** An entity where others are listed: enough to draw it and to name it. */
export const EntitySummary = z
  .strictObject({
    id: EntityId,
    kind: z.enum(ENTITY_KINDS),
    name: z.strictObject({ en: z.string(), zh: z.string().nullable() }),
    status: z.enum(STATUSES),
    /** Its own party, else the one its kind speaks for. */
    party: z.enum(PARTIES).nullable(),
    /** Number of ties, in and out. */
    degree: z.int().nonnegative(),
  })
  .meta({ id: "EntitySummary" });
export type EntitySummary = z.infer<typeof EntitySummary>;

/** The words of a passage and a little around them; only where the operator has the text at hand. */
export const Passage = z
  .strictObject({ before: z.string(), exact: z.string(), after: z.string() })
  .meta({ id: "Passage" });
export type Passage = z.infer<typeof Passage>;

export const ShownEvidence = z
  .union([
    z.strictObject({ ...TextEvidence.shape, passage: Passage.nullable() }),
    z.strictObject({ ...TableEvidence.shape }),
  ])
  .meta({ id: "ShownEvidence" });
export type ShownEvidence = z.infer<typeof ShownEvidence>;

const { record: _entityTag, ...entityFields } = EntityRecord.shape;
const { record: _relationTag, ...relationFields } = RelationRecord.shape;
const { record: _factTag, ...factFields } = FactRecord.shape;
const { record: _documentTag, ...documentFields } = DocumentRecord.shape;
const { record: _candidateTag, ...candidateFields } = SameAsCandidateRecord.shape;
const { record: _contradictionTag, ...contradictionFields } = ContradictionRecord.shape;

/** What every statement of an answer says of its sources. */
const Sourced = {
  evidence: z.array(ShownEvidence),
  /** Documents that say it on their own; copies of one passage count once. */
  independentSources: z.int().nonnegative(),
  /** First day by which some document had said it, ISO 8601. */
  firstKnown: z.iso.date(),
};

export const ShownEntity = z
  .strictObject({ ...entityFields, ...Sourced, degree: z.int().nonnegative() })
  .meta({ id: "ShownEntity" });
export type ShownEntity = z.infer<typeof ShownEntity>;

export const ShownRelation = z.strictObject({ ...relationFields, ...Sourced }).meta({ id: "ShownRelation" });
export type ShownRelation = z.infer<typeof ShownRelation>;

export const ShownFact = z.strictObject({ ...factFields, ...Sourced }).meta({ id: "ShownFact" });
export type ShownFact = z.infer<typeof ShownFact>;

export const ShownDocument = z
  .strictObject({
    ...documentFields,
    /** Whether its text is at hand, so that passages can be shown. */
    textAtHand: z.boolean(),
    /** Records that cite it, by type. */
    states: z.strictObject({
      entities: z.int().nonnegative(),
      relations: z.int().nonnegative(),
      facts: z.int().nonnegative(),
    }),
  })
  .meta({ id: "ShownDocument" });
export type ShownDocument = z.infer<typeof ShownDocument>;

/** A document as a record's page lists it. */
export const DocumentReference = z
  .strictObject({
    id: DocumentId,
    title: z.string(),
    publisher: z.string().nullable(),
    published: PartialDate.nullable(),
    asOf: DocumentRecord.shape.asOf,
  })
  .meta({ id: "DocumentReference" });
export type DocumentReference = z.infer<typeof DocumentReference>;

/** How many stood how at `at`. */
export const HeldCounts = z
  .strictObject({
    holds: z.int().nonnegative(),
    "may-hold": z.int().nonnegative(),
    ended: z.int().nonnegative(),
    "not-yet": z.int().nonnegative(),
  })
  .meta({ id: "HeldCounts" });
export type HeldCounts = z.infer<typeof HeldCounts>;
export const NONE_HELD: HeldCounts = Object.freeze({ holds: 0, "may-hold": 0, ended: 0, "not-yet": 0 });

/** How something stood at `at`; only where a time was asked about. */
const HeldThen = z.enum(HELD).optional();

export const RelationCount = z
  .strictObject({
    type: z.enum(RELATION_TYPES),
    direction: z.enum(["out", "in"]),
    count: z.int().positive(),
    /** How the counted ties stood at `at`; only where a time was asked about. */
    held: HeldCounts.optional(),
  })
  .meta({ id: "RelationCount" });
export type RelationCount = z.infer<typeof RelationCount>;

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    total: z.int().nonnegative(),
    nextCursor: z.string().nullable(),
  });
}

export const EntitiesAnswer = z
  .strictObject({
    ...pageOf(z.strictObject({ entity: EntitySummary, held: HeldThen })).shape,
    /** What the list could be narrowed to; with the first page only. */
    facets: Facets.nullable(),
  })
  .meta({ id: "EntitiesAnswer" });
export type EntitiesAnswer = z.infer<typeof EntitiesAnswer>;

export const EntityAnswer = z
  .strictObject({
    entity: ShownEntity,
    /** Of the entity itself, by its own dates. */
    held: HeldThen,
    facts: z.array(z.strictObject({ ...ShownFact.shape, held: HeldThen })),
    counts: z.array(RelationCount),
    documents: z.array(DocumentReference),
    candidates: z.array(
      z.strictObject({
        ...candidateFields,
        evidence: z.array(ShownEvidence),
        other: EntitySummary,
      }),
    ),
    contradictions: z.array(z.strictObject({ ...contradictionFields, evidence: z.array(ShownEvidence) })),
    /** Other entities that the records above name: speakers, sharers. */
    mentioned: z.array(EntitySummary),
  })
  .meta({ id: "EntityAnswer" });
export type EntityAnswer = z.infer<typeof EntityAnswer>;

export const NeighborItem = z
  .strictObject({
    entity: EntitySummary,
    relation: ShownRelation,
    /** How the tie stood at `at`; `null` when no time was asked about. */
    held: z.enum(HELD).nullable(),
  })
  .meta({ id: "Neighbor" });
export type NeighborItem = z.infer<typeof NeighborItem>;

export const RelationAnswer = z
  .strictObject({ relation: ShownRelation, held: HeldThen, from: EntitySummary, to: EntitySummary })
  .meta({ id: "RelationAnswer" });
export type RelationAnswer = z.infer<typeof RelationAnswer>;

export const RelationsAnswer = z
  .strictObject({
    /** By id. */
    items: z.array(z.strictObject({ ...ShownRelation.shape, held: HeldThen })),
  })
  .meta({ id: "RelationsAnswer" });
export type RelationsAnswer = z.infer<typeof RelationsAnswer>;

export const NeighborsAnswer = pageOf(NeighborItem).meta({ id: "NeighborsAnswer" });
export type NeighborsAnswer = z.infer<typeof NeighborsAnswer>;

export const Hop = z
  .strictObject({
    relation: ShownRelation,
    /** The end the path comes from, and the one it goes to, whichever way the tie is written. */
    from: EntitySummary,
    to: EntitySummary,
    held: z.enum(HELD).nullable(),
    sentence: z.strictObject({ en: z.string(), zh: z.string() }),
  })
  .meta({ id: "Hop" });
export type Hop = z.infer<typeof Hop>;

export const PathItem = z
  .strictObject({
    length: z.int().positive(),
    hops: z.array(Hop),
    /** The span in which all hops can have held at once; ends are ISO days, `null` where open. */
    together: z.union([
      z.literal("never-together"),
      z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
    ]),
    /** Index into `hops` of the hop with the least behind it. */
    weakest: z.int().nonnegative(),
    /** Where the strongest paths were asked for: 1 for each step, and what doubt and hubs add. Less is stronger. */
    cost: z.number().positive().optional(),
  })
  .meta({ id: "Path" });
export type PathItem = z.infer<typeof PathItem>;

export const PathsAnswer = z
  .strictObject({
    items: z.array(PathItem),
    /** What was looked through: the bound of a "no". */
    searched: Searched,
    /** Where there is no path: why, in words and in fields, and the entity to look at next; else `null`. */
    nearest: z
      .strictObject({
        entity: EntitySummary,
        reason: z.strictObject({ en: z.string(), zh: z.string() }),
        ...NearestMiss.shape,
      })
      .nullable(),
    /** How paths were ranked, where more than their length counted. */
    method: Method.optional(),
  })
  .meta({ id: "PathsAnswer" });
export type PathsAnswer = z.infer<typeof PathsAnswer>;

/** As much of a tie as a drawing needs; its page asks for the rest. */
export const NetworkEdge = z
  .strictObject({
    id: relationFields.id,
    type: relationFields.type,
    from: relationFields.from,
    to: relationFields.to,
    status: relationFields.status,
    validFrom: relationFields.validFrom,
    validTo: relationFields.validTo,
    observed: relationFields.observed,
    certainty: relationFields.certainty,
    held: HeldThen,
  })
  .meta({ id: "NetworkEdge" });
export type NetworkEdge = z.infer<typeof NetworkEdge>;

export const NetworkAnswer = z
  .strictObject({
    nodes: z.array(EntitySummary),
    edges: z.array(NetworkEdge),
    /** Seeds that no entity has the id of, and what belongs to the picture but would have gone past a limit. */
    omitted: z.int().nonnegative(),
  })
  .meta({ id: "NetworkAnswer" });
export type NetworkAnswer = z.infer<typeof NetworkAnswer>;

/**
 * How a query matched a name, best first. `summary`: what is told of it, and no name, holds the words. `tie`: a
 * question was asked, and a tie of what it names answers it; `name` then says which.
 */
export const MATCH_KINDS = [
  "exact",
  "alias",
  "prefix",
  "words",
  "pinyin",
  "initials",
  "typo",
  "partial",
  "summary",
  "tie",
] as const;

export const SearchItem = z
  .strictObject({
    entity: EntitySummary,
    matched: z.strictObject({ name: z.string(), how: z.enum(MATCH_KINDS) }),
    /** 0 to 1, comparable within one answer only. */
    score: z.number().min(0).max(1),
    held: HeldThen,
  })
  .meta({ id: "SearchItem" });
export type SearchItem = z.infer<typeof SearchItem>;

export const SearchAnswer = z
  .strictObject({ items: z.array(SearchItem), total: z.int().nonnegative(), nextCursor: z.string().nullable() })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const DocumentsAnswer = pageOf(ShownDocument).meta({ id: "DocumentsAnswer" });
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;

/** One record that a document states, in the order of its first passage there. */
const DocumentStatement = z
  .strictObject({
    record: z.enum(["entity", "relation", "fact"]),
    id: RecordId,
    evidence: z.array(ShownEvidence),
  })
  .meta({ id: "DocumentStatement" });

export const DocumentAnswer = z
  .strictObject({
    document: ShownDocument,
    statements: z.array(DocumentStatement),
    /** Of all pages together. */
    total: z.int().nonnegative(),
    nextCursor: z.string().nullable(),
    mentioned: z.array(EntitySummary),
  })
  .meta({ id: "DocumentAnswer" });
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

/** RFC 9457, with a stable `code`. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    requestId: z.string(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
