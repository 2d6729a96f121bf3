import { z } from "zod";
import { route } from "../route.ts";

const HealthAnswer = z.strictObject({ status: z.literal("alive"), version: z.string() }).meta({ id: "Health" });

/** Whether the process answers at all; asks no store. */
export const getHealth = route({
  method: "get",
  path: "/healthz",
  operationId: "getHealth",
  tag: "operations",
  summary: "200 as long as the process answers.",
  limits: "none.",
  request: z.strictObject({}),
  response: HealthAnswer,
  kept: false,
  handle: (_request, { version }) => ({ revision: null, value: { status: "alive" as const, version } }),
});
