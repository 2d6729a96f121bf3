import type { AtlasState } from "./atlas-state.ts";

/** Positions on the map by entity id, in the map's own units. */
export type Placing = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** What of the map is looked at, in its own units: the middle of it, and how wide and high it reaches. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Everything that one step changes, and taking it back restores. */
export interface Snapshot {
  readonly state: AtlasState;
  readonly placing: Placing;
}
