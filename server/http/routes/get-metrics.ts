import { z } from "zod";
import { describeOperation } from "../describe-operation.ts";
import { readRequest } from "../read-request.ts";
import { queryOf, type Route } from "../route.ts";

const facts = {
  path: "/metrics",
  operationId: "getMetrics",
  tag: "operations",
  summary: "Counts and times of this server and the size of its graph, in the text format of Prometheus.",
  limits: "none.",
  kept: false,
} as const;

const NoParameters = z.strictObject({});

/** For whoever runs the server: how long answers take, how much memory, how large the graph. */
export const getMetrics: Route = {
  method: "get",
  path: facts.path,
  operation: describeOperation(facts, NoParameters, { "text/plain": { schema: z.string() } }),
  async serve(req, res, { atlas, metrics }) {
    readRequest(NoParameters, {}, queryOf(req));
    const told = await metrics.tell(atlas());
    res.set("Cache-Control", "no-store").set("Content-Type", metrics.mediaType).send(told);
  },
};
