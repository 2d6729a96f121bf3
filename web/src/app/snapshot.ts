import type { AtlasState } from "./atlas-state.ts";

/** Positions on the map by entity id, in the map's own units. */
export type Placing = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** Everything that one step changes, and taking it back restores. */
export interface Snapshot {
  readonly state: AtlasState;
  readonly placing: Placing;
}
