import { ENTITY_KINDS, PARTIES } from "#model/vocabulary/kinds.ts";
import { RELATION_TYPES } from "#model/vocabulary/relation-types.ts";
import { STATUSES } from "#model/vocabulary/statements.ts";
import { readSystem, systemParts } from "../systems/system-place.ts";
import {
  ANY_WAY,
  BROWSE_ALL,
  type Browsing,
  FARTHEST_HOPS,
  FIRST_PATHS,
  type Frame,
  LIST_ORDERS,
  type PageState,
  type StoryPlace,
  type Ways,
} from "./page-state.ts";
import { idsText, readId, readIds } from "./url-arrangement.ts";
import { among } from "./url-filters.ts";

/** The pages' part of the address: `story=one-zone-five-parks&step=2`, `order=strongest&via=a~b`, `browse=1&b-kind=Lab`. */

/** Most stops and most paths the API takes. */
const MOST_STOPS = 5;
const MOST_PATHS = 100;

function readNumber(text: string | null, least: number, most: number, otherwise: number): number {
  if (text === null || !/^\d{1,3}$/.test(text)) return otherwise;
  return Math.min(most, Math.max(least, Number(text)));
}

function readStory(params: URLSearchParams): StoryPlace | null {
  const id = readId(params.get("story"));
  return id === null ? null : { id, step: readNumber(params.get("step"), 1, 99, 1) - 1 };
}

function readWays(params: URLSearchParams): Ways {
  return {
    order: params.get("order") === "strongest" ? "strongest" : ANY_WAY.order,
    direction: params.get("way") === "out" ? "out" : ANY_WAY.direction,
    maxHops: readNumber(params.get("steps"), 1, FARTHEST_HOPS, ANY_WAY.maxHops),
    types: among(params, "by", RELATION_TYPES),
    avoidTypes: among(params, "not-by", RELATION_TYPES),
    avoidIds: readIds(params.get("not-over")),
    via: readIds(params.get("over")).slice(0, MOST_STOPS),
    most: readNumber(params.get("paths"), FIRST_PATHS, MOST_PATHS, FIRST_PATHS),
  };
}

function readBrowsing(params: URLSearchParams): Browsing | null {
  if (!params.has("browse")) return null;
  const year = params.get("b-year") ?? "";
  return {
    kinds: among(params, "b-kind", ENTITY_KINDS),
    parties: among(params, "b-party", PARTIES),
    places: readIds(params.get("b-place")),
    statuses: among(params, "b-status", STATUSES),
    documents: readIds(params.get("b-document")),
    year: /^\d{4}$/.test(year) ? year : null,
    order: LIST_ORDERS.find((order) => order === params.get("b-order")) ?? BROWSE_ALL.order,
  };
}

function readFrame(params: URLSearchParams): Frame {
  if (params.get("embed") === "1") return "embed";
  return params.get("kiosk") === "1" ? "kiosk" : "page";
}

export function readPages(params: URLSearchParams): PageState {
  return {
    story: readStory(params),
    ways: readWays(params),
    browse: readBrowsing(params),
    frame: readFrame(params),
    system: readSystem(params),
  };
}

function named(pairs: readonly (readonly [name: string, value: string])[]): string[] {
  return pairs.flatMap(([name, value]) => (value === "" ? [] : [`${name}=${value}`]));
}

function wayParts(ways: Ways): string[] {
  return named([
    ["order", ways.order === ANY_WAY.order ? "" : ways.order],
    ["way", ways.direction === ANY_WAY.direction ? "" : ways.direction],
    ["steps", ways.maxHops === ANY_WAY.maxHops ? "" : String(ways.maxHops)],
    ["by", ways.types.join("~")],
    ["not-by", ways.avoidTypes.join("~")],
    ["not-over", idsText(ways.avoidIds)],
    ["over", idsText(ways.via)],
    ["paths", ways.most === FIRST_PATHS ? "" : String(ways.most)],
  ]);
}

function browseParts(browse: Browsing | null): string[] {
  if (browse === null) return [];
  return named([
    ["browse", "1"],
    ["b-kind", browse.kinds.join("~")],
    ["b-party", browse.parties.join("~")],
    ["b-place", idsText(browse.places)],
    ["b-status", browse.statuses.join("~")],
    ["b-document", idsText(browse.documents)],
    ["b-year", browse.year ?? ""],
    ["b-order", browse.order === BROWSE_ALL.order ? "" : browse.order],
  ]);
}

/** The inverse of {@link readPages}; what is as at the start is not written. */
export function pageParts({ story, ways, browse, frame, system }: PageState): string[] {
  return [
    ...(story === null ? [] : [`story=${story.id}`, `step=${story.step + 1}`]),
    ...wayParts(ways),
    ...browseParts(browse),
    ...(frame === "page" ? [] : [`${frame}=1`]),
    ...systemParts(system),
  ];
}
