import { createHash } from "node:crypto";
import { EntityId } from "../../server/model/records/shared.ts";

const LONGEST_SLUG = 80;
const HASH_DIGITS = 8;

/** Small letters, digits and single hyphens; "" where nothing is left. Cut at a hyphen where it is too long. */
function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= LONGEST_SLUG) return plain;
  return plain.slice(0, plain.lastIndexOf("-", LONGEST_SLUG) + 1 || LONGEST_SLUG).replace(/-$/, "");
}

/**
 * A readable id that depends on the text alone, so that importing again gives the same one. Where the slug does not
 * say all of the text ("hpc )", "£90k"), digits of its hash keep apart what would else fall together.
 */
export function readableId(prefix: string, text: string): EntityId {
  const made = slug(text);
  const saysAll =
    made.replaceAll("-", " ") ===
    text
      .toLowerCase()
      .replace(/[\s-]+/g, " ")
      .trim();
  return saysAll ? EntityId.parse(`${prefix}-${made}`) : hashedId(prefix, text, text);
}

/** A readable id with digits of the hash of what identifies the thing, where its text alone does not. */
export function hashedId(prefix: string, text: string, identity: string): EntityId {
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, HASH_DIGITS);
  return EntityId.parse([prefix, slug(text), hash].filter((part) => part !== "").join("-"));
}
