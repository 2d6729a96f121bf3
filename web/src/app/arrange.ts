import type { AtlasState, Change, Fold, Pin } from "./atlas-state.ts";

/** How a person arranges what is drawn: hiding, pinning, picking and folding. Each a pure change of the state. */

/** Folds that still hold something, without what left the map; a fold whose head left opens. */
function foldsWithout(folds: readonly Fold[], gone: ReadonlySet<string>): Fold[] {
  return folds.flatMap(({ head, members }) => {
    const kept = members.filter((id) => !gone.has(id));
    return gone.has(head) || kept.length === 0 ? [] : [{ head, members: kept }];
  });
}

/** Takes things off the map; a page that is about one of them stays open. A fold goes with what it holds. */
export function hide(ids: readonly string[]): Change {
  return (state) => {
    const inside = state.collapsed.flatMap(({ head, members }) => (ids.includes(head) ? members : []));
    const gone = new Set([...ids, ...inside]);
    return {
      ...state,
      drawn: state.drawn.filter((id) => !gone.has(id)),
      hidden: [...new Set([...state.hidden, ...gone])],
      pinned: state.pinned.filter(({ id }) => !gone.has(id)),
      picked: state.picked.filter((id) => !gone.has(id)),
      collapsed: foldsWithout(state.collapsed, gone),
    };
  };
}

/** Pins anew what is pinned already. */
export function pin(pins: readonly Pin[]): Change {
  return (state) => {
    const moved = new Set(pins.map(({ id }) => id));
    return { ...state, pinned: [...state.pinned.filter(({ id }) => !moved.has(id)), ...pins] };
  };
}

export function unpin(ids: readonly string[]): Change {
  return (state) => ({ ...state, pinned: state.pinned.filter(({ id }) => !ids.includes(id)) });
}

export function pick(ids: readonly string[]): Change {
  return (state) => ({ ...state, picked: [...new Set(ids)] });
}

/** Adds to what is picked, or takes from it what was in it already. */
export function togglePicked(id: string): Change {
  return (state) => ({
    ...state,
    picked: state.picked.includes(id) ? state.picked.filter((other) => other !== id) : [...state.picked, id],
  });
}

/** Draws the members as part of the head; a fold among them opens into this one. */
export function collapse({ head, members }: Fold): Change {
  return (state: AtlasState) => {
    const inner = state.collapsed.filter((fold) => fold.head === head || members.includes(fold.head));
    const all = new Set([...members, ...inner.flatMap((fold) => fold.members)]);
    all.delete(head);
    if (all.size === 0) return state;
    const others = state.collapsed.filter((fold) => !inner.includes(fold));
    return {
      ...state,
      collapsed: [...foldsWithout(others, all), { head, members: [...all] }],
      picked: state.picked.filter((id) => !all.has(id)),
    };
  };
}

export function open(head: string): Change {
  return (state) => ({ ...state, collapsed: state.collapsed.filter((fold) => fold.head !== head) });
}
