import { z } from "zod";
import { PartialDate } from "../dates.ts";
import { ENTITY_KINDS, PARTIES } from "../vocabulary/kinds.ts";
import { ALIAS_TYPES, COORDINATE_PRECISIONS, STATUSES } from "../vocabulary/statements.ts";
import { EvidenceList } from "./evidence.ts";
import { Bilingual, DocumentId, EntityId, Language, text } from "./shared.ts";

const Alias = z.strictObject({
  value: text(300),
  lang: Language,
  type: z.enum(ALIAS_TYPES),
  /** The only document in which this name means this entity ("the Zone"); `null`: everywhere. */
  in: DocumentId.nullable(),
  /** Where a name that no document of the graph gives comes from; `null`: the evidence. */
  source: text(500).nullable(),
});

const Coordinates = z
  .strictObject({
    /** Degrees north, WGS 84. */
    lat: z.number().min(-90).max(90),
    /** Degrees east, WGS 84. */
    lng: z.number().min(-180).max(180),
    precision: z.enum(COORDINATE_PRECISIONS),
    source: text(500),
  })
  .meta({ id: "Coordinates" });

export const EntityRecord = z
  .strictObject({
    record: z.literal("entity"),
    id: EntityId,
    kind: z.enum(ENTITY_KINDS),
    name: z.strictObject({ en: text(300), zh: text(300).nullable() }),
    aliases: z.array(Alias).max(100),
    /** In our own words. */
    summary: Bilingual.nullable(),
    /** `null`: the party its kind speaks for, if any. */
    party: z.enum(PARTIES).nullable(),
    status: z.enum(STATUSES),
    validFrom: PartialDate.nullable(),
    validTo: PartialDate.nullable(),
    coordinates: Coordinates.nullable(),
    sameAs: z.array(z.url().max(2000)).max(50),
    /** How many members a source says it has, named or not. Repeats a fact. */
    declaredMembers: z.int().nonnegative().nullable(),
    evidence: EvidenceList,
  })
  .meta({ id: "Entity" });
export type EntityRecord = z.infer<typeof EntityRecord>;
