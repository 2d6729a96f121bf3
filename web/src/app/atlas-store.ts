import { type AtlasState, type Change, LANGUAGES, type Language } from "./atlas-state.ts";
import { keepUndo, keptUndo } from "./kept-undo.ts";
import type { Placing, Sight, Snapshot } from "./snapshot.ts";
import { nameOfStep, type StepName } from "./step-name.ts";
import { amend, begin, redo, step, type Undoable, undo } from "./undo.ts";
import { readPlaces } from "./url-places.ts";
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
  /** What of the map is looked at; `null` before anything lies on it. No step of its own. */
  readonly sight: () => Sight | null;
  readonly keepSight: (sight: Sight) => void;
  /** What was looked at when this page was last seen, or as a link says: once, for whoever opens the map on it. */
  readonly takeFirstSight: () => Sight | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly steps: () => Steps;
}

/** Steps that can be taken back, and those that can be done again; and what the next of each is called. */
interface Steps {
  readonly back: number;
  readonly forth: number;
  readonly last: StepName | null;
  readonly next: StepName | null;
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

function entryPlacing(): Placing {
  const placing = (window.history.state as { placing?: Placing } | null)?.placing;
  return placing ?? readPlaces(window.location.search).placing;
}

/** As this page was left, where it was only reloaded; else what the address says. */
function opened(): { history: Undoable<Snapshot>; sight: Sight | null } {
  const { search } = window.location;
  const state = readState(search, preferredLanguage());
  const kept = keptUndo();
  // A link that says where things lie is longer than its state; it is the same page only where it was seen before.
  const address = window.history.state === null ? search : writeState(state);
  if (kept !== null && writeState(kept.history.present.state) === address) return kept;
  return { history: begin({ state, placing: entryPlacing() }), sight: readPlaces(search).sight };
}

/** Places last as long as the same things are drawn; where others come, only what is folded away keeps its own. */
function placingAfter({ state, placing }: Snapshot, next: AtlasState): Placing {
  if (state.drawn.join() === next.drawn.join()) return placing;
  const folded = new Set(next.collapsed.flatMap(({ members }) => members));
  return Object.fromEntries(Object.entries(placing).filter(([id]) => folded.has(id)));
}

function stepsOf({ past, present, future }: Undoable<Snapshot>): Steps {
  const [before, after] = [past.at(-1), future[0]];
  return {
    back: past.length,
    forth: future.length,
    last: before === undefined ? null : nameOfStep(before, present),
    next: after === undefined ? null : nameOfStep(present, after),
  };
}

/** The state of the page, kept in the address bar: back, forward, reload and a shared link all bring it back. */
export function createAtlasStore(): AtlasStore {
  let { history, sight: firstSight } = opened();
  let sight = firstSight;
  let steps = stepsOf(history);
  const listeners = new Set<() => void>();

  function publish(next: Undoable<Snapshot>): void {
    history = next;
    const counted = stepsOf(next);
    // Whoever shows them is drawn anew only where they say something else.
    if (JSON.stringify(counted) !== JSON.stringify(steps)) steps = counted;
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
  window.addEventListener("pagehide", () => keepUndo({ history, sight }));

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
    sight: () => sight,
    keepSight(seen) {
      sight = seen;
    },
    takeFirstSight() {
      const first = firstSight;
      firstSight = null;
      return first;
    },
    undo: () => revisit(undo(history)),
    redo: () => revisit(redo(history)),
    steps: () => steps,
  };
}
