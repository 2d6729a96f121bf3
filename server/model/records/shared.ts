import { z } from "zod";

/** Fields that several records share. `nullable` is always there: unknown is `null`, never absent, 0 or "". */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function slug(what: string) {
  return z
    .string()
    .max(160)
    .regex(SLUG, { error: `must be a ${what}: small letters, digits and single hyphens` });
}

export const RecordId = slug("readable id").meta({ id: "RecordId", example: "ji-hua-laboratory" });
export type RecordId = z.infer<typeof RecordId>;

/** Stable across a change of kind: the kind is not part of it. */
export const EntityId = slug("readable id").meta({ id: "EntityId", example: "ji-hua-laboratory" }).brand<"EntityId">();
export type EntityId = z.infer<typeof EntityId>;

export const DocumentId = slug("readable id")
  .meta({ id: "DocumentId", example: "foshan-2021-pan-interview" })
  .brand<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;

// A lone surrogate or a NUL cannot be stored by every engine, so no text of a record may hold one.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Text a person reads: not empty, no control characters that an engine refuses, trimmed at both ends. */
export function text(maxLength: number) {
  return z
    .string()
    .min(1)
    .max(maxLength)
    .refine((value) => value === value.trim(), { error: "must not begin or end with white space" })
    .refine((value) => !UNSTORABLE.test(value), { error: "must not hold NUL or half a surrogate pair" });
}

/** A text in English, and in Chinese where there is one. */
export const Bilingual = z.strictObject({ en: text(2000), zh: text(2000).nullable() }).meta({ id: "Bilingual" });
export type Bilingual = z.infer<typeof Bilingual>;

/** BCP 47 language tag, as short as it can be. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language tag such as "en" or "zh"' });
