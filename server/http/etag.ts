import { hash } from "node:crypto";

/** What an answer depends on, besides the request's path and query. */
export interface AnswerOrigin {
  /** `null` where no graph was asked. */
  readonly storeId: string | null;
  readonly revision: number | null;
  /** Changes with the code that makes the answer. */
  readonly build: string;
  /** Changes with the source texts at hand. */
  readonly sources: string;
}

/**
 * Equal for equal answers. Weak, since compression sends one answer as different bytes. Of several reads in one
 * answer the lowest revision counts: the tag may then be outdated too early, never too late.
 */
export function etagOf(url: string, { storeId, revision, build, sources }: AnswerOrigin): string {
  const parts = JSON.stringify([storeId, revision, build, sources, url]);
  return `W/"${hash("sha256", parts, "base64url").slice(0, 27)}"`;
}
