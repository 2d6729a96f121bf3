import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { DocumentId, EntityId, Language, text } from "./shared.ts";

/** A source that was read. Its text stays with the operator and is recognized by `sha256`. */
export const DocumentRecord = z
  .strictObject({
    record: z.literal("document"),
    id: DocumentId,
    title: text(1000),
    publisher: text(300).nullable(),
    /** The date it bears; `null` where it bears none. Never the date of what it tells. */
    published: PartialDate.nullable(),
    /** The time it speaks from, and why one can tell. */
    asOf: z.strictObject({ earliest: PartialDate, latest: PartialDate, why: text(500) }),
    language: Language,
    /** Of the file's bytes, in small hex digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Length in Unicode code points; rows for a table. */
    characters: z.int().positive(),
    url: z.url().max(2000).nullable(),
    credits: z.array(z.strictObject({ role: text(60), entity: EntityId })).max(100),
  })
  .meta({ id: "Document" });
export type DocumentRecord = z.infer<typeof DocumentRecord>;
