/**
 * What the page shows, as one plain value: everything a shared link has to bring back. Each change is a pure
 * function from one value to the next, so that the address bar, going back and (later) undo all work on it.
 */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

export type Selection =
  | { readonly type: "entity"; readonly id: string }
  | { readonly type: "tie"; readonly id: string }
  | { readonly type: "document"; readonly id: string };

export interface PathQuestion {
  readonly from: string | null;
  readonly to: string | null;
  /** Which of the answered paths is drawn and highlighted, from 0. */
  readonly chosen: number | null;
}

export interface AtlasState {
  /** Ids of the entities on the map, in the order they came. None: the overview is shown. */
  readonly drawn: readonly string[];
  readonly selection: Selection | null;
  /** `null`: no path is being asked for. */
  readonly path: PathQuestion | null;
  readonly view: "map" | "list";
  readonly language: Language;
}

/** As many as one drawing may ask the ties of; `MAX_SEEDS` of the API. */
export const MAX_DRAWN = 200;

/** Characters the drawn ids may take in an address: the server takes 8,192 in all, and one `seed=` each. */
const MAX_ADDRESS = 7_000;
const PER_ID = "&seed=".length;

export type Change = (state: AtlasState) => AtlasState;

/** The first of `ids`, each once, that fit on one map. */
export function thatFit(ids: readonly string[]): string[] {
  let characters = 0;
  return [...new Set(ids)].slice(0, MAX_DRAWN).filter((id) => {
    characters += id.length + PER_ID;
    return characters <= MAX_ADDRESS;
  });
}

export function draw(ids: readonly string[]): Change {
  return (state) => ({ ...state, drawn: thatFit([...state.drawn, ...ids]) });
}

/** Takes one entity off the map; a page that is about it stays open. */
export function hide(id: string): Change {
  return (state) => ({ ...state, drawn: state.drawn.filter((drawn) => drawn !== id) });
}

export function select(selection: Selection | null): Change {
  return (state) => ({ ...state, selection });
}

export function clearMap(state: AtlasState): AtlasState {
  return { ...state, drawn: [], selection: null, path: null };
}

/** Opens the path question with what is known of it, or changes one end; the choice starts anew. */
export function askPath(ends: Partial<Pick<PathQuestion, "from" | "to">>): Change {
  return (state) => ({
    ...state,
    selection: null,
    path: { from: null, to: null, ...state.path, ...ends, chosen: null },
  });
}

export function swapEnds(state: AtlasState): AtlasState {
  if (state.path === null) return state;
  return { ...state, path: { from: state.path.to, to: state.path.from, chosen: null } };
}

/** Draws one of the answered paths and marks it as the one to highlight. */
export function choosePath(chosen: number, ids: readonly string[]): Change {
  return (state) => {
    if (state.path === null) return state;
    return { ...draw(ids)(state), path: { ...state.path, chosen } };
  };
}

export function closePath(state: AtlasState): AtlasState {
  return { ...state, path: null };
}

export function show(view: AtlasState["view"]): Change {
  return (state) => ({ ...state, view });
}

export function speak(language: Language): Change {
  return (state) => ({ ...state, language });
}
