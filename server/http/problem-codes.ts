/** Every `code` a problem document may carry, with the status it comes with and when it does. */
export const PROBLEMS = {
  "invalid-request": [400, "a parameter is unknown, missing, repeated or wrong; `faults` names each"],
  "invalid-cursor": [400, "the cursor was not given out for this question"],
  "entity-not-found": [404, "no entity has this id"],
  "relation-not-found": [404, "no tie has this id"],
  "document-not-found": [404, "no document has this id"],
  "not-yet-known": [404, "no source had spoken of it by `knownOn`; `firstKnown` says since when one has"],
  "view-not-found": [404, "no view, or no sheet of it, has this slug"],
  "not-found": [404, "nothing is served at this path"],
  "method-not-allowed": [405, "the path takes other methods; `allowed` lists them"],
  "too-large": [413, "the query string or the body is too long"],
  "too-much": [422, "the answer would go past a limit"],
  "request-refused": [400, "the request breaks a rule of HTTP itself; the status says which"],
  "too-many-requests": [429, "the rate limit is used up; `Retry-After` says for how long"],
  internal: [500, "a defect; `requestId` finds it in the log"],
  "page-not-built": [503, "the page itself has not been built; the API answers"],
  "out-of-time": [503, "the question took longer than the time limit and was stopped"],
  "store-unavailable": [503, "the graph cannot be reached, or is still being filled"],
} as const satisfies Record<string, readonly [status: number, when: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What any endpoint of the API may answer, besides its own. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = [
  "invalid-request",
  "too-large",
  "too-many-requests",
  "internal",
  "out-of-time",
  "store-unavailable",
];
