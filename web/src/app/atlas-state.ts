import type { PartialDate } from "#model/dates.ts";
import type { EntityKind, Party } from "#model/vocabulary/kinds.ts";
import type { RelationType } from "#model/vocabulary/relation-types.ts";
import type { Certainty, Held, Status } from "#model/vocabulary/statements.ts";
import { type PageState, START_PAGES } from "./page-state.ts";

/**
 * What the page shows, as one plain value: everything a shared link has to bring back. Each change is a pure
 * function from one value to the next, so that the address bar, going back and undo all work on it.
 */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

export type Selection =
  | { readonly type: "entity"; readonly id: string }
  | { readonly type: "tie"; readonly id: string }
  /** `place`: where a passage begins, in code points, or the row; `null`: the document as a whole. */
  | { readonly type: "document"; readonly id: string; readonly place: number | null };

export interface PathQuestion {
  readonly from: string | null;
  readonly to: string | null;
  /** Which of the answered paths is drawn and highlighted, from 0. */
  readonly chosen: number | null;
}

/** The ways to look at what is drawn; each answers to the same selection, filters and clocks. */
export const VIEWS = ["map", "list", "table", "hierarchy", "timeline", "geo", "matrix", "document"] as const;
export type View = (typeof VIEWS)[number];

/** Two clocks: what held at a time, and what some document had said by a day. `null`: that clock is not asked. */
export interface Clocks {
  readonly at: PartialDate | null;
  readonly knownOn: PartialDate | null;
}

/** What stays lit; the rest is faded, and nothing is taken away. Several values of one list are alternatives. */
export interface Filters {
  readonly kinds: readonly EntityKind[];
  readonly parties: readonly Party[];
  readonly types: readonly RelationType[];
  readonly statuses: readonly Status[];
  readonly certainties: readonly Certainty[];
  /** Only with a time asked about. */
  readonly held: readonly Held[];
}

/** Where a person wants a thing to lie, in the map's own units, whole numbers. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Things drawn as one, under the name of the one that heads them. */
export interface Fold {
  readonly head: string;
  /** Without the head. */
  readonly members: readonly string[];
}

/** Farthest that the focus reaches around what is chosen, in ties. */
export const MOST_HOPS = 9;

export interface AtlasState extends PageState {
  /** Ids of the entities on the map, in the order they came. None: the overview is shown. */
  readonly drawn: readonly string[];
  /** All there is, as far as one answer holds it, in place of what was drawn one by one. */
  readonly whole: boolean;
  /** Taken off the map by a person: expanding does not bring them back. Never in `drawn`. */
  readonly hidden: readonly string[];
  readonly pinned: readonly Pin[];
  readonly collapsed: readonly Fold[];
  /** Chosen together, to be pinned, hidden, folded or asked about in one go. */
  readonly picked: readonly string[];
  readonly selection: Selection | null;
  /** How far around the selection is lit, 0 to {@link MOST_HOPS}; `null`: what it is tied to. */
  readonly focusHops: number | null;
  readonly filters: Filters;
  readonly clocks: Clocks;
  /** Ties between the same two are drawn as one. */
  readonly bundled: boolean;
  /** `null`: no path is being asked for. */
  readonly path: PathQuestion | null;
  readonly view: View;
  readonly language: Language;
}

export const NO_FILTERS: Filters = { kinds: [], parties: [], types: [], statuses: [], certainties: [], held: [] };
export const NO_CLOCKS: Clocks = { at: null, knownOn: null };

/** The state of a page that nobody has asked anything of. */
export function startState(language: Language): AtlasState {
  return {
    drawn: [],
    whole: false,
    hidden: [],
    pinned: [],
    collapsed: [],
    picked: [],
    selection: null,
    focusHops: null,
    filters: NO_FILTERS,
    clocks: NO_CLOCKS,
    bundled: false,
    path: null,
    view: "map",
    language,
    ...START_PAGES,
  };
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

/** What is asked for by name comes back even where it was hidden. */
export function draw(ids: readonly string[]): Change {
  return (state) => ({
    ...state,
    drawn: thatFit([...state.drawn, ...ids]),
    whole: state.whole && ids.length === 0,
    hidden: state.hidden.filter((id) => !ids.includes(id)),
  });
}

/** Draws all there is; or, as before, what is asked for one by one. */
export function drawWhole(whole: boolean): Change {
  return (state) => ({ ...state, whole, drawn: [], collapsed: [], picked: [] });
}

export function select(selection: Selection | null): Change {
  return (state) => ({ ...state, selection });
}

export function clearMap(state: AtlasState): AtlasState {
  return { ...startState(state.language), view: state.view, frame: state.frame };
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
