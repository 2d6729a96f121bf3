import type { EntitySummary, PathsAnswer } from "../../model/api/answers.ts";
import { Filters } from "../../model/api/filters.ts";
import type { PathsRequest } from "../../model/api/requests.ts";
import type { GraphStore, Neighbor, ReadOptions } from "../../store/graph-store.ts";
import { readAtOneRevision, type ShownRecords } from "../at-one-revision.ts";
import { type Leg, legsOf } from "./limits.ts";
import { lookForMiss, type Miss } from "./look-for-miss.ts";
import { STOPS_COLLIDE, tellLeg, tellMiss, tellSameDocument } from "./tell-miss.ts";

/** Where no path was found, why, and the entity that a person would look at next. */
type NearestMiss = NonNullable<PathsAnswer["nearest"]>;

/** Ties of an end that are looked at for a document in common. */
const MOST_NEIGHBORS = 200;

/** The filters of a question without the rest of it. */
const JustFilters = Filters.strip();

interface Found {
  readonly leg: Leg;
  readonly miss: Miss;
}

/** The first part of the way that does not exist, found on the shape of the graph: alike on both engines. */
async function firstMiss(request: PathsRequest, store: GraphStore, options?: ReadOptions) {
  return readAtOneRevision<Found | null, (Found & { readonly records: ShownRecords }) | null>({
    store,
    options,
    narrow: "Ask for fewer hops, or name relation types.",
    async look(topology, visit) {
      for (const leg of legsOf(request)) {
        const miss = await lookForMiss(topology, leg, visit);
        if (miss !== null) return { leg, miss };
      }
      return null;
    },
    shows: (found) => ({ entities: found === null ? [] : namedIn(found), relations: [] }),
    answer: (found, records) => found && { ...found, records },
  });
}

function namedIn({ leg, miss }: Found): string[] {
  const cut = "lift" in miss ? [miss.last, ...miss.barred.map(({ id }) => id)] : [];
  return [leg.from, leg.to, ...cut];
}

function sharedDocuments(neighbor: Neighbor, documents: ReadonlySet<string>): number {
  return new Set(neighbor.relation.evidence.map(({ document }) => document).filter((id) => documents.has(id))).size;
}

/** A neighbor of `end` whose tie is stated where `lone` is spoken of too; of several, the most such documents. */
async function sameDocument(leg: Leg, end: Leg["from"], lone: string, store: GraphStore, read?: ReadOptions) {
  const { evidence } = (await store.entity(lone, read)).value.entity;
  const documents = new Set<string>(evidence.map(({ document }) => document));
  const asked = { ...JustFilters.parse(leg), id: end, direction: leg.direction, limit: MOST_NEIGHBORS };
  const { items } = (await store.neighbors(asked, read)).value;
  const [best] = items
    .map((neighbor) => ({ entity: neighbor.entity, shared: sharedDocuments(neighbor, documents) }))
    .filter(({ entity, shared }) => shared > 0 && entity.id !== lone)
    .sort((a, b) => b.shared - a.shared || (a.entity.id < b.entity.id ? -1 : 1));
  return best?.entity ?? null;
}

/** Of two that nothing joins: which stands more alone, and which less. */
function loneEnd({ leg, miss }: Found): { readonly lone: Leg["from"]; readonly other: Leg["from"] } {
  const toIsLone = miss.why === "no-ties" ? miss.ends[0] === leg.to : miss.why === "apart" && miss.to <= miss.from;
  return toIsLone ? { lone: leg.to, other: leg.from } : { lone: leg.from, other: leg.to };
}

async function tellFound(
  found: Found & { readonly records: ShownRecords },
  store: GraphStore,
  read?: ReadOptions,
): Promise<Pick<NearestMiss, "entity" | "reason">> {
  const { leg, miss, records } = found;
  const reason = tellMiss(miss, leg, (id) => records.entity(id).name);
  if ("lift" in miss) return { entity: records.entity(miss.last), reason };
  const { lone, other } = loneEnd(found);
  const neighbor = await sameDocument(leg, other, lone, store, read);
  if (neighbor === null) return { entity: records.entity(lone), reason };
  const hint = tellSameDocument(neighbor.name, records.entity(lone).name);
  return { entity: neighbor, reason: { en: `${reason.en} ${hint.en}`, zh: reason.zh + hint.zh } };
}

async function stopsCollide(request: PathsRequest, store: GraphStore, read?: ReadOptions): Promise<NearestMiss | null> {
  const stops = (await store.summaries(request.via, read)).value;
  const first: EntitySummary | undefined = stops.find(({ id }) => id === request.via[0]);
  return first === undefined ? null : { entity: first, reason: STOPS_COLLIDE, why: "stops", leg: null, lift: [] };
}

/** `null` where the graph has changed since no path was found, and now there is one. */
export async function nearestMiss(
  request: PathsRequest,
  store: GraphStore,
  read?: ReadOptions,
): Promise<NearestMiss | null> {
  const found = (await firstMiss(request, store, read)).value;
  if (found === null) return stopsCollide(request, store, read);
  const { leg, miss, records } = found;
  const { entity, reason } = await tellFound(found, store, read);
  const lift = "lift" in miss ? miss.lift.map(({ limits, length }) => ({ limits: [...limits], length })) : [];
  if (request.via.length === 0) return { entity, reason, why: miss.why, leg: null, lift };
  return {
    entity,
    reason: tellLeg(reason, records.entity(leg.from).name, records.entity(leg.to).name),
    why: miss.why,
    leg: { from: leg.from, to: leg.to },
    lift,
  };
}
