import { startState } from "./atlas-state.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Undoable } from "./undo.ts";

/** The steps of this tab over a reload. They are written when the page is left, so that no gesture waits for it. */
const KEY = "torch-atlas.steps";

export function keepUndo(history: Undoable<Snapshot>): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(history));
  } catch {
    // Refused or full: the page itself stands in the address, only its steps are lost.
  }
}

/** What an earlier page of the product wrote knows nothing of what the state has learned since. */
function whole({ state, placing }: Snapshot): Snapshot {
  return { state: { ...startState(state.language), ...state }, placing };
}

/** `null` where none were kept, or they cannot be read. */
export function keptUndo(): Undoable<Snapshot> | null {
  try {
    const kept: Undoable<Snapshot> | null = JSON.parse(window.sessionStorage.getItem(KEY) ?? "null");
    if (kept === null) return null;
    return { past: kept.past.map(whole), present: whole(kept.present), future: kept.future.map(whole) };
  } catch {
    return null;
  }
}
