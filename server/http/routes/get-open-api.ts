import { z } from "zod";
import { route } from "../route.ts";

const OpenApiDocument = z
  .looseObject({ openapi: z.string(), info: z.looseObject({ title: z.string() }), paths: z.looseObject({}) })
  .meta({ id: "OpenApiDocument" });

/** The contract, for machines. */
export const getOpenApi = route({
  method: "get",
  path: "/api/openapi.json",
  operationId: "getOpenApi",
  tag: "contract",
  summary: "This document: OpenAPI 3.1, made from the schemas that check the requests.",
  limits: "none; it is one answer.",
  request: z.strictObject({}),
  response: OpenApiDocument,
  handle: (_request, { openApi }) => ({ revision: null, value: OpenApiDocument.parse(openApi()) }),
});
