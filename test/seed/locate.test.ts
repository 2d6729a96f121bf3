import fc from "fast-check";
import { expect, it } from "vitest";
import { locate } from "../../seed/curate/locate.ts";

it("gives every place, first to last, in code points", () => {
  expect(locate("🜂 lab and lab", "lab")).toEqual([
    { start: 2, end: 5 },
    { start: 10, end: 13 },
  ]);
});

it("lets white space match white space of any length", () => {
  expect(locate("the  first\nlab", "first lab")).toEqual([{ start: 5, end: 14 }]);
});

it("takes words as they are, not as a pattern", () => {
  expect(locate("3+3+X (new)", "3+3+X (new)")).toEqual([{ start: 0, end: 11 }]);
  expect(locate("abc", "a.c")).toEqual([]);
  expect(locate("abc", "  ")).toEqual([]);
});

it("finds whatever stretch is cut out of a text, where it was cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
      const points = [...text];
      const start = from % points.length;
      const end = Math.min(points.length, start + 1 + (length % 20));
      const words = points.slice(start, end).join("");
      fc.pre(words === words.trim() && !/\s/.test(words) && words !== "");
      expect(locate(text, words)[0]?.start).toBeLessThanOrEqual(start);
    }),
  );
});
