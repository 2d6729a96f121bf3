import { createHash } from "node:crypto";
import { z } from "zod";
import { InvalidCursorError } from "../model/errors.ts";

/**
 * Where a page ended: the sort key of its last item, with a digest of the question it answers, so that a cursor
 * handed to another question is refused rather than misread. Opaque to clients; a page may change its size on the way.
 */
const Cursor = z.strictObject({ question: z.string(), key: z.array(z.string().min(1)) });

type Question = Readonly<Record<string, unknown>>;

// The order in which alternatives are named changes no answer, so it does not change the question either.
function canonical(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

function digest(verb: string, question: Question): string {
  const asked = Object.entries(question)
    .filter(([name, value]) => name !== "limit" && name !== "cursor" && value !== undefined)
    .map(([name, value]) => [name, canonical(value)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([verb, asked]))
    .digest("base64url")
    .slice(0, 16);
}

/** @param key sort key of the last item given out */
export function encodeCursor(verb: string, question: Question, key: readonly string[]): string {
  return Buffer.from(JSON.stringify({ question: digest(verb, question), key })).toString("base64url");
}

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new InvalidCursorError();
  }
}

/**
 * The sort key after which the next page begins; `null` without a cursor.
 * @param parts number of texts the sort key of this verb has
 * @throws {InvalidCursorError} when this question never gave the cursor out
 */
export function decodeCursor(
  verb: string,
  question: Question & { readonly cursor?: string | undefined },
  parts: number,
): readonly string[] | null {
  if (question.cursor === undefined) return null;
  const parsed = Cursor.safeParse(read(question.cursor));
  if (!parsed.success || parsed.data.key.length !== parts || parsed.data.question !== digest(verb, question))
    throw new InvalidCursorError();
  return parsed.data.key;
}
