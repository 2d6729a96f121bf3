import type { Status } from "#model/vocabulary/statements.ts";

/** What is planned, a target or hoped for has not happened, and is never drawn or told as done. */
export function hasHappened(status: Status): boolean {
  return status === "actual" || status === "in-progress";
}
