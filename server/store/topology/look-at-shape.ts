import { EntityNotFoundError } from "../../model/errors.ts";
import type { GraphStore, ReadOptions, Seen } from "../graph-store.ts";
import type { ReadGuard } from "../read-guard.ts";
import type { Topology } from "./topology.ts";
import { TopologyMovedError, Visit } from "./visit.ts";

/**
 * {@link traverse} for whoever has only the port: looks at the shape of the graph until it holds still for as long as
 * looking takes. `guard` bounds the tries.
 * @param look may pause by its visit; what it returns must not name nodes and ties by number
 */
export async function lookAtShape<Found>(
  store: Pick<GraphStore, "topology">,
  guard: ReadGuard,
  look: (topology: Topology, visit: Visit) => Promise<Found> | Found,
): Promise<Seen<Found>> {
  for (;;) {
    const { revision, value: topology } = await store.topology(remaining(guard));
    const visit = new Visit(topology, guard);
    try {
      const value = await look(topology, visit);
      visit.checkStill();
      return { revision, value };
    } catch (error) {
      if (!(error instanceof TopologyMovedError)) throw error;
      guard.check();
    }
  }
}

/** What is left of a read's time, for the next of the reads it is made of. */
export function remaining(guard: ReadGuard): ReadOptions {
  return { signal: guard.signal, timeoutMs: guard.remainingMs, limitMs: guard.limitMs };
}

/** The number of an entity in a shape. @throws {EntityNotFoundError} */
export function nodeOf(topology: Topology, id: string): number {
  const node = topology.nodes.find(id);
  if (node === null) throw new EntityNotFoundError(id);
  return node;
}
