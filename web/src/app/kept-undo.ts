import { startState } from "./atlas-state.ts";
import type { Sight, Snapshot } from "./snapshot.ts";
import type { Undoable } from "./undo.ts";

/** The steps of this tab, and what it looked at, over a reload. They are written when the page is left, so that no gesture waits for it. */
const KEY = "torch-atlas.steps";

interface Kept {
  readonly history: Undoable<Snapshot>;
  readonly sight: Sight | null;
}

export function keepUndo({ history, sight }: Kept): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ ...history, sight }));
  } catch {
    // Refused or full: the page itself stands in the address, only its steps are lost.
  }
}

/** What an earlier page of the product wrote knows nothing of what the state has learned since. */
function whole({ state, placing }: Snapshot): Snapshot {
  return { state: { ...startState(state.language), ...state }, placing };
}

/** `null` where none were kept, or they cannot be read. */
export function keptUndo(): Kept | null {
  try {
    const kept: (Undoable<Snapshot> & { sight?: Sight | null }) | null = JSON.parse(
      window.sessionStorage.getItem(KEY) ?? "null",
    );
    if (kept === null) return null;
    const history = { past: kept.past.map(whole), present: whole(kept.present), future: kept.future.map(whole) };
    return { history, sight: kept.sight ?? null };
  } catch {
    return null;
  }
}
