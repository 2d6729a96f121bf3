import { type AtlasState, type Change, LANGUAGES, type Language } from "./atlas-state.ts";
import { keepUndo, keptUndo } from "./kept-undo.ts";
import type { Placing, Snapshot } from "./snapshot.ts";
import { amend, begin, redo, step, type Undoable, undo } from "./undo.ts";
import { readState, writeState } from "./url-state.ts";

export interface AtlasStore {
  readonly read: () => AtlasState;
  readonly subscribe: (notify: () => void) => () => void;
  /** `step`: going back returns to what was before; `amend`: it is part of the step already taken. */
  readonly change: (change: Change, how?: "step" | "amend") => void;
  /** Where things lie, or lay when this page was last seen; kept with the history entry, so that a reload moves nothing. */
  readonly placing: () => Placing;
  /** `step`: a person moved something; `amend`: the layout found places for what a step brought. */
  readonly keepPlacing: (placing: Placing, how?: "step" | "amend") => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Steps that can be taken back, and those that can be done again. */
  readonly steps: () => { readonly back: number; readonly forth: number };
}

const STORED_LANGUAGE = "torch-atlas.language";
const NOWHERE: Placing = {};

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

function entryPlacing(): Placing {
  return (window.history.state as { placing?: Placing } | null)?.placing ?? NOWHERE;
}

/** As this page was left, where it was only reloaded; else what the address says. */
function firstHistory(): Undoable<Snapshot> {
  const kept = keptUndo();
  if (kept !== null && writeState(kept.present.state) === window.location.search) return kept;
  return begin({ state: readState(window.location.search, preferredLanguage()), placing: entryPlacing() });
}

/** Places last as long as the same things are drawn; where others come, only what is folded away keeps its own. */
function placingAfter({ state, placing }: Snapshot, next: AtlasState): Placing {
  if (state.drawn.join() === next.drawn.join()) return placing;
  const folded = new Set(next.collapsed.flatMap(({ members }) => members));
  return Object.fromEntries(Object.entries(placing).filter(([id]) => folded.has(id)));
}

/** The state of the page, kept in the address bar: back, forward, reload and a shared link all bring it back. */
export function createAtlasStore(): AtlasStore {
  let history = firstHistory();
  let steps = { back: history.past.length, forth: history.future.length };
  const listeners = new Set<() => void>();

  function publish(next: Undoable<Snapshot>): void {
    history = next;
    if (steps.back !== next.past.length || steps.forth !== next.future.length)
      steps = { back: next.past.length, forth: next.future.length };
    for (const notify of listeners) notify();
  }

  /** Undone or done again: a step of its own for whoever goes back in the browser. The language stays. */
  function revisit(next: Undoable<Snapshot>): void {
    if (next === history) return;
    const { language } = history.present.state;
    const present = { ...next.present, state: { ...next.present.state, language } };
    window.history.pushState({ placing: present.placing }, "", writeState(present.state));
    publish(amend(next, present));
  }

  window.addEventListener("popstate", () => {
    const state = readState(window.location.search, history.present.state.language);
    // A jump within the page, to the map or to the text, is no step.
    if (writeState(state) === writeState(history.present.state)) return;
    publish(step(history, { state, placing: entryPlacing() }));
  });
  window.addEventListener("pagehide", () => keepUndo(history));

  return {
    read: () => history.present.state,
    subscribe(notify) {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    change(change, how = "step") {
      const before = history.present;
      const state = change(before.state);
      if (state === before.state) return;
      const address = writeState(state);
      const next: Snapshot = { state, placing: placingAfter(before, state) };
      const isLanguage = state.language !== before.state.language;
      if (isLanguage) storeLanguage(state.language);
      if (how === "step" && address !== writeState(before.state))
        window.history.pushState({ placing: next.placing }, "", address);
      else window.history.replaceState({ placing: next.placing }, "", address);
      publish(how === "step" && !isLanguage ? step(history, next) : amend(history, next));
    },
    placing: () => history.present.placing,
    keepPlacing(placing, how = "amend") {
      window.history.replaceState({ placing }, "");
      const next = { ...history.present, placing };
      publish(how === "step" ? step(history, next) : amend(history, next));
    },
    undo: () => revisit(undo(history)),
    redo: () => revisit(redo(history)),
    steps: () => steps,
  };
}
