import type { EntitySummary, PathsAnswer } from "../model/api/answers.ts";
import { Filters, NO_FILTERS } from "../model/api/filters.ts";
import { MAX_HOPS, type PathsRequest, type ShortestPathsRequest } from "../model/api/requests.ts";
import type { GraphStore, Neighbor, ReadOptions } from "../store/graph-store.ts";

/** Where no path was found, the reached entity that comes closest: what a person would look at next. */
type NearestMiss = PathsAnswer["nearest"];

/** Ties of the start that are looked at for a document in common. */
const MOST_NEIGHBORS = 200;

/** The filters of a question without the rest of it. */
const JustFilters = Filters.strip();

/** The same question without anything that narrows it. */
function widened({ from, to }: ShortestPathsRequest): ShortestPathsRequest {
  const open = { maxHops: MAX_HOPS, limit: 1, direction: "any" as const, avoidType: [], avoidId: [] };
  return { ...NO_FILTERS, ...open, from, to };
}

async function isReached(entity: EntitySummary, request: ShortestPathsRequest, store: GraphStore, read?: ReadOptions) {
  if (request.avoidId.includes(entity.id)) return false;
  const paths = await store.shortestPaths({ ...request, to: entity.id, limit: 1 }, read);
  return paths.value.length > 0;
}

/** A path that only the limits of the question cut off, and the last entity on it that they let one reach. */
async function cutOff(request: ShortestPathsRequest, store: GraphStore, read?: ReadOptions): Promise<NearestMiss> {
  const [path] = (await store.shortestPaths(widened(request), read)).value;
  const [start, ...between] = path?.entities.slice(0, -1) ?? [];
  if (path === undefined || start === undefined) return null;
  let last = start;
  for (const entity of between.reverse()) {
    if (!(await isReached(entity, request, store, read))) continue;
    last = entity;
    break;
  }
  const hops = path.relations.length;
  return {
    entity: last,
    reason: {
      en: `Without the limits of this question a path of ${hops === 1 ? "1 tie" : `${hops} ties`} exists; within them it ends at ${last.name.en}.`,
      zh: `若不加所设条件，存在一条经过${hops}条关系的路径；在所设条件下，只能到达“${last.name.zh ?? last.name.en}”。`,
    },
  };
}

function sharedDocuments(neighbor: Neighbor, documents: ReadonlySet<string>): number {
  return new Set(neighbor.relation.evidence.map(({ document }) => document).filter((id) => documents.has(id))).size;
}

/** A neighbor of the start whose tie is stated where the goal is spoken of too; of several, the most such documents. */
async function sameDocument(
  request: ShortestPathsRequest,
  store: GraphStore,
  read?: ReadOptions,
): Promise<NearestMiss> {
  const goal = (await store.entity(request.to, read)).value.entity;
  const documents = new Set<string>(goal.evidence.map(({ document }) => document));
  const asked = {
    ...JustFilters.parse(request),
    id: request.from,
    direction: request.direction,
    limit: MOST_NEIGHBORS,
  };
  const neighbors = (await store.neighbors(asked, read)).value.items;
  const [best] = neighbors
    .filter((neighbor) => sharedDocuments(neighbor, documents) > 0)
    .sort(
      (a, b) => sharedDocuments(b, documents) - sharedDocuments(a, documents) || (a.entity.id < b.entity.id ? -1 : 1),
    );
  if (best === undefined) return null;
  const { entity } = best;
  return {
    entity,
    reason: {
      en: `No path of any kind was found, but a document that ties ${entity.name.en} in also speaks of ${goal.name.en}.`,
      zh: `两者之间没有任何路径，但提到“${entity.name.zh ?? entity.name.en}”的资料中也提到“${goal.name.zh ?? goal.name.en}”。`,
    },
  };
}

/** The parts of a way over stops; no part may pass a stop of another. */
function legs({ via, order: _, ...request }: PathsRequest): ShortestPathsRequest[] {
  const stops = [request.from, ...via, request.to];
  return via.concat(request.to).map((to, index) => {
    const others = stops.filter((_, stop) => stop !== index && stop !== index + 1);
    return { ...request, from: stops[index] ?? request.from, to, avoidId: [...request.avoidId, ...others] };
  });
}

async function missOf(leg: ShortestPathsRequest, store: GraphStore, read?: ReadOptions): Promise<NearestMiss> {
  return (await cutOff(leg, store, read)) ?? (await sameDocument(leg, store, read));
}

/** Of a way over stops: the first part that does not exist. */
async function missOnTheWay(request: PathsRequest, store: GraphStore, read?: ReadOptions): Promise<NearestMiss> {
  const summaries = (await store.summaries([request.from, ...request.via, request.to], read)).value;
  const named = (id: string) => summaries.find((entity) => entity.id === id);
  for (const leg of legs(request)) {
    if ((await store.shortestPaths({ ...leg, limit: 1 }, read)).value.length > 0) continue;
    const miss = await missOf(leg, store, read);
    const [from, to] = [named(leg.from)?.name, named(leg.to)?.name];
    if (miss === null || from === undefined || to === undefined) return miss;
    return {
      entity: miss.entity,
      reason: {
        en: `From ${from.en} to ${to.en}: ${miss.reason.en}`,
        zh: `从“${from.zh ?? from.en}”到“${to.zh ?? to.en}”：${miss.reason.zh}`,
      },
    };
  }
  const stop = named(request.via[0] ?? request.to);
  if (stop === undefined) return null;
  return {
    entity: stop,
    reason: {
      en: "Each part of the way exists, but only through an entity that another part also passes.",
      zh: "每一段都存在路径，但必须经过另一段也要经过的实体。",
    },
  };
}

export async function nearestMiss(request: PathsRequest, store: GraphStore, read?: ReadOptions): Promise<NearestMiss> {
  if (request.via.length > 0) return missOnTheWay(request, store, read);
  const [whole] = legs(request);
  return whole === undefined ? null : missOf(whole, store, read);
}
