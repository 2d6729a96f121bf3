import type { AtlasState } from "../app/atlas-state.ts";
import type { Placing } from "../app/snapshot.ts";
import { writeState } from "../app/url-state.ts";

/**
 * A link that opens the same picture elsewhere: everything drawn is named, also where nobody drew it, and lies where
 * it lies here. Places past what an address holds are left to the layout.
 */
export function sharedQuery(state: AtlasState, drawn: readonly string[], placing: Placing): string {
  const pinned = drawn.flatMap((id) => {
    const place = placing[id];
    return place === undefined ? [] : [{ id, x: Math.round(place.x), y: Math.round(place.y) }];
  });
  return writeState({ ...state, drawn, pinned: pinned.length > 0 ? pinned : state.pinned, frame: "page" });
}

/** The same picture for another site's page. */
export function embedQuery(state: AtlasState, drawn: readonly string[], placing: Placing): string {
  return `${sharedQuery({ ...state, story: null, browse: null }, drawn, placing)}&embed=1`;
}
