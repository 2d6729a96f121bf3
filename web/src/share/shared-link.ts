import type { AtlasState } from "../app/atlas-state.ts";
import type { AtlasStore } from "../app/atlas-store.ts";
import { withPlaces } from "../app/url-places.ts";
import { writeState } from "../app/url-state.ts";

/** Where things lie and what of them is looked at. */
type Picture = Pick<AtlasStore, "placing" | "sight">;

/**
 * A link that opens the same picture elsewhere: everything drawn is named, also where nobody drew it, and lies where
 * it lies here; what is pinned is pinned, and nothing else. Places past what an address holds are left to the layout.
 */
export function sharedQuery(state: AtlasState, drawn: readonly string[], picture: Picture): string {
  const address = writeState({ ...state, drawn, frame: "page" });
  if (state.whole) return address;
  return withPlaces(address, drawn, { placing: picture.placing(), sight: picture.sight() });
}

/** The same picture for another site's page. */
export function embedQuery(state: AtlasState, drawn: readonly string[], picture: Picture): string {
  return `${sharedQuery({ ...state, story: null, browse: null }, drawn, picture)}&embed=1`;
}
