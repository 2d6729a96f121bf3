/** What was, what is and what was taken back, as one plain value; the steps are pure functions on it. */
export interface Undoable<Value> {
  /** Oldest first, at most {@link MOST_STEPS}. */
  readonly past: readonly Value[];
  readonly present: Value;
  /** What was taken back, the next to be done again first. */
  readonly future: readonly Value[];
}

/** Steps that can be taken back. */
export const MOST_STEPS = 100;

export function begin<Value>(present: Value): Undoable<Value> {
  return { past: [], present, future: [] };
}

/** A new step: what was taken back before can no longer be done again. */
export function step<Value>({ past, present }: Undoable<Value>, next: Value): Undoable<Value> {
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] };
}

/** Part of the step already taken. */
export function amend<Value>(history: Undoable<Value>, present: Value): Undoable<Value> {
  return { ...history, present };
}

/** The same value where there is nothing to take back. */
export function undo<Value>(history: Undoable<Value>): Undoable<Value> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** The same value where nothing was taken back. */
export function redo<Value>(history: Undoable<Value>): Undoable<Value> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: rest };
}
