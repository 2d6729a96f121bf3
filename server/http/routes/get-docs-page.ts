import { z } from "zod";
import { describeOperation } from "../describe-operation.ts";
import { DOCS_PAGE } from "../docs-page.ts";
import { readRequest } from "../read-request.ts";
import { queryOf, type Route } from "../route.ts";
import { answeredByTag } from "../setting.ts";

const facts = {
  path: "/api/docs",
  operationId: "getDocsPage",
  tag: "contract",
  summary: "The contract as a page to read and to try.",
  limits: "none; it is one page.",
} as const;

const NoParameters = z.strictObject({});

/** The contract, for people. Its scripts and styles come from beside it, none from elsewhere. */
export const getDocsPage: Route = {
  method: "get",
  path: facts.path,
  operation: describeOperation(facts, NoParameters, { "text/html": { schema: z.string() } }),
  async serve(req, res, setting) {
    readRequest(NoParameters, {}, queryOf(req));
    if (answeredByTag(req, res, null, setting)) return;
    res.type("html").send(DOCS_PAGE);
  },
};
