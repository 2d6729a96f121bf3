import { NO_FILTERS } from "../model/api/filters.ts";
import { MAX_HOPS } from "../model/api/requests.ts";
import type { GraphStore } from "./graph-store.ts";

/**
 * Asks each main question once, about whatever comes first, so that an engine makes its plans, and reads the shape of the
 * graph, before a person waits for it. The answers are dropped.
 */
export async function warmUp(store: GraphStore): Promise<void> {
  const patient = { timeoutMs: Number.POSITIVE_INFINITY };
  const { value } = await store.entities({ ...NO_FILTERS, limit: 2 }, patient);
  const [one, other] = value.items.map(({ id }) => id);
  if (one === undefined || other === undefined) return;
  await store.entity(one, patient);
  await store.neighbors({ ...NO_FILTERS, id: one, direction: "any", limit: 2 }, patient);
  const path = { from: one, to: other, maxHops: MAX_HOPS, limit: 2, direction: "any" } as const;
  await store.shortestPaths({ ...NO_FILTERS, ...path, avoidType: [], avoidId: [] }, patient);
  await store.relationsAmong([one, other], patient);
  await store.topology(patient);
}
