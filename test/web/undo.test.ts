import { expect, it } from "vitest";
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
