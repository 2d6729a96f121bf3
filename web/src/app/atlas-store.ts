import { type AtlasState, type Change, LANGUAGES, type Language } from "./atlas-state.ts";
import { readState, writeState } from "./url-state.ts";

/** Positions on the map by entity id, in the map's own units. */
export type Placing = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

export interface AtlasStore {
  readonly read: () => AtlasState;
  readonly subscribe: (notify: () => void) => () => void;
  /** `step`: going back returns to what was before; `amend`: it is part of the step already taken. */
  readonly change: (change: Change, how?: "step" | "amend") => void;
  /** Where things lay when this page was last seen; kept with the history entry, so that a reload moves nothing. */
  readonly placing: () => Placing;
  readonly keepPlacing: (placing: Placing) => void;
}

const STORED_LANGUAGE = "torch-atlas.language";

function storedLanguage(): string | null {
  try {
    return window.localStorage.getItem(STORED_LANGUAGE);
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    window.localStorage.setItem(STORED_LANGUAGE, language);
  } catch {
    // Storage is refused: the language still stands in the address.
  }
}

function preferredLanguage(): Language {
  const stored = LANGUAGES.find((language) => language === storedLanguage());
  return stored ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
}

/** The state of the page, kept in the address bar: back, forward, reload and a shared link all bring it back. */
export function createAtlasStore(): AtlasStore {
  let state = readState(window.location.search, preferredLanguage());
  const listeners = new Set<() => void>();

  function publish(next: AtlasState): void {
    state = next;
    for (const notify of listeners) notify();
  }

  window.addEventListener("popstate", () => publish(readState(window.location.search, state.language)));

  return {
    read: () => state,
    subscribe(notify) {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    change(change, how = "step") {
      const next = change(state);
      const address = writeState(next);
      if (next.language !== state.language) storeLanguage(next.language);
      if (address === writeState(state)) return publish(next);
      if (how === "step") window.history.pushState(null, "", address);
      else window.history.replaceState(window.history.state, "", address);
      publish(next);
    },
    placing: () => (window.history.state as { placing?: Placing } | null)?.placing ?? {},
    keepPlacing(placing) {
      window.history.replaceState({ placing }, "");
    },
  };
}
