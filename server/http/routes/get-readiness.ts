import { z } from "zod";
import { route } from "../route.ts";

const ReadinessAnswer = z
  .strictObject({
    status: z.literal("ready"),
    engine: z.strictObject({ name: z.enum(["embedded", "neo4j"]), version: z.string() }),
    revision: z.int().nonnegative(),
    entities: z.int().nonnegative(),
    relations: z.int().nonnegative(),
  })
  .meta({ id: "Readiness" });

/** Whether the graph is filled and the engine answers now; until then 503 `store-unavailable`. */
export const getReadiness = route({
  method: "get",
  path: "/readyz",
  operationId: "getReadiness",
  tag: "operations",
  summary: "200 once the store is open and filled, as long as its engine answers.",
  limits: "none.",
  request: z.strictObject({}),
  response: ReadinessAnswer,
  kept: false,
  async handle(_request, { atlas: { store } }) {
    const { revision, counts } = await store.status();
    const { name, version } = store.engine;
    const value = {
      status: "ready" as const,
      engine: { name, version },
      revision,
      entities: counts.entity,
      relations: counts.relation,
    };
    return { revision, value };
  },
});
