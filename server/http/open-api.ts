import { createDocument } from "zod-openapi";
import { openApiPath } from "./describe-operation.ts";
import { PROBLEMS } from "./problem-codes.ts";
import type { Route } from "./route.ts";

const INTRODUCTION = `Who works with whom in an innovation ecosystem: every tie says since when, on whose word, and where it was read.

A parameter is repeated for several values: they are alternatives, while different parameters all have to hold.
Lists answer \`{items, total, nextCursor}\`; \`nextCursor\` goes into \`cursor\` for the next page.
Every answer carries an \`ETag\`; sent back as \`If-None-Match\` it is answered 304 as long as nothing changed.

Every error is a problem document (RFC 9457) with one of these codes:

| code | status | when |
|---|---|---|
${Object.entries(PROBLEMS)
  .map(([code, [status, when]]) => `| \`${code}\` | ${code === "request-refused" ? "4xx" : status} | ${when} |`)
  .join("\n")}
`;

const TAGS = [
  { name: "graph", description: "Entities, the ties between them, and how they connect." },
  { name: "time", description: "What happened when, how much, and what changed." },
  { name: "sources", description: "What the graph was read from." },
  { name: "contract", description: "The words and the shape of this API." },
  { name: "operations", description: "For whoever runs it." },
];

/** OpenAPI 3.1 of all routes, from the very declarations that serve them. */
export function openApiOf(routes: readonly Route[], version: string): object {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Torch Atlas",
      version,
      description: INTRODUCTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: TAGS,
    paths: Object.fromEntries(
      routes.map(({ path, method, operation }) => [openApiPath(path), { [method]: operation }]),
    ),
  });
}
