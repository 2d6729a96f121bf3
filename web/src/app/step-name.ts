import type { AtlasState } from "./atlas-state.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a step did, as a word of the catalogs, and to how many; told from what was before and after it. */
export interface StepName {
  readonly step:
    | "hide"
    | "unhide"
    | "whole"
    | "clear"
    | "story"
    | "fold"
    | "unfold"
    | "pin"
    | "unpin"
    | "path"
    | "open"
    | "draw"
    | "remove"
    | "filter"
    | "clock"
    | "system"
    | "browse"
    | "pick"
    | "bundle"
    | "close"
    | "reach"
    | "view"
    | "move"
    | "arrange"
    | "other";
  readonly count: number;
}

function added(before: readonly string[], after: readonly string[]): number {
  const known = new Set(before);
  return after.filter((id) => !known.has(id)).length;
}

function changed(before: unknown, after: unknown): number {
  return JSON.stringify(before) === JSON.stringify(after) ? 0 : 1;
}

function pinned({ state }: Snapshot): string[] {
  return state.pinned.map(({ id }) => id);
}

function heads({ state }: Snapshot): string[] {
  return state.collapsed.map(({ head }) => head);
}

/** What was on the map, the overview too, which nobody drew. */
function shown({ state, placing }: Snapshot): string[] {
  return [...state.drawn, ...Object.keys(placing)];
}

function isAnother(...parts: (keyof AtlasState)[]) {
  return ({ state: before }: Snapshot, { state: after }: Snapshot) =>
    Math.max(...parts.map((part) => changed(before[part], after[part])));
}

type Counting = (before: Snapshot, after: Snapshot) => number;

/** What a person asks for comes before what follows from it: what is hidden is no longer pinned either. */
const STEPS: readonly (readonly [step: StepName["step"], count: Counting])[] = [
  ["hide", (before, after) => added(before.state.hidden, after.state.hidden)],
  ["whole", isAnother("whole")],
  ["clear", ({ state: before }, { state: after }) => Number(before.drawn.length > 0 && after.drawn.length === 0)],
  ["story", isAnother("story")],
  ["unhide", (before, after) => added(after.state.hidden, before.state.hidden)],
  ["fold", (before, after) => added(heads(before), heads(after))],
  ["unfold", (before, after) => added(heads(after), heads(before))],
  ["pin", (before, after) => added(pinned(before), pinned(after))],
  ["unpin", (before, after) => added(pinned(after), pinned(before))],
  ["path", isAnother("path", "ways")],
  ["open", (before, after) => (after.state.selection === null ? 0 : isAnother("selection")(before, after))],
  ["draw", (before, after) => added(shown(before), after.state.drawn)],
  ["remove", (before, after) => added(after.state.drawn, before.state.drawn)],
  ["filter", isAnother("filters")],
  ["clock", isAnother("clocks")],
  ["system", isAnother("system")],
  ["browse", isAnother("browse")],
  ["pick", isAnother("picked")],
  ["bundle", isAnother("bundled")],
  ["close", isAnother("selection")],
  ["reach", isAnother("focusHops")],
  ["view", isAnother("view")],
];

/** More than that a hand seldom moves at once. */
const BY_HAND = 3;

/** A hand moves a few things; a layout found anew moves most. */
function moveName({ placing: before }: Snapshot, { placing: after }: Snapshot): StepName {
  const places = Object.entries(after);
  const count = places.filter(([id, at]) => before[id] !== undefined && changed(before[id], at) === 1).length;
  if (count === 0) return { step: "other", count: 1 };
  return { step: count > BY_HAND && count * 2 > places.length ? "arrange" : "move", count };
}

export function nameOfStep(before: Snapshot, after: Snapshot): StepName {
  for (const [step, counting] of STEPS) {
    const count = counting(before, after);
    if (count > 0) return { step, count };
  }
  return moveName(before, after);
}
