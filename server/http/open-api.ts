import { createDocument } from "zod-openapi";
import { openApiPath } from "./describe-operation.ts";
import { PROBLEMS } from "./problem-codes.ts";
import type { Route } from "./route.ts";

/** @param queryTimeoutMs longest the reads for one answer may take together */
function introduction(queryTimeoutMs: number): string {
  const codes = Object.entries(PROBLEMS).map(
    ([code, [status, when]]) => `| \`${code}\` | ${code === "request-refused" ? "4xx" : status} | ${when} |`,
  );
  return `Who works with whom in an innovation ecosystem: every tie says since when, on whose word, and where it was read.

A parameter is repeated for several values: they are alternatives, while different parameters all have to hold.
Lists answer \`{items, total, nextCursor}\`; \`nextCursor\` goes into \`cursor\` for the next page.
Every answer carries an \`ETag\`; sent back as \`If-None-Match\` it is answered 304 as long as nothing changed.

Every question has limits, which its description names: how deep it may go, how many rows it may look at and answer.
What goes past one is refused with the limit and what to ask instead. Reading the graph for one answer may take
${queryTimeoutMs} ms; then the engine stops, and the answer is 503 \`out-of-time\` and says what to narrow. An export
has a limit of its own. When a client goes away, what is read for it stops too.

Every error is a problem document (RFC 9457) with one of these codes:

| code | status | when |
|---|---|---|
${codes.join("\n")}
`;
}

const TAGS = [
  { name: "graph", description: "Entities, the ties between them, and how they connect." },
  { name: "time", description: "What happened when, how much, and what changed." },
  { name: "insights", description: "The graph as a whole: every number says how it was computed, and on which slice." },
  { name: "sources", description: "What the graph was read from." },
  { name: "contract", description: "The words and the shape of this API." },
  { name: "operations", description: "For whoever runs it." },
];

/**
 * OpenAPI 3.1 of all routes, from the very declarations that serve them.
 * @param queryTimeoutMs longest the reads for one answer may take together
 */
export function openApiOf(routes: readonly Route[], version: string, queryTimeoutMs: number): object {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Torch Atlas",
      version,
      description: introduction(queryTimeoutMs),
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    // Reading is open to whoever can reach the server.
    security: [],
    tags: TAGS,
    paths: Object.fromEntries(
      routes.map(({ path, method, operation }) => [openApiPath(path), { [method]: operation }]),
    ),
  });
}
