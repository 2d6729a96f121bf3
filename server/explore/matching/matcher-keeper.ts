import type { PartialDate } from "../../model/dates.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { GraphStore, Seen } from "../../store/graph-store.ts";
import type { ReadGuard } from "../../store/read-guard.ts";
import { remaining } from "../../store/topology/look-at-shape.ts";
import type { MatchGround } from "./match-ground.ts";
import { Matcher } from "./matcher.ts";
import { readMatchGround } from "./read-ground.ts";

export interface Ready {
  readonly ground: MatchGround;
  readonly matcher: Matcher;
}

/** Indexes kept of one store: whoever pages through needs asks for the same one again. */
const MOST_KEPT = 4;

interface Kept {
  readonly revision: number;
  /** By the kinds they compare, and by when what they rest on was known. */
  readonly ready: Map<string, Ready>;
}

const kept = new WeakMap<GraphStore, Kept>();

/** The matcher of these kinds at the present revision; made once, and kept until the graph changes. */
export async function matcherOf(
  store: GraphStore,
  kinds: readonly EntityKind[],
  knownOn: PartialDate | undefined,
  guard: ReadGuard,
): Promise<Seen<Ready>> {
  const key = `${kinds.join(" ")} ${knownOn ?? ""}`;
  const { revision: now } = await store.summaries([], remaining(guard));
  const known = kept.get(store);
  const ready = known?.revision === now ? known.ready.get(key) : undefined;
  if (ready !== undefined) return { revision: now, value: ready };
  const { revision, value: ground } = await readMatchGround(store, kinds, knownOn, guard);
  const made = { ground, matcher: await Matcher.of(ground) };
  keep(store, revision, key, made);
  return { revision, value: made };
}

function keep(store: GraphStore, revision: number, key: string, made: Ready): void {
  const known = kept.get(store);
  const ready = known?.revision === revision ? known.ready : new Map<string, Ready>();
  ready.set(key, made);
  for (const oldest of ready.keys()) {
    if (ready.size <= MOST_KEPT) break;
    ready.delete(oldest);
  }
  kept.set(store, { revision, ready });
}
