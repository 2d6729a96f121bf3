import type { TimeFilters } from "../model/api/filters.ts";
import type { Held } from "../model/vocabulary/statements.ts";
import type { GraphStore, ReadOptions, Seen } from "../store/graph-store.ts";
import { ReadGuard } from "../store/read-guard.ts";
import { lookAtShape } from "../store/topology/look-at-shape.ts";
import { standingThen } from "../store/topology/standing-then.ts";

/** How entities stood at `at`, by id, each by its own dates; `null` when no time was asked about. */
export async function standings(
  entities: readonly { readonly id: string }[],
  filters: TimeFilters,
  store: GraphStore,
  read?: ReadOptions,
): Promise<Seen<ReadonlyMap<string, { readonly held?: Held }>> | null> {
  if (filters.at === undefined) return null;
  const guard = new ReadGuard(read, "Ask for fewer entities at a time.");
  return lookAtShape(store, guard, (topology) => {
    const then = standingThen(topology, filters);
    return new Map(
      entities.map(({ id }) => {
        const held = then?.held(id) ?? null;
        return [id, held === null ? {} : { held }];
      }),
    );
  });
}
