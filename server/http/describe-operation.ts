import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from "zod-openapi";
import { Problem } from "../model/api/answers.ts";
import { COMMON_PROBLEMS, PROBLEMS, type ProblemCode } from "./problem-codes.ts";

/** What a route says of itself for people to read. */
export interface OperationFacts {
  readonly path: string;
  /** camelCase and stable: clients are generated from it. */
  readonly operationId: string;
  readonly tag: "graph" | "time" | "insights" | "sources" | "contract" | "operations";
  readonly summary: string;
  /** How far one question may go: depth, size, time. */
  readonly limits: string;
  /** What a person can ask less of where the time runs out; none: as the read that took too long says it. */
  readonly narrow?: string;
  /** Besides the common ones. */
  readonly problems?: readonly ProblemCode[];
  /** `false`: the answer is only true now (health), and is neither tagged nor kept. */
  readonly kept?: boolean;
}

type Content = Record<string, { schema: z.ZodType }>;

/** `:id` of Express as `{id}` of OpenAPI. */
export function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}");
}

const Headers = z.object({
  "X-Request-Id": z.string().meta({ description: "As sent, where it was sound; else made here. The log has it." }),
});

const TaggedHeaders = Headers.extend({
  ETag: z
    .string()
    .optional()
    .meta({ description: "Send it back as If-None-Match to be told 304 when nothing changed." }),
});

function answerResponses(content: Content, kept: boolean): ZodOpenApiResponsesObject {
  if (!kept) return { "200": { description: "The answer, true now.", headers: Headers, content } };
  return {
    "200": { description: "The answer.", headers: TaggedHeaders, content },
    "304": { description: "The client has this answer already.", headers: TaggedHeaders },
  };
}

function problemResponses(codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const status of new Set(codes.map((code) => PROBLEMS[code][0]))) {
    const meanings = codes.filter((code) => PROBLEMS[code][0] === status);
    responses[`${status}`] = {
      description: meanings.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}.`).join(" "),
      headers: Headers,
      content: { "application/problem+json": { schema: Problem } },
    };
  }
  return responses;
}

/** @param request path parameters are those that `path` names, the rest is the query string */
export function describeOperation(
  facts: OperationFacts,
  request: z.ZodObject,
  content: Content,
): ZodOpenApiOperationObject {
  const inPath = [...facts.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const parameters = Object.entries<z.ZodType>(request.shape);
  const pick = (path: boolean) =>
    z.object(Object.fromEntries(parameters.filter(([name]) => inPath.includes(name) === path)));
  return {
    operationId: facts.operationId,
    tags: [facts.tag],
    summary: facts.summary,
    description: `Limits: ${facts.limits}`,
    requestParams: { path: pick(true), query: pick(false) },
    responses: {
      ...answerResponses(content, facts.kept ?? true),
      ...problemResponses([...COMMON_PROBLEMS, ...(facts.problems ?? [])]),
    },
  };
}
