import type { EntitySummary } from "../../model/api/answers.ts";
import {
  MAX_CANDIDATES,
  type ReconcileBatch,
  type ReconcilePropertyValue,
  type ReconcileQuery,
} from "../../model/api/reconciliation.ts";
import { NeighborsRequest } from "../../model/api/requests.ts";
import { EntityNotFoundError } from "../../model/errors.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { GraphStore, ReadOptions } from "../../store/graph-store.ts";
import type { EntitySearch } from "../entity-search.ts";
import { foldText } from "../text/fold.ts";
import { type PropertyValue, valuesOf } from "./property-values.ts";
import { kindsOf, kindType, type NamedType, readProperty } from "./vocabulary.ts";

/** What the service asks of search by name. */
export type Finder = Pick<EntitySearch, "search">;

/** One entity that a row of a table may mean. */
export interface ReconcileCandidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** 0 to 100. */
  readonly score: number;
  /** `true`: there is no doubt; the row may be linked without asking anybody. */
  readonly match: boolean;
  readonly type: readonly NamedType[];
  readonly features: readonly { readonly id: string; readonly value: number | boolean }[];
}

export type ReconcileAnswer = Record<string, { readonly result: readonly ReconcileCandidate[] }>;

const DEFAULT_CANDIDATES = 10;
/** From this likeness of names on, and with this lead over the next, there is no doubt. */
const SURE_NAME = 0.9;
const SURE_LEAD = 5;
/** What the name weighs where properties are given too. */
const NAME_SHARE = 0.7;
/** A candidate of another type than asked for, where the type only should fit. */
const OTHER_TYPE_FACTOR = 0.6;

/** Asks queries of a batch one after the other: together they could hold the store for long. */
export async function reconcileBatch(
  store: GraphStore,
  search: Finder,
  batch: ReconcileBatch,
  read?: ReadOptions,
): Promise<ReconcileAnswer> {
  const answer: ReconcileAnswer = {};
  for (const [key, query] of Object.entries(batch))
    answer[key] = { result: await reconcile(store, search, query, read) };
  return answer;
}

interface Rough {
  readonly entity: EntitySummary;
  /** Likeness of names, 0 to 1. */
  readonly likeness: number;
}

async function reconcile(
  store: GraphStore,
  search: Finder,
  query: ReconcileQuery,
  read?: ReadOptions,
): Promise<ReconcileCandidate[]> {
  const limit = Math.min(MAX_CANDIDATES, Math.max(1, Math.floor(query.limit ?? DEFAULT_CANDIDATES)));
  const wanted = kindsWanted(query);
  const strict = query.type_strict === "any" || query.type_strict === "all";
  const rough = await roughCandidates(store, search, query, strict ? wanted : [], read);
  const scored: Omit<ReconcileCandidate, "match">[] = [];
  for (const candidate of rough) scored.push(await scoredCandidate(store, candidate, query, wanted, read));
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return scored
    .slice(0, limit)
    .map((candidate, at) => ({ ...candidate, match: at === 0 && isSure(scored, query, wanted) }));
}

function kindsWanted({ type }: ReconcileQuery): EntityKind[] {
  const types = type === undefined ? [] : [type].flat();
  return types.flatMap(kindsOf);
}

async function roughCandidates(
  store: GraphStore,
  search: Finder,
  query: ReconcileQuery,
  kinds: EntityKind[],
  read?: ReadOptions,
): Promise<Rough[]> {
  // Types are named, and none of them is ours: nothing can be meant.
  if (kinds.length === 0 && query.type !== undefined && query.type_strict === "all") return [];
  if (query.query === undefined) return byProperties(store, search, query, kinds, read);
  const q = query.query.slice(0, 200);
  if (foldText(q) === "") return [];
  const { value } = await search.search({ q, kind: kinds, limit: MAX_CANDIDATES }, read);
  return value.items.map(({ entity, score }) => ({ entity, likeness: score }));
}

/** Without a name only what is tied to what the properties name can be meant. */
async function byProperties(
  store: GraphStore,
  search: Finder,
  query: ReconcileQuery,
  kinds: readonly EntityKind[],
  read?: ReadOptions,
): Promise<Rough[]> {
  const found = new Map<string, Rough>();
  for (const { pid, v } of query.properties ?? []) {
    const property = readProperty(pid);
    if (property?.of !== "tie") continue;
    for (const value of [v].flat()) {
      const id = await idOf(search, value, read);
      const direction = property.direction === "out" ? "in" : "out";
      if (id === null || (await store.summaries([id], read)).value.length === 0) continue;
      const asked = NeighborsRequest.parse({
        id,
        type: [property.type],
        direction,
        kind: kinds,
        limit: MAX_CANDIDATES,
      });
      const { value: page } = await store.neighbors(asked, read);
      for (const { entity } of page.items) found.set(entity.id, { entity, likeness: 0 });
    }
  }
  return [...found.values()];
}

async function idOf(search: Finder, value: ReconcilePropertyValue, read?: ReadOptions): Promise<string | null> {
  if (typeof value === "object") return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value.id) ? value.id : null;
  const q = String(value).slice(0, 200);
  if (foldText(q) === "") return null;
  const { value: page } = await search.search({ q, kind: [], limit: 1 }, read);
  return page.items[0]?.entity.id ?? null;
}

async function scoredCandidate(
  store: GraphStore,
  { entity, likeness }: Rough,
  query: ReconcileQuery,
  wanted: readonly EntityKind[],
  read?: ReadOptions,
): Promise<Omit<ReconcileCandidate, "match">> {
  const fits = wanted.length === 0 ? query.type === undefined : wanted.includes(entity.kind);
  const agreements = await agreementsOf(store, entity.id, query, read);
  const share = agreements.length === 0 ? 0 : agreements.reduce((sum, { value }) => sum + value, 0) / agreements.length;
  const byName = query.query === undefined ? share : likeness;
  const total = agreements.length === 0 ? byName : NAME_SHARE * byName + (1 - NAME_SHARE) * share;
  const score = Math.round(10_000 * total * (fits ? 1 : OTHER_TYPE_FACTOR)) / 100;
  return {
    id: entity.id,
    name: entity.name.en,
    description: [kindType(entity.kind).name, entity.name.zh].filter((text) => text !== null).join(" · "),
    score,
    type: [kindType(entity.kind)].map(({ id, name }) => ({ id, name })),
    features: [{ id: "name", value: Math.round(100 * likeness) }, { id: "type", value: fits }, ...agreements],
  };
}

async function agreementsOf(
  store: GraphStore,
  id: string,
  query: ReconcileQuery,
  read?: ReadOptions,
): Promise<{ id: string; value: number }[]> {
  const asked = query.properties ?? [];
  if (asked.length === 0) return [];
  const view = await seenOrGone(store, id, read);
  const agreements: { id: string; value: number }[] = [];
  for (const { pid, v } of asked) {
    const property = readProperty(pid);
    const values = property === null || view === null ? [] : await valuesOf(store, view, property, read);
    const given = [v].flat();
    const agreed = given.filter((one) => values.some((value) => agrees(value, one))).length;
    agreements.push({ id: pid, value: given.length === 0 ? 0 : agreed / given.length });
  }
  return agreements;
}

/** `null` when it was deleted since the search found it. */
async function seenOrGone(store: GraphStore, id: string, read?: ReadOptions) {
  try {
    return (await store.entity(id, read)).value;
  } catch (error) {
    if (error instanceof EntityNotFoundError) return null;
    throw error;
  }
}

function agrees(value: PropertyValue, given: ReconcilePropertyValue): boolean {
  if (typeof given === "object") return "id" in value && value.id === given.id;
  if ("int" in value) return value.int === Number(given);
  if ("float" in value) return value.float === Number(given);
  const texts = "str" in value ? [value.str] : [value.id, value.name];
  return texts.some((text) => text === String(given) || foldText(text) === foldText(String(given)));
}

function isSure(
  scored: readonly Omit<ReconcileCandidate, "match">[],
  query: ReconcileQuery,
  wanted: readonly EntityKind[],
): boolean {
  const [first, second] = scored;
  if (first === undefined || query.query === undefined) return false;
  const value = (id: string) => first.features.find((feature) => feature.id === id)?.value;
  const named = Number(value("name")) >= 100 * SURE_NAME;
  const typed = wanted.length === 0 || value("type") === true;
  const agreed = (query.properties ?? []).every(({ pid }) => Number(value(pid)) > 0);
  return named && typed && agreed && (second === undefined || first.score - second.score >= SURE_LEAD);
}
