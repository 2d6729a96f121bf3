import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { DocumentId, EntityId, RecordId } from "../records/shared.ts";
import { CONTRADICTION_KINDS, HELD, STATUSES } from "../vocabulary/statements.ts";
import { EntitySummary, pageOf, ShownEntity, ShownFact, ShownRelation } from "./answers.ts";
import { EVENT_SECTIONS } from "./events.ts";
import { Filters, Paging } from "./filters.ts";
import { Method } from "./method.ts";
import { Label } from "./vocabulary.ts";

/** The declared views of the ecosystem's systems: each answers one question from the graph. */

/** Most rows that one sheet may choose from; above it a question has to be narrowed. */
export const MAX_VIEW_ROWS = 50_000;
/** Things listed in one cell; the rest it counts. */
export const MAX_CELL_ITEMS = 40;

/** How the rows of a sheet may be looked at, the first named being the one it is made for. */
export const PICTURES = ["table", "board", "lanes", "matrix", "funnel", "tree", "timeline"] as const;
export type Picture = (typeof PICTURES)[number];

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: "must be the slug of a view or sheet" });

export const ViewRequest = z.strictObject({
  slug: slug.describe("Of the view, as /api/views lists them."),
  sheet: slug.optional().describe("One of the view's sheets; none named: its first."),
  subject: EntityId.optional().describe("Only rows that are about this entity, or tied to it."),
  ...Filters.shape,
  ...Paging.shape,
});
export type ViewRequest = z.infer<typeof ViewRequest>;

const Sheet = z
  .strictObject({
    slug: z.string(),
    title: Label,
    pictures: z.array(z.enum(PICTURES)).min(1),
    /** Rows it has now, without filters. */
    rows: z.int().nonnegative(),
  })
  .meta({ id: "Sheet" });

export const ViewEntry = z
  .strictObject({
    slug: z.string(),
    title: Label,
    /** What it answers. */
    question: Label,
    sheets: z.array(Sheet).min(1),
  })
  .meta({ id: "ViewEntry" });
export type ViewEntry = z.infer<typeof ViewEntry>;

export const ViewsRequest = z.strictObject({});
export const ViewsAnswer = z.strictObject({ items: z.array(ViewEntry), total: z.int() }).meta({ id: "ViewsAnswer" });
export type ViewsAnswer = z.infer<typeof ViewsAnswer>;

const Column = z
  .strictObject({
    slug: z.string(),
    title: Label,
    /** What an empty cell means here, in words; `null`: an empty cell means nothing. */
    silence: Label.nullable(),
    /** What a reader has to know about its figures. */
    note: Label.nullable(),
  })
  .meta({ id: "ViewColumn" });

export const FLAGS = ["doubtful", "joint", "inferred", "contradicted", "not-comparable"] as const;

const CellItem = z
  .strictObject({
    text: Label,
    /** Whom or what it names; `null`: it names nothing that could be opened. */
    entity: EntityId.nullable(),
    /** A document that it names. */
    document: DocumentId.nullable(),
    /** The ties that lead to it, in the order of the way. */
    relations: z.array(RecordId),
    /** The facts that it states. */
    facts: z.array(RecordId),
    /** The figure, where it is one, in base units; never a sum of others. */
    value: z.number().nullable(),
    unit: z.string().nullable(),
    /** The least that holds of it and of the way to it: what is planned anywhere on it is planned. `null`: says nothing. */
    status: z.enum(STATUSES).nullable(),
    /** How the way to it stood at `at`; `null` when no time was asked about. */
    held: z.enum(HELD).nullable(),
    /** When: as stated, or, where nothing is stated, first and last seen. */
    when: z.strictObject({ from: PartialDate.nullable(), to: PartialDate.nullable(), seen: z.boolean() }).nullable(),
    /** A role, a scope, what it is shared with, why it is doubtful, what two things share. */
    notes: z.array(Label),
    flags: z.array(z.enum(FLAGS)),
    /** Independent sources of its least sourced statement; 0: it is worked out here, from what stands beside it. */
    sources: z.int().nonnegative(),
  })
  .meta({ id: "CellItem" });
export type CellItem = z.infer<typeof CellItem>;

const Cell = z
  .strictObject({
    column: z.string(),
    /** Nothing that was read says anything here. */
    notStated: z.boolean(),
    items: z.array(CellItem),
    /** Items past the limit. */
    omitted: z.int().nonnegative(),
    /** How many a source says there are, how many the graph can name, and how many more it names that are only meant to be. */
    members: z.strictObject({ declared: z.int().nullable(), named: z.int(), ahead: z.int() }).nullable(),
  })
  .meta({ id: "Cell" });
export type Cell = z.infer<typeof Cell>;

const ViewRow = z
  .strictObject({
    /** What the row is made of, and its id. */
    record: z.enum(["entity", "relation", "fact"]),
    id: RecordId,
    /** Whom it is about. */
    subject: EntityId,
    status: z.enum(STATUSES),
    /** In a timeline: what happened, what is planned, what nobody dates. */
    section: z.enum(EVENT_SECTIONS),
    from: PartialDate.nullable(),
    to: PartialDate.nullable(),
    held: z.enum(HELD).nullable(),
    /** In a tree: what it is a part of, as far as it is on this sheet. */
    within: z.array(EntityId),
    cells: z.array(Cell),
  })
  .meta({ id: "ViewRow" });
export type ViewRow = z.infer<typeof ViewRow>;

/** Something that the records of the page are at odds about. */
const Flagged = z
  .strictObject({
    id: RecordId,
    kind: z.enum(CONTRADICTION_KINDS),
    between: z.tuple([RecordId, RecordId]),
    note: z.string(),
    /** Rows that it concerns. */
    rows: z.array(RecordId),
  })
  .meta({ id: "FlaggedContradiction" });

export const ViewAnswer = z
  .strictObject({
    view: ViewEntry.omit({ sheets: true }),
    sheet: Sheet.omit({ rows: true }).extend({
      /** In a board: the column whose items are the stacks. In a funnel: the columns that are its stages. */
      by: z.array(z.string()),
    }),
    sheets: z.array(Sheet.omit({ rows: true })),
    columns: z.array(Column),
    ...pageOf(ViewRow).shape,
    /** What the rows of this page leave unsaid. `rows`: how many of `of`. Without any row: what the sheet itself lacks. */
    notStated: z.array(z.strictObject({ column: z.string().nullable(), rows: z.int(), of: z.int(), text: Label })),
    contradictions: z.array(Flagged),
    /** The statements that cells refer to, each once, by id. */
    statements: z.strictObject({
      entities: z.array(ShownEntity),
      relations: z.array(ShownRelation),
      facts: z.array(ShownFact),
    }),
    mentioned: z.array(EntitySummary),
    /** How the numbers that no source gives were worked out; `null`: there are none. */
    method: Method.nullable(),
    /** What the rows were chosen from. */
    slice: z.strictObject({ filters: Filters, subject: EntityId.nullable(), revision: z.int() }),
  })
  .meta({ id: "ViewAnswer" });
export type ViewAnswer = z.infer<typeof ViewAnswer>;
