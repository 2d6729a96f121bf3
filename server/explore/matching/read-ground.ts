import { FactsRequest } from "../../model/api/facts.ts";
import { Filters, MAX_LIMIT, NO_FILTERS } from "../../model/api/filters.ts";
import type { PartialDate } from "../../model/dates.ts";
import { TooMuchError } from "../../model/errors.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { GraphStore, Seen } from "../../store/graph-store.ts";
import { compareText } from "../../store/ordering.ts";
import type { ReadGuard } from "../../store/read-guard.ts";
import { both, entityTest, type Test, tieTest } from "../../store/topology/filters.ts";
import { lookAtShape, remaining } from "../../store/topology/look-at-shape.ts";
import { typeName } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import type { MatchEntity, MatchGround, MatchTie, Told } from "./match-ground.ts";
import { FIELD_KINDS, MOST_PASSED, PLACE_KINDS, REACH } from "./matching-method.ts";

/** Most needs and candidates that are compared at once. */
const MOST_COMPARED = 20_000;

/** What is only planned or hoped for supports no match. */
const HAPPENED = Filters.parse({ status: ["actual", "in-progress"] });

/** Kinds whose names say what something is about, or where it is. */
const NAMED_KINDS: readonly EntityKind[] = [...FIELD_KINDS, ...PLACE_KINDS];

interface Shape {
  readonly entities: readonly Omit<MatchEntity, "told">[];
  readonly ties: readonly MatchTie[];
}

/**
 * What matching entities of these kinds takes, read through the port at one revision: the entities themselves with
 * their words, and whatever lies within reach of them.
 * @throws {TooMuchError} for more than `MOST_COMPARED` entities
 */
export async function readMatchGround(
  store: GraphStore,
  kinds: readonly EntityKind[],
  knownOn: PartialDate | undefined,
  guard: ReadGuard,
): Promise<Seen<MatchGround>> {
  const filters = { ...HAPPENED, knownOn };
  for (;;) {
    const { revision, value: shape } = await lookAtShape(store, guard, (topology, visit) =>
      around(topology, kinds, filters, visit),
    );
    const told = await toldOf(store, shape, kinds, { revision, knownOn }, guard);
    if (told !== null) {
      const entities = shape.entities.map(
        (entity) => [entity.id, { ...entity, told: told.get(entity.id) ?? null }] as const,
      );
      return { revision, value: { entities: new Map(entities), ties: shape.ties } };
    }
    guard.check();
  }
}

async function around(
  topology: Topology,
  kinds: readonly EntityKind[],
  filters: Filters,
  visit: Visit,
): Promise<Shape> {
  const { nodes, ties } = topology;
  const isKnown = await entityTest(topology, { ...NO_FILTERS, knownOn: filters.knownOn }, visit);
  const compared = [...nodes.sorted()].filter(both(nodes.filter(kinds, []), isKnown) ?? (() => true));
  if (compared.length > MOST_COMPARED)
    throw new TooMuchError(`Matching ${compared.length} entities`, `${MOST_COMPARED}`, "Name fewer kinds.");
  const passes = tieTest(topology, filters).passes;
  const reached = new Set(compared);
  const found = new Set<number>();
  let edge: readonly number[] = compared;
  for (let step = 0; step < REACH; step++) {
    const before = reached.size;
    for (const node of edge)
      if (step === 0 || topology.rows.length(node) <= MOST_PASSED || FIELD_KINDS.includes(nodes.kind(node)))
        await take(topology, node, passes, { reached, found }, visit);
    edge = [...reached].slice(before);
  }
  return {
    entities: [...reached]
      .map((node) => ({
        id: nodes.id(node),
        kind: nodes.kind(node),
        degree: topology.rows.length(node),
        isCompared: kinds.includes(nodes.kind(node)),
      }))
      .sort(byId),
    ties: [...found]
      .map((tie) => ({
        id: ties.ids.get(tie),
        type: typeName(ties.type(tie)),
        from: nodes.id(ties.from(tie)),
        to: nodes.id(ties.to(tie)),
      }))
      .sort(byId),
  };
}

async function take(
  { rows }: Topology,
  node: number,
  passes: Test,
  { reached, found }: { readonly reached: Set<number>; readonly found: Set<number> },
  visit: Visit,
): Promise<void> {
  for (let at = rows.begin(node); at < rows.end(node); at++) {
    if (visit.isDue(1)) await visit.pause();
    const tie = (rows.entries[at] ?? 0) >>> 1;
    if (passes !== null && !passes(tie)) continue;
    found.add(tie);
    reached.add(rows.ends[at] ?? 0);
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** Words of those compared and of the fields they are in; `null` when the graph has moved on. */
async function toldOf(
  store: GraphStore,
  { entities }: Shape,
  kinds: readonly EntityKind[],
  { revision, knownOn }: { readonly revision: number; readonly knownOn: PartialDate | undefined },
  guard: ReadGuard,
): Promise<Map<string, Told> | null> {
  const told = new Map<string, Told & { texts: string[] }>();
  const ids = entities.filter(({ kind }) => kinds.includes(kind) || NAMED_KINDS.includes(kind)).map(({ id }) => id);
  for (let at = 0; at < ids.length; at += MAX_LIMIT) {
    const seen = await store.entityRecords(ids.slice(at, at + MAX_LIMIT), remaining(guard));
    if (seen.revision !== revision) return null;
    for (const record of seen.value) told.set(record.id, wordsIn(record));
  }
  let cursor: string | undefined;
  do {
    const request = FactsRequest.parse({
      kind: kinds,
      knownOn,
      limit: MAX_LIMIT,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const seen = await store.facts(request, remaining(guard));
    if (seen.revision !== revision) return null;
    for (const { entity, value } of seen.value.items)
      if (typeof value === "string") told.get(entity)?.texts.push(value);
    cursor = seen.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return told;
}

function wordsIn({ name, aliases, summary }: EntityRecord): Told & { texts: string[] } {
  const names = [name.en, name.zh, ...aliases.map(({ value }) => value)];
  return {
    names: names.filter((text) => text !== null),
    texts: [summary?.en, summary?.zh].filter((text) => text !== null && text !== undefined),
  };
}
