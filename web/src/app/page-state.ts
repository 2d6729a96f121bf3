import type { EntityKind, Party } from "#model/vocabulary/kinds.ts";
import type { RelationType } from "#model/vocabulary/relation-types.ts";
import type { Status } from "#model/vocabulary/statements.ts";
import type { SystemPlace } from "../systems/system-place.ts";

/** What the pages beside the map have to keep of a visit, besides what is chosen. */

/** Where one is in a guided story. */
export interface StoryPlace {
  readonly id: string;
  /** From 0. */
  readonly step: number;
}

/** Which paths are looked for between two ends. */
export interface Ways {
  readonly order: "shortest" | "strongest";
  /** `out` follows ties only the way they are written. */
  readonly direction: "any" | "out";
  readonly maxHops: number;
  /** Relation types a path may take; none: all. */
  readonly types: readonly RelationType[];
  readonly avoidTypes: readonly RelationType[];
  readonly avoidIds: readonly string[];
  /** Stops to pass, in this order. */
  readonly via: readonly string[];
  /** Most paths answered. */
  readonly most: number;
}

/** By name as its language sorts names, or those with the most ties first. */
export const LIST_ORDERS = ["name", "ties"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** What a list of entities is narrowed to, and its order. */
export interface Browsing {
  readonly kinds: readonly EntityKind[];
  readonly parties: readonly Party[];
  readonly places: readonly string[];
  readonly statuses: readonly Status[];
  readonly documents: readonly string[];
  /** Such as "2023"; `null`: any. */
  readonly year: string | null;
  readonly order: ListOrder;
}

/** The whole page, one picture within another site's page, or a screen that anyone may walk up to. */
export type Frame = "page" | "embed" | "kiosk";

export interface PageState {
  /** `null`: no story is being told. */
  readonly story: StoryPlace | null;
  readonly ways: Ways;
  /** `null`: no list is being looked through. */
  readonly browse: Browsing | null;
  readonly frame: Frame;
  /** `null`: no system is open. */
  readonly system: SystemPlace | null;
}

export const FARTHEST_HOPS = 6;
export const FIRST_PATHS = 10;

export const ANY_WAY: Ways = {
  order: "shortest",
  direction: "any",
  maxHops: FARTHEST_HOPS,
  types: [],
  avoidTypes: [],
  avoidIds: [],
  via: [],
  most: FIRST_PATHS,
};

/** Whether every path counts, however many are asked for. */
export function isAnyWay(ways: Ways): boolean {
  return JSON.stringify({ ...ways, most: ANY_WAY.most }) === JSON.stringify(ANY_WAY);
}

export const BROWSE_ALL: Browsing = {
  kinds: [],
  parties: [],
  places: [],
  statuses: [],
  documents: [],
  year: null,
  order: "name",
};

export const START_PAGES: PageState = { story: null, ways: ANY_WAY, browse: null, frame: "page", system: null };
