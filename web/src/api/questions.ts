import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  DocumentAnswer,
  DocumentsAnswer,
  EntitiesAnswer,
  EntityAnswer,
  NeighborsAnswer,
  NetworkAnswer,
  PathsAnswer,
  RelationAnswer,
  type RelationCount,
  SearchAnswer,
} from "#model/api/answers.ts";
import { MAX_DRAWN } from "#model/api/requests.ts";
import type { PartialDate } from "#model/dates.ts";
import { STATUSES } from "#model/vocabulary/statements.ts";
import type { Browsing, Ways } from "../app/page-state.ts";
import { ask } from "./client.ts";

/** Every question the page asks, each named once with what it is cached under. */

/** Ties listed at a time under an open group. */
const TIES_PER_PAGE = 20;
/** Ties looked through to choose the neighbors an expansion draws: the API's largest page. */
const TIES_PER_EXPANSION = 500;
/** Entities of a list at a time: the API's largest page, so that most lists are there at once and can be put in order. */
const LISTED_AT_A_TIME = 500;
/** Documents listed: the API's largest page. */
const MOST_DOCUMENTS = 500;
const SUGGESTIONS = 8;
const UNDONE = STATUSES.filter((status) => status !== "actual");
/** Enough that one of every kind a visit may begin with is among them. */
const BEST_CONNECTED = 200;

export function entityQuestion(id: string) {
  return queryOptions({
    queryKey: ["entity", id],
    queryFn: ({ signal }) => ask(`/entities/${id}`, {}, EntityAnswer, signal),
  });
}

export function tiesQuestion(id: string, group: Pick<RelationCount, "type" | "direction">) {
  return infiniteQueryOptions({
    queryKey: ["ties", id, group.type, group.direction],
    queryFn: ({ signal, pageParam }) =>
      ask(
        `/entities/${id}/neighbors`,
        { type: group.type, direction: group.direction, limit: TIES_PER_PAGE, cursor: pageParam },
        NeighborsAnswer,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Neighbors read at a time into a table to choose from. */
export const NEIGHBORS_PER_PAGE = 50;

/** The neighbors of an entity page by page, all or those of one type and direction. */
export function neighborPagesQuestion(id: string, group: Pick<RelationCount, "type" | "direction"> | null) {
  return infiniteQueryOptions({
    queryKey: ["neighbor-pages", id, group?.type ?? null, group?.direction ?? null],
    queryFn: ({ signal, pageParam }) =>
      ask(
        `/entities/${id}/neighbors`,
        { type: group?.type, direction: group?.direction, limit: NEIGHBORS_PER_PAGE, cursor: pageParam },
        NeighborsAnswer,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Ties of an entity that are not done, enough of them to be counted by their group. */
export function undoneQuestion(id: string) {
  return queryOptions({
    queryKey: ["undone", id],
    queryFn: ({ signal }) =>
      ask(`/entities/${id}/neighbors`, { status: UNDONE, limit: TIES_PER_EXPANSION }, NeighborsAnswer, signal),
  });
}

/** The posts a person held, or that were held in a body. */
export function postsQuestion(id: string, direction: "out" | "in") {
  return queryOptions({
    queryKey: ["posts", id, direction],
    queryFn: ({ signal }) =>
      ask(
        `/entities/${id}/neighbors`,
        { type: "HOLDS_ROLE", direction, limit: TIES_PER_EXPANSION },
        NeighborsAnswer,
        signal,
      ),
  });
}

/** The first ties of an entity, enough to choose its best connected neighbors from. */
export function surroundingsQuestion(id: string) {
  return queryOptions({
    queryKey: ["surroundings", id],
    queryFn: ({ signal }) => ask(`/entities/${id}/neighbors`, { limit: TIES_PER_EXPANSION }, NeighborsAnswer, signal),
  });
}

/** Every tie among the entities drawn; with a day, those that were known on it. */
export function networkQuestion(ids: readonly string[], knownOn: PartialDate | null = null) {
  const seed = [...ids].sort();
  return queryOptions({
    queryKey: ["network", seed, knownOn],
    queryFn: ({ signal }) => ask("/network", { seed, knownOn }, NetworkAnswer, signal),
    enabled: seed.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** One tie in full, with both its ends. */
export function tieQuestion(id: string) {
  return queryOptions({
    queryKey: ["tie", id],
    queryFn: ({ signal }) => ask(`/relations/${id}`, {}, RelationAnswer, signal),
  });
}

/** Entities that are all of what a list is narrowed to, as the API lists them, by id; with the first page, what it could be narrowed to. */
export function browseQuestion({ order: _onlyShown, ...browse }: Browsing) {
  return infiniteQueryOptions({
    queryKey: ["browse", browse],
    queryFn: ({ signal, pageParam }) =>
      ask(
        "/entities",
        {
          kind: browse.kinds,
          party: browse.parties,
          place: browse.places,
          status: browse.statuses,
          document: browse.documents,
          year: browse.year,
          limit: LISTED_AT_A_TIME,
          cursor: pageParam,
        },
        EntitiesAnswer,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** How many entities there are, and nothing of them. */
export const totalQuestion = queryOptions({
  queryKey: ["total"],
  queryFn: async ({ signal }) => (await ask("/entities", { limit: 1 }, EntitiesAnswer, signal)).total,
});

/** The best connected of all, and every tie among them. */
export const bestConnectedQuestion = queryOptions({
  queryKey: ["best-connected"],
  queryFn: ({ signal }) => ask("/network", { limit: BEST_CONNECTED }, NetworkAnswer, signal),
});

/** All there is, best connected first, as much of it as one answer holds. */
export function wholeQuestion(knownOn: PartialDate | null = null) {
  return queryOptions({
    queryKey: ["whole", knownOn],
    queryFn: ({ signal }) => ask("/network", { limit: MAX_DRAWN, knownOn }, NetworkAnswer, signal),
    placeholderData: keepPreviousData,
  });
}

export const documentsQuestion = queryOptions({
  queryKey: ["documents"],
  queryFn: ({ signal }) => ask("/documents", { limit: MOST_DOCUMENTS }, DocumentsAnswer, signal),
});

export function documentQuestion(id: string) {
  return queryOptions({
    queryKey: ["document", id],
    queryFn: ({ signal }) => ask(`/documents/${id}`, {}, DocumentAnswer, signal),
  });
}

export function searchQuestion(words: string) {
  return queryOptions({
    queryKey: ["search", words],
    queryFn: ({ signal }) => ask("/search", { q: words, limit: SUGGESTIONS }, SearchAnswer, signal),
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
}

export function pathsQuestion(from: string | null, to: string | null, ways: Ways) {
  return queryOptions({
    queryKey: ["paths", from, to, ways],
    queryFn: ({ signal }) =>
      ask(
        "/paths",
        {
          from,
          to,
          order: ways.order,
          direction: ways.direction,
          maxHops: ways.maxHops,
          type: ways.types,
          avoidType: ways.avoidTypes,
          avoidId: ways.avoidIds,
          via: ways.via,
          limit: ways.most,
        },
        PathsAnswer,
        signal,
      ),
    enabled: from !== null && to !== null && from !== to,
    // While more of the same are fetched, those that are there stay.
    placeholderData: (before, query) => (query?.queryKey[1] === from && query.queryKey[2] === to ? before : undefined),
  });
}
