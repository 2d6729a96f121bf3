import { createContext, use, useSyncExternalStore } from "react";
import type { AtlasState } from "./atlas-state.ts";
import type { AtlasStore } from "./atlas-store.ts";

export const AtlasContext = createContext<AtlasStore | null>(null);

export function useAtlasStore(): AtlasStore {
  const store = use(AtlasContext);
  if (store === null) throw new Error("AtlasContext is not provided above this component");
  return store;
}

/** The state, and the way to change it. */
export function useAtlas(): { state: AtlasState; change: AtlasStore["change"] } {
  const store = useAtlasStore();
  return { state: useSyncExternalStore(store.subscribe, store.read), change: store.change };
}
