import { NO_FILTERS } from "../../model/api/filters.ts";
import { PATH_LIMITS, type PathLimit } from "../../model/api/no-path.ts";
import type { PathsRequest, ShortestPathsRequest } from "../../model/api/requests.ts";

/** One part of a way over stops, none of which may pass an end or a stop of another part. */
export interface Leg extends ShortestPathsRequest {
  readonly others: readonly string[];
}

export function legsOf({ via, order: _, ...request }: PathsRequest): Leg[] {
  const stops = [request.from, ...via, request.to];
  return via.concat(request.to).map((to, index) => ({
    ...request,
    from: stops[index] ?? request.from,
    to,
    others: stops.filter((_, stop) => stop !== index && stop !== index + 1),
  }));
}

/** Farthest that is looked for a path where the question allows fewer ties. */
export const FARTHEST_LOOKED = 12;

/** The part of a question that each limit is. */
const OPEN: { readonly [Limit in PathLimit]: Partial<Leg> } = {
  maxHops: { maxHops: FARTHEST_LOOKED },
  direction: { direction: "any" },
  via: { others: [] },
  avoidId: { avoidId: [] },
  avoidType: { avoidType: [] },
  type: { type: NO_FILTERS.type },
  kind: { kind: NO_FILTERS.kind },
  party: { party: NO_FILTERS.party },
  status: { status: NO_FILTERS.status },
  place: { place: NO_FILTERS.place },
  document: { document: NO_FILTERS.document },
  held: { at: undefined, held: NO_FILTERS.held },
  knownOn: { knownOn: undefined },
};

/** The same question without these limits. */
export function lifted(leg: Leg, limits: readonly PathLimit[]): Leg {
  return Object.assign({}, leg, ...limits.map((limit) => OPEN[limit]));
}

/** The limits that a question sets. */
export function limitsOf(leg: Leg): PathLimit[] {
  return PATH_LIMITS.filter((limit) => {
    // A time alone only says how ties stood then; what has to be so is `held`.
    if (limit === "held") return leg.held.length > 0;
    if (limit === "via") return leg.others.length > 0;
    const value = leg[limit];
    if (limit === "direction") return value === "out";
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}
