import { describe, expect, it } from "vitest";
import { collapse, hide, pin } from "../../web/src/app/arrange.ts";
import { type AtlasState, askPath, clearMap, draw, select, startState } from "../../web/src/app/atlas-state.ts";
import type { Snapshot } from "../../web/src/app/snapshot.ts";
import { nameOfStep, type StepName } from "../../web/src/app/step-name.ts";
import { amend, begin, MOST_STEPS, redo, step, undo } from "../../web/src/app/undo.ts";

it("takes steps back and does them again, in order", () => {
  const three = step(step(begin("a"), "b"), "c");
  const back = undo(undo(three));
  expect(back).toEqual({ past: [], present: "a", future: ["b", "c"] });
  expect(redo(redo(back))).toEqual(three);
});

it("makes what is amended part of the step already taken", () => {
  expect(undo(amend(step(begin("a"), "b"), "b2"))).toEqual({ past: [], present: "a", future: ["b2"] });
});

it("forgets what was taken back once another step is taken", () => {
  expect(step(undo(step(begin("a"), "b")), "c")).toEqual({ past: ["a"], present: "c", future: [] });
});

it("keeps a hundred steps, and stays where it is at either end", () => {
  let history = begin(0);
  for (let number = 1; number <= MOST_STEPS + 20; number += 1) history = step(history, number);
  expect(redo(history)).toBe(history);
  for (let number = 0; number < MOST_STEPS; number += 1) history = undo(history);
  expect(history.present).toBe(20);
  expect(undo(history)).toBe(history);
});

describe("the name of a step", () => {
  const START: AtlasState = { ...startState("en"), drawn: ["a", "b", "c", "d", "e"] };
  const LYING: Snapshot = {
    state: START,
    placing: { a: { x: 0, y: 0 }, b: { x: 9, y: 0 }, c: { x: 0, y: 9 }, d: { x: 9, y: 9 }, e: { x: 5, y: 5 } },
  };
  const becoming = (state: AtlasState): Snapshot => ({ ...LYING, state });
  const moved = (...ids: string[]): Snapshot => ({
    ...LYING,
    placing: { ...LYING.placing, ...Object.fromEntries(ids.map((id) => [id, { x: 70, y: 70 }])) },
  });

  it.each<[Snapshot, StepName]>([
    [becoming(hide(["a", "b", "c"])({ ...START, pinned: [{ id: "a", x: 1, y: 2 }] })), { step: "hide", count: 3 }],
    [becoming(draw(["f", "g"])(START)), { step: "draw", count: 2 }],
    [becoming(select({ type: "entity", id: "f" })(draw(["f"])(START))), { step: "open", count: 1 }],
    [becoming(pin([{ id: "a", x: 1, y: 2 }])(START)), { step: "pin", count: 1 }],
    [becoming(collapse({ head: "a", members: ["b", "c"] })(START)), { step: "fold", count: 1 }],
    [becoming(clearMap(START)), { step: "clear", count: 1 }],
    [becoming({ ...START, clocks: { at: "2021", knownOn: null } }), { step: "clock", count: 1 }],
    [becoming(askPath({ from: "a" })(START)), { step: "path", count: 1 }],
    [moved("a"), { step: "move", count: 1 }],
    [moved("a", "b", "c", "d", "e"), { step: "arrange", count: 5 }],
    [LYING, { step: "other", count: 1 }],
  ])("says what it did: %#", (next, name) => {
    expect(nameOfStep(LYING, next)).toEqual(name);
  });

  it("does not count as drawn what the overview showed already", () => {
    const overview: Snapshot = { state: startState("en"), placing: LYING.placing };
    expect(nameOfStep(overview, becoming(draw(["f"])(START)))).toEqual({ step: "draw", count: 1 });
  });
});
